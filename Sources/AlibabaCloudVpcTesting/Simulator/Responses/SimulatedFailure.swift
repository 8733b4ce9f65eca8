import AlibabaCloudVpc

/// An error that the service answers.
struct SimulatedFailure: Error, Sendable, Equatable {
    let status: Int
    let code: ServiceErrorCode
    let message: String

    init(_ status: Int, _ code: ServiceErrorCode, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    init(_ status: Int, _ code: String, _ message: String) {
        self.init(status, ServiceErrorCode(rawValue: code), message)
    }

    /// The error as an answer.
    func answer(requestId: String, hostId: String) -> AnswerObject {
        var answer = AnswerObject()
        answer.append("RequestId", requestId)
        answer.append("HostId", hostId)
        answer.append("Code", code.rawValue)
        answer.append("Message", message)
        return answer
    }
}

// The errors of ModifyVpnConnectionAttribute's page, word for word.
extension SimulatedFailure {
    static let forbbidenSubUser = SimulatedFailure(
        403,
        .forbbidenSubUser,
        "User not authorized to operate on the specified resource as your account is created by another user."
    )
    static let forbidden = SimulatedFailure(
        403,
        .forbidden,
        "User not authorized to operate on the specified resource."
    )
    static let vpnConnectionNotFound = SimulatedFailure(
        404,
        .invalidVpnConnectionInstanceIdNotFound,
        "The specified vpn connection instance id does not exist."
    )
    static let configuring = SimulatedFailure(400, .vpnGatewayConfiguring, "The specified service is configuring.")
    static let financialLocked = SimulatedFailure(
        400,
        .vpnGatewayFinancialLocked,
        "The specified service is financial locked."
    )
    static let invalidName = SimulatedFailure(400, .invalidName, "The name is not valid")
}

// The errors that operations share.
extension SimulatedFailure {
    static let vpnGatewayNotFound = SimulatedFailure(
        404,
        "InvalidVpnGatewayInstanceId.NotFound",
        "The specified vpn gateway instance id does not exist."
    )
    static let customerGatewayNotFound = SimulatedFailure(
        404,
        "InvalidCustomerGatewayInstanceId.NotFound",
        "The specified customer gateway instance id does not exist."
    )
    static let customerGatewayInUse = SimulatedFailure(
        400,
        "DependencyViolation.VpnConnection",
        "There are vpn connections on specified customer gateway."
    )
    static let invalidDescription = SimulatedFailure(400, "InvalidDescription", "The description is not valid")
    static let dryRunOperation = SimulatedFailure(
        400,
        .dryRunOperation,
        "Request validation has been passed with DryRun flag set!"
    )
    static let tunnelNotFound = SimulatedFailure(
        404,
        "InvalidTunnelId.NotFound",
        "The specified tunnel id does not exist."
    )
    static let idempotentParameterMismatch = SimulatedFailure(
        400,
        .idempotentParameterMismatch,
        "The request uses the same client token as a previous, but non-identical request. Do not reuse a client token "
            + "with different requests, unless the requests are identical."
    )
    static let regionNotFound = SimulatedFailure(
        404,
        .invalidRegionIdNotFound,
        "The specified RegionId does not exist."
    )

    static func illegalSubnet(_ name: String, _ text: String) -> SimulatedFailure {
        SimulatedFailure(400, "IllegalParam.\(name)", "The specified \"\(name)\" (\(text)) is invalid.")
    }

    static func missingParameter(_ name: String) -> SimulatedFailure {
        SimulatedFailure(
            400,
            .missingParameter,
            "The input parameter \"\(name)\" that is mandatory for processing this request is not supplied."
        )
    }

    static func invalidParameter(_ name: String) -> SimulatedFailure {
        SimulatedFailure(400, .invalidParameter, "The specified parameter \"\(name)\" is not valid.")
    }
}

// The errors of the gateway in front of the service.
extension SimulatedFailure {
    static let unknownAction = SimulatedFailure(
        404,
        "InvalidAction.NotFound",
        "Specified api is not found, please check your url and method."
    )
    static let unknownVersion = SimulatedFailure(
        404,
        "InvalidVersion",
        "Specified parameter Version is not valid."
    )
    static let unsupportedMethod = SimulatedFailure(
        405,
        "UnsupportedHTTPMethod",
        "This http method is not supported."
    )
    static let unsupportedMediaType = SimulatedFailure(
        415,
        "UnsupportedMediaType",
        "The body is not of the type application/x-www-form-urlencoded."
    )
    static let malformed = SimulatedFailure(400, .invalidParameter, "The request is not well formed.")
    static let incompleteSignature = SimulatedFailure(
        400,
        .incompleteSignature,
        "The request signature does not conform to Aliyun standards."
    )
    static let accessKeyNotFound = SimulatedFailure(
        404,
        .invalidAccessKeyIdNotFound,
        "Specified access key is not found."
    )
    static let illegalTimestamp = SimulatedFailure(
        400,
        .illegalTimestamp,
        "The input parameter \"Timestamp\" that is mandatory for processing this request is not supplied."
    )
    static let expiredTimestamp = SimulatedFailure(
        400,
        .invalidTimeStampExpired,
        "Specified time stamp or date value is expired."
    )
    static let nonceUsed = SimulatedFailure(
        400,
        .signatureNonceUsed,
        "Specified signature nonce was used already."
    )
    static let missingSecurityToken = SimulatedFailure(
        400,
        "MissingSecurityToken",
        "SecurityToken is mandatory for this action."
    )
    static let wrongSecurityToken = SimulatedFailure(
        400,
        "InvalidSecurityToken.MismatchWithAccessKey",
        "Specified SecurityToken mismatch with the AccessKey."
    )
    static let expiredSecurityToken = SimulatedFailure(
        400,
        "InvalidSecurityToken.Expired",
        "Specified SecurityToken is expired."
    )
    static let throttled = SimulatedFailure(400, .throttling, "Request was denied due to request throttling.")
    static let internalError = SimulatedFailure(
        500,
        .internalError,
        "The request processing has failed due to some unknown error, exception or failure."
    )

    static func signatureDoesNotMatch(_ stringToSign: String) -> SimulatedFailure {
        SimulatedFailure(
            400,
            .signatureDoesNotMatch,
            "Specified signature is not matched with our calculation. server string to sign is:\(stringToSign)"
        )
    }
}
