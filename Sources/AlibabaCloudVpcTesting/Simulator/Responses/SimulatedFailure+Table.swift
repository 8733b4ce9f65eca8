extension SimulatedFailure {
    /// An error's code, HTTP status, and message, with `%s` for each value in it.
    typealias Row = (code: String, status: Int, message: String)

    /// The errors of the service.
    static let table = publishedErrors + commonErrors

    /// The errors that the service publishes for the operations of VPN gateways, word for word.
    private static let publishedErrors: [Row] = [
        (
            "Forbbiden.SubUser", 403,
            "User not authorized to operate on the specified resource as your account is created by another user."
        ),
        ("Forbidden", 403, "User not authorized to operate on the specified resource."),
        (
            "Forbidden.SubUser", 403,
            "User not authorized to operate on the specified resource as your account is created by another user."
        ),
        ("ForbiddenRelease", 403, "Forbidden to release a prepaid instance within validity period"),
        ("IllegalParam.LocalSubnet", 400, "The specified \"LocalSubnet\" (%s) is invalid."),
        ("IllegalParam.RemoteSubnet", 400, "The specified \"RemoteSubnet\" (%s) is invalid."),
        (
            "InvalidCustomerGatewayInstanceId.NotFound", 404,
            "The specified customer gateway instance id does not exist."
        ),
        ("InvalidDescription", 400, "The description is not valid"),
        ("InvalidIpAddress.AlreadyExist", 400, "Specified IpAddress is already exist."),
        ("InvalidIpAddress.WrongFormat", 400, "Specified IpAddress is invalid."),
        ("InvalidName", 400, "The name is not valid"),
        ("InvalidVpnConnection.AlreadyExists", 400, "Vpn connection already exists."),
        ("InvalidVpnConnectionInstanceId.NotFound", 404, "The specified vpn connection instance id does not exist."),
        ("InvalidVpnGatewayInstanceId.NotFound", 404, "The specified vpn gateway instance id does not exist."),
        ("OperationFailed.IPsecServerExist", 400, "An IPsec server already exists in the VPN gateway."),
        (
            "OperationUnsupported.IPsecServer", 400,
            "The current version of the VPN gateway does not support IPsec server."
        ),
        (
            "QuotaExceeded.PolicyBasedRoute", 400,
            "The maximum number of policy-based routes is exceeded. Existing routes: %s. Routes to be created: %s. "
                + "Maximum routes: %s."
        ),
        (
            "QuotaExceeded.VpnRouteEntry", 400,
            "The number of route entries to the VPN gateway in the VPC routing table has reached the quota limit."
        ),
        ("Resource.QuotaFull", 400, "The quota of resource is full"),
        ("VpnGateway.Configuring", 400, "The specified service is configuring."),
        ("VpnGateway.FinancialLocked", 400, "The specified service is financial locked."),
        ("VpnGateway.SslVpnDisabled", 400, "The VPN gateway has not enabled SSL VPN."),
    ]

    /// The errors that many services and the gateway in front of them share.
    private static let commonErrors: [Row] = [
        ("DependencyViolation.VpnConnection", 400, "There are vpn connections on specified customer gateway."),
        ("DryRunOperation", 400, "Request validation has been passed with DryRun flag set!"),
        (
            "Forbidden.RAM", 403,
            "User not authorized to operate on the specified resource, or this API doesn't support RAM."
        ),
        (
            "IdempotentParameterMismatch", 400,
            "The request uses the same client token as a previous, but non-identical request. Do not reuse a client "
                + "token with different requests, unless the requests are identical."
        ),
        (
            "IllegalTimestamp", 400,
            "The input parameter \"Timestamp\" that is mandatory for processing this request is not supplied."
        ),
        ("IncompleteSignature", 400, "The request signature does not conform to Aliyun standards."),
        (
            "InternalError", 500,
            "The request processing has failed due to some unknown error, exception or failure."
        ),
        (
            "InternalServerError", 500,
            "The request processing has failed due to some unknown error, exception or failure."
        ),
        ("InvalidAccessKeyId.NotFound", 404, "Specified access key is not found."),
        ("InvalidAction.NotFound", 404, "Specified api is not found, please check your url and method."),
        ("InvalidParameter", 400, "The specified parameter \"%s\" is not valid."),
        ("InvalidRegionId.NotFound", 404, "The specified RegionId does not exist."),
        ("InvalidRouteEntry.NotFound", 404, "The specified route entry does not exist."),
        ("InvalidSecurityToken.Expired", 400, "Specified SecurityToken is expired."),
        ("InvalidSecurityToken.MismatchWithAccessKey", 400, "Specified SecurityToken mismatch with the AccessKey."),
        ("InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired."),
        ("InvalidTunnelId.NotFound", 404, "The specified tunnel id does not exist."),
        ("InvalidVersion", 404, "Specified parameter Version is not valid."),
        ("LastTokenProcessing", 403, "The last token request is processing."),
        (
            "MissingParameter", 400,
            "The input parameter \"%s\" that is mandatory for processing this request is not supplied."
        ),
        ("MissingSecurityToken", 400, "SecurityToken is mandatory for this action."),
        ("NoPermission", 403, "You are not authorized to perform this operation."),
        ("OperationConflict", 409, "Request was denied due to conflict with a previous request."),
        ("ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server."),
        (
            "SignatureDoesNotMatch", 400,
            "Specified signature is not matched with our calculation. server string to sign is:%s"
        ),
        ("SignatureNonceUsed", 400, "Specified signature nonce was used already."),
        ("Throttling", 400, "Request was denied due to request throttling."),
        ("UnsupportedHTTPMethod", 405, "This http method is not supported."),
        ("UnsupportedMediaType", 415, "The body is not of the type application/x-www-form-urlencoded."),
        ("VpnRouteEntry.AlreadyExists", 400, "The specified route entry is already exist."),
    ]
}
