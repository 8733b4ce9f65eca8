import AlibabaCloudVpc
import Testing

@testable import AlibabaCloudVpc

@Suite struct ServiceErrorTests {
    @Test(
        "The documentation's codes have the service's spelling",
        arguments: [
            (ServiceErrorCode.forbbidenSubUser, "Forbbiden.SubUser"), (.forbidden, "Forbidden"),
            (.invalidVpnConnectionInstanceIdNotFound, "InvalidVpnConnectionInstanceId.NotFound"),
            (.vpnGatewayConfiguring, "VpnGateway.Configuring"),
            (.vpnGatewayFinancialLocked, "VpnGateway.FinancialLocked"),
            (.invalidName, "InvalidName"), (.missingParameter, "MissingParameter"),
            (.invalidParameter, "InvalidParameter"),
            (.incompleteSignature, "IncompleteSignature"), (.signatureDoesNotMatch, "SignatureDoesNotMatch"),
            (.signatureNonceUsed, "SignatureNonceUsed"), (.illegalTimestamp, "IllegalTimestamp"),
            (.invalidTimeStampExpired, "InvalidTimeStamp.Expired"),
            (.invalidAccessKeyIdNotFound, "InvalidAccessKeyId.NotFound"),
            (.idempotentParameterMismatch, "IdempotentParameterMismatch"), (.unknownError, "UnknownError"),
            (.forbiddenRAM, "Forbidden.RAM"), (.forbiddenSubUser, "Forbidden.SubUser"), (.noPermission, "NoPermission"),
            (.lastTokenProcessing, "LastTokenProcessing"), (.invalidRegionIdNotFound, "InvalidRegionId.NotFound"),
            (.operationConflict, "OperationConflict"), (.internalError, "InternalError"),
            (.serviceUnavailable, "ServiceUnavailable"), (.throttling, "Throttling"),
            (.throttlingUser, "Throttling.User"),
            (.vpnConnectionConfiguring, "VpnConnection.Configuring"), (.vpnTaskConflict, "VpnTask.CONFLICT"),
            (.taskConflict, "TaskConflict"), (.applianceConfiguring, "Appliance.Configuring"),
        ]
    )
    func codes(_ code: ServiceErrorCode, is text: String) {
        #expect(code.rawValue == text)
        #expect(code.description == text)
    }

    private func error(_ code: String, _ status: Int? = 400) -> ServiceError {
        ServiceError(code: ServiceErrorCode(rawValue: code), message: "", httpStatus: status)
    }

    @Test(
        "Throttling is known by its code or by HTTP 429",
        arguments: [
            ("Throttling", 400, true), ("Throttling.User", 400, true), ("Rejected.Throttling", 503, true),
            ("X", 429, true),
            ("Forbidden", 403, false),
        ]
    )
    func throttling(_ code: String, status: Int, isThrottling: Bool) {
        #expect(error(code, status).isThrottling == isThrottling)
        #expect(error(code, status).mayHaveBeenApplied == false)
    }

    @Test(
        "What may succeed later is retryable",
        arguments: [
            ("Throttling.User", 400), ("VpnGateway.Configuring", 400), ("VpnConnection.Configuring", 400),
            ("VpnTask.CONFLICT", 400), ("TaskConflict", 400), ("Appliance.Configuring", 400),
            ("OperationConflict", 409), ("SignatureNonceUsed", 400),
            ("InternalError", 500), ("ServiceUnavailable", 503), ("X", 502), ("X", 408), ("X", 429),
            ("UnknownError", 400),
        ]
    )
    func retryable(_ code: String, status: Int) {
        #expect(error(code, status).isRetryable)
    }

    @Test(
        "What will not succeed is not",
        arguments: [
            ("Forbidden", 403), ("Forbbiden.SubUser", 403), ("InvalidVpnConnectionInstanceId.NotFound", 404),
            ("InvalidName", 400),
            ("VpnGateway.FinancialLocked", 400), ("SignatureDoesNotMatch", 400), ("IdempotentParameterMismatch", 400),
            ("InvalidAccessKeyId.NotFound", 404), ("X", 400),
        ]
    )
    func notRetryable(_ code: String, status: Int) {
        #expect(!error(code, status).isRetryable)
        #expect(!error(code, status).mayHaveBeenApplied)
    }

    @Test(
        "A lack of permission is told from other refusals",
        arguments: [
            ("Forbidden", 403, true), ("Forbbiden.SubUser", 403, true), ("Forbidden.RAM", 403, true),
            ("NoPermission", 403, true),
            ("Forbidden.SubUser", 400, true), ("Whatever", 403, true), ("LastTokenProcessing", 403, false),
            ("Throttling.Api", 403, false), ("InvalidName", 400, false),
        ]
    )
    func permission(_ code: String, status: Int, isDenied: Bool) {
        #expect(error(code, status).isPermissionDenied == isDenied)
    }

    @Test(
        "A failure of the service may have come after the change",
        arguments: [
            ("InternalError", 500), ("ServiceUnavailable", 503), ("UnknownError", 400), ("X", 504), ("X", 408),
            ("LastTokenProcessing", 403), ("SignatureNonceUsed", 400),
        ]
    )
    func mayHaveBeenApplied(_ code: String, status: Int) {
        #expect(error(code, status).mayHaveBeenApplied)
    }

    @Test("The description is one line that names everything")
    func description() {
        let error = ServiceError(
            code: .forbidden,
            message: "no",
            requestId: "r-1",
            recommend: "https://x",
            httpStatus: 403,
            accessDeniedDetail: AccessDeniedDetail()
        )
        #expect(
            error.description
                == "Forbidden (HTTP 403): no [request id r-1] [see https://x] [the action denied to the caller]"
        )
    }
}
