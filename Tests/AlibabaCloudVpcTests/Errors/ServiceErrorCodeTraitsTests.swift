import Testing

@testable import AlibabaCloudVpc

@Suite struct ServiceErrorCodeTraitsTests {
    typealias Traits = ServiceErrorCode.Traits

    private static let ofFailures: Traits = [.transient, .outcomeUnknown]

    private static let known: [(String, Traits)] = [
        ("VpnGateway.Configuring", .conflict), ("VpnConnection.Configuring", .conflict),
        ("Appliance.Configuring", .conflict), ("VpnTask.CONFLICT", .conflict), ("TaskConflict", .conflict),
        ("OperationConflict", .conflict), ("LastTokenProcessing", [.conflict, .outcomeUnknown]),
        ("Throttling", .throttled), ("Throttling.User", .throttled), ("Rejected.Throttling", .throttled),
        ("HTTPStatus.429", .throttled), ("Forbidden.Throttling", [.throttled, .permissionDenied]),
        ("InternalError", ofFailures), ("ServiceUnavailable", ofFailures), ("UnknownError", ofFailures),
        ("SignatureNonceUsed", ofFailures), ("HTTPStatus.408", ofFailures), ("HTTPStatus.500", ofFailures),
        ("HTTPStatus.504", ofFailures), ("HTTPStatus.200", .outcomeUnknown), ("HTTPStatus.unknown", .outcomeUnknown),
        ("Forbidden", .permissionDenied), ("Forbbiden.SubUser", .permissionDenied), ("NoPermission", .permissionDenied),
        ("Forbidden.RAM", .permissionDenied), ("Forbidden.SubUser", .permissionDenied),
        ("HTTPStatus.403", .permissionDenied),
        ("IllegalTimestamp", .clockSkew), ("InvalidTimeStamp.Expired", .clockSkew),
        ("MissingParameter", .missingParameter), ("MissingParameter.VpnConnectionId", .missingParameter),
    ]

    @Test("Each known code and family of codes has its traits", arguments: known)
    func traits(of code: String, are traits: Traits) {
        #expect(ServiceErrorCode(rawValue: code).traits == traits)
    }

    @Test(
        "Any other code has no traits",
        arguments: [
            "InvalidVpnConnectionInstanceId.NotFound", "VpnGateway.FinancialLocked", "InvalidName", "InvalidParameter",
            "IncompleteSignature", "SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound",
            "IdempotentParameterMismatch", "DryRunOperation", "InvalidRegionId.NotFound", "HTTPStatus.400",
            "HTTPStatus.404", "", "Forbiddens", "MissingParameters", "throttling", "operationConflict",
            "OperationConflict.", "VpnGateway.Configuring2",
        ]
    )
    func noTraits(_ code: String) {
        #expect(ServiceErrorCode(rawValue: code).traits.isEmpty)
    }

    @Test("The test names a code of each row of the table")
    func everyRow() {
        for (family, _) in ServiceErrorCode.table {
            #expect(Self.known.contains { family.contains(ServiceErrorCode(rawValue: $0.0)) }, "\(family)")
        }
    }

    @Test(
        "An error has the traits of its status too, unless the code says why the request was rejected",
        arguments: [
            ("X", 400, []), ("X", 403, .permissionDenied), ("X", 408, ofFailures), ("X", 429, .throttled),
            ("X", 500, ofFailures), ("X", 599, ofFailures), ("X", 200, []), ("X", 600, []), ("X", nil, []),
            ("VpnGateway.Configuring", 503, .conflict), ("VpnGateway.Configuring", 429, [.conflict, .throttled]),
            ("LastTokenProcessing", 403, [.conflict, .outcomeUnknown]), ("Throttling.User", 503, .throttled),
            ("Throttling", 403, .throttled), ("InternalError", 403, [.transient, .outcomeUnknown, .permissionDenied]),
            ("HTTPStatus.404", 404, []),
        ] as [(String, Int?, Traits)]
    )
    func withStatus(_ code: String, status: Int?, traits: Traits) {
        let error = ServiceError(code: ServiceErrorCode(rawValue: code), message: "", httpStatus: status)
        #expect(error.traits == traits)
    }

    @Test(
        "A conflict is retried with the conflict backoff, and OperationConflict is one",
        arguments: [
            ServiceErrorCode.operationConflict, .vpnGatewayConfiguring, .vpnConnectionConfiguring,
            .applianceConfiguring, .vpnTaskConflict, .taskConflict, .lastTokenProcessing,
        ],
        [400, 409]
    )
    func conflicts(_ code: ServiceErrorCode, status: Int) {
        let error = ServiceError(code: code, message: "", httpStatus: status)
        #expect(error.isConflict)
        #expect(error.isRetryable)
        #expect(error.mayHaveBeenApplied == (code == .lastTokenProcessing))
        #expect(RetryPolicy.standardDecision(for: .serviceFailed(error)) == .retryAfterConflict)
    }
}
