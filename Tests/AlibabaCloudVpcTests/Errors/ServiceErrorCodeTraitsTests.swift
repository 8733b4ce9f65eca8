import Testing

@testable import AlibabaCloudVpc

@Suite struct ServiceErrorCodeTraitsTests {
    typealias Traits = ServiceErrorCode.Traits

    private static let ofFailures: Traits = [.transient, .outcomeUnknown]

    private static let known: [(String, Traits)] = [
        ("VpnGateway.Configuring", .conflict), ("VpnConnection.Configuring", .conflict),
        ("Appliance.Configuring", .conflict), ("VpnRouteEntry.Configuring", .conflict),
        ("vpngateway.configuring", .conflict), ("VpnTask.CONFLICT", .conflict), ("TaskConflict", .conflict),
        ("OperationDenied.TaskConflict", .conflict), ("OperationConflict", .conflict), ("operationConflict", .conflict),
        ("IncorrectStatus", .conflict), ("IncorrectStatus.VpnGateway", .conflict),
        ("LastTokenProcessing", [.conflict, .outcomeUnknown]),
        ("OperationFailed.LastTokenProcessing", [.conflict, .outcomeUnknown]),
        ("Throttling", .throttled), ("Throttling.User", .throttled), ("Rejected.Throttling", .throttled),
        ("throttling", .throttled), ("HTTPStatus.429", .throttled),
        ("Forbidden.Throttling", [.throttled, .permissionDenied, .rejected]),
        ("InternalError", ofFailures), ("InternalError.Network", ofFailures), ("InternalServerError", ofFailures),
        ("internalServerError", ofFailures), ("INTERNALERROR", ofFailures), ("InternalFailure", ofFailures),
        ("ServiceUnavailable", ofFailures), ("ServiceUnavailable.Vpc", ofFailures), ("SystemBusy", ofFailures),
        ("systembusy", ofFailures), ("SystemError", ofFailures), ("ServerBusy", ofFailures),
        ("ServiceBusy", ofFailures), ("Timeout", ofFailures), ("RequestTimeout", ofFailures),
        ("timeout.backend", ofFailures), ("UnknownError", ofFailures),
        ("SignatureNonceUsed", ofFailures), ("HTTPStatus.408", ofFailures), ("HTTPStatus.500", ofFailures),
        ("HTTPStatus.504", ofFailures),
        ("Forbidden", [.permissionDenied, .rejected]), ("Forbbiden.SubUser", .permissionDenied),
        ("NoPermission", .permissionDenied), ("Forbidden.RAM", [.permissionDenied, .rejected]),
        ("Forbidden.SubUser", [.permissionDenied, .rejected]), ("HTTPStatus.403", .permissionDenied),
        ("IllegalTimestamp", [.clockSkew, .rejected]), ("InvalidTimeStamp.Expired", [.clockSkew, .rejected]),
        ("MissingParameter", [.missingParameter, .rejected]),
        ("MissingParameter.VpnConnectionId", [.missingParameter, .rejected]),
        ("MissingParameters", .rejected), ("InvalidVpnConnectionInstanceId.NotFound", .rejected),
        ("InvalidName", .rejected), ("InvalidDescription", .rejected), ("InvalidParameter", .rejected),
        ("InvalidParameter.Timeout", .rejected), ("IllegalParam.LocalSubnet", .rejected),
        ("IncompleteSignature", .rejected), ("SignatureDoesNotMatch", .rejected),
        ("IdempotentParameterMismatch", .rejected), ("DryRunOperation", .rejected),
        ("UnauthorizedOperation", .rejected), ("UnsupportedHTTPMethod", .rejected),
        ("OperationUnsupported.IPsecServer", .rejected), ("QuotaExceeded.PolicyBasedRoute", .rejected),
        ("Resource.QuotaFull", .rejected), ("VpnGateway.FinancialLocked", .rejected),
        ("EntityNotExist", .rejected), ("ResourceNotFound", .rejected), ("ForbiddenRelease", .rejected),
        ("Feature.NotSupported", .rejected), ("VpnRouteEntry.AlreadyExists", .rejected),
        ("DependencyViolation.VpnConnection", .rejected), ("InternalServiceError", ofFailures),
        ("OperationTimedOut", ofFailures), ("OperationConflict.Vpc", .conflict),
    ]

    @Test("Each known code and family of codes has its traits, in any case of letters", arguments: known)
    func traits(of code: String, are traits: Traits) {
        #expect(ServiceErrorCode(rawValue: code).traits == traits)
    }

    @Test(
        "Any other code has no traits",
        arguments: [
            "HTTPStatus.400", "HTTPStatus.404", "HTTPStatus.200", "HTTPStatus.unknown", "", "1001",
            "OperationFailed.Deployment", "OperationDenied", "VpnGateway.Configuring2", "NotFoundYet", "Busy",
            "NoPermissions", "Tımeout",
        ]
    )
    func noTraits(_ code: String) {
        #expect(ServiceErrorCode(rawValue: code).traits.isEmpty)
    }

    @Test("The test names a code of each row of the table")
    func everyRow() {
        for (family, _) in ServiceErrorCode.table {
            #expect(Self.known.contains { family.contains(lowercase: $0.0.lowercased()) }, "\(family)")
        }
    }

    @Test(
        "An error has the traits of its status too, unless the code says why the request was rejected",
        arguments: [
            ("X", 400, []), ("X", 403, .permissionDenied), ("X", 408, ofFailures), ("X", 429, .throttled),
            ("X", 500, ofFailures), ("X", 599, ofFailures), ("X", 200, .outcomeUnknown), ("X", 600, .outcomeUnknown),
            ("X", nil, .outcomeUnknown), ("HTTPStatus.200", 200, .outcomeUnknown),
            ("HTTPStatus.unknown", nil, .outcomeUnknown), ("InvalidName", 200, .rejected),
            ("VpnGateway.Configuring", 200, .conflict), ("SystemBusy", 400, ofFailures),
            ("InvalidName", 500, [.rejected, .transient, .outcomeUnknown]),
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
            .applianceConfiguring, .vpnTaskConflict, .taskConflict, .lastTokenProcessing, .vpnRouteEntryConfiguring,
            .operationDeniedTaskConflict, .incorrectStatus, .operationFailedLastTokenProcessing,
        ],
        [400, 409]
    )
    func conflicts(_ code: ServiceErrorCode, status: Int) {
        let error = ServiceError(code: code, message: "", httpStatus: status)
        #expect(error.isConflict)
        #expect(error.isRetryable)
        #expect(error.mayHaveBeenApplied == code.rawValue.hasSuffix("LastTokenProcessing"))
        #expect(RetryPolicy.standardDecision(for: .serviceFailed(error)) == .retryAfterConflict)
    }
}
