import AlibabaCloudVpc

/// An error that the service returns.
struct SimulatedFailure: Error, Sendable, Equatable {
    let status: Int
    let code: ServiceErrorCode
    let message: String

    private init(_ code: ServiceErrorCode, _ message: String, status: Int = 400) {
        self.status = status
        self.code = code
        self.message = message
    }

    private init(_ code: String, _ message: String, status: Int = 400) {
        self.init(ServiceErrorCode(rawValue: code), message, status: status)
    }

    /// An error for an ID that nothing has.
    private static func notFound(_ name: String, _ code: String) -> Self {
        Self(code, "The specified \(name) does not exist.", status: 404)
    }

    /// The response body of the error.
    func body(requestId: String, hostId: String) -> BodyNode {
        .object([
            ("RequestId", .text(requestId)), ("HostId", .text(hostId)), ("Code", .text(code.rawValue)),
            ("Message", .text(message)),
        ])
    }
}

// The errors of operations, word for word as documented.
extension SimulatedFailure {
    static let forbidden = Self(.forbidden, "User not authorized to operate on the specified resource.", status: 403)
    static let forbbidenSubUser = Self(
        .forbbidenSubUser,
        "User not authorized to operate on the specified resource as your account is created by another user.",
        status: 403
    )
    static let vpnConnectionNotFound = notFound("vpn connection instance id", "InvalidVpnConnectionInstanceId.NotFound")
    static let vpnGatewayNotFound = notFound("vpn gateway instance id", "InvalidVpnGatewayInstanceId.NotFound")
    static let customerGatewayNotFound =
        notFound("customer gateway instance id", "InvalidCustomerGatewayInstanceId.NotFound")
    static let tunnelNotFound = notFound("tunnel id", "InvalidTunnelId.NotFound")
    static let regionNotFound = notFound("RegionId", "InvalidRegionId.NotFound")
    static let configuring = Self(.vpnGatewayConfiguring, "The specified service is configuring.")
    static let financialLocked = Self(.vpnGatewayFinancialLocked, "The specified service is financial locked.")
    static let customerGatewayInUse =
        Self("DependencyViolation.VpnConnection", "There are vpn connections on specified customer gateway.")
    static let invalidName = Self(.invalidName, "The name is not valid")
    static let invalidDescription = Self("InvalidDescription", "The description is not valid")
    static let dryRunOperation = Self(.dryRunOperation, "Request validation has been passed with DryRun flag set!")
    static let idempotentParameterMismatch = Self(
        .idempotentParameterMismatch,
        "The request uses the same client token as a previous, but non-identical request. Do not reuse a client token "
            + "with different requests, unless the requests are identical."
    )

    static func illegalSubnet(_ name: String, _ text: String) -> Self {
        Self("IllegalParam.\(name)", "The specified \"\(name)\" (\(text)) is invalid.")
    }

    static func invalidParameter(_ name: String) -> Self {
        Self(.invalidParameter, "The specified parameter \"\(name)\" is not valid.")
    }

    static func missingParameter(_ name: String, code: ServiceErrorCode = .missingParameter) -> Self {
        Self(code, "The input parameter \"\(name)\" that is mandatory for processing this request is not supplied.")
    }
}

// The errors of the gateway in front of the service.
extension SimulatedFailure {
    static let unknownAction =
        Self("InvalidAction.NotFound", "Specified api is not found, please check your url and method.", status: 404)
    static let unknownVersion = Self("InvalidVersion", "Specified parameter Version is not valid.", status: 404)
    static let unsupportedMethod = Self("UnsupportedHTTPMethod", "This http method is not supported.", status: 405)
    static let unsupportedMediaType =
        Self("UnsupportedMediaType", "The body is not of the type application/x-www-form-urlencoded.", status: 415)
    static let malformed = Self(.invalidParameter, "The request is not well formed.")
    static let incompleteSignature =
        Self(.incompleteSignature, "The request signature does not conform to Aliyun standards.")
    static let accessKeyNotFound = Self(.invalidAccessKeyIdNotFound, "Specified access key is not found.", status: 404)
    static let illegalTimestamp = missingParameter("Timestamp", code: .illegalTimestamp)
    static let expiredTimestamp = Self(.invalidTimeStampExpired, "Specified time stamp or date value is expired.")
    static let nonceUsed = Self(.signatureNonceUsed, "Specified signature nonce was used already.")
    static let missingSecurityToken = Self("MissingSecurityToken", "SecurityToken is mandatory for this action.")
    static let wrongSecurityToken =
        Self("InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.")
    static let expiredSecurityToken = Self("InvalidSecurityToken.Expired", "Specified SecurityToken is expired.")
    static let throttled = Self(.throttling, "Request was denied due to request throttling.")
    static let internalError = Self(
        .internalError,
        "The request processing has failed due to some unknown error, exception or failure.",
        status: 500
    )

    static func signatureDoesNotMatch(_ stringToSign: String) -> Self {
        Self(
            .signatureDoesNotMatch,
            "Specified signature is not matched with our calculation. server string to sign is:\(stringToSign)"
        )
    }
}
