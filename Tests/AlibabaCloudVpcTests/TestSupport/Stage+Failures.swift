import AlibabaCloudVpc
import Foundation

extension Stage.Attempt {
    /// Failures that pass.
    static var passing: [Stage.Attempt] {
        [
            .lost, .lostOnTheWayBack, .failure(.cannotConnectToHost), .failure(.timedOut), .json("", status: 408),
            .json("", status: 429), .json("", status: 500),
            .json("<html>", status: 502), .json("", status: 503), .json("", status: 504),
            .serviceError("Throttling", 400), .serviceError("Throttling.User", 400),
            .serviceError("Rejected.Throttling", 403),
            .serviceError("ServiceUnavailable", 503), .serviceError("InternalError", 500),
            .serviceError("VpnGateway.Configuring", 400), .serviceError("VpnConnection.Configuring", 400),
            .serviceError("VpnTask.CONFLICT", 400), .serviceError("TaskConflict", 400),
            .serviceError("Appliance.Configuring", 400), .serviceError("SignatureNonceUsed", 400),
            .serviceError("LastTokenProcessing", 403),
        ]
    }

    /// Failures that do not, and successes that cannot be read.
    static var lasting: [Stage.Attempt] {
        [
            .serviceError("Forbidden", 403), .serviceError("Forbbiden.SubUser", 403),
            .serviceError("NoPermission", 403),
            .serviceError("InvalidVpnConnectionInstanceId.NotFound", 404), .serviceError("InvalidName", 400),
            .serviceError("VpnGateway.FinancialLocked", 400), .serviceError("SignatureDoesNotMatch", 400),
            .serviceError("IdempotentParameterMismatch", 400), .serviceError("MissingParameter", 400),
            .serviceError("InvalidTimeStamp.Expired", 400), .json("{", status: 200), .json("", status: 200),
            .response(HTTPTransportResponse(status: 302, headers: ["Location": "https://example.com/"])),
        ]
    }
}
