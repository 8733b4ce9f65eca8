/// An error that the service, or something in front of it, answered.
public struct ServiceError: Sendable, Hashable {
    /// The service's code; where the reply holds none (a proxy's page, an empty body), `HTTPStatus.` and the status,
    /// such as `HTTPStatus.502`.
    ///
    /// Wire name: `Code`.
    public var code: ServiceErrorCode
    /// The service's message, secrets removed; empty where it gave none.
    ///
    /// Wire name: `Message`.
    public var message: String
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The host that answered, as the service names it.
    ///
    /// Wire name: `HostId`.
    public var hostId: String?
    /// A page of the service that explains the error.
    ///
    /// Wire name: `Recommend`.
    public var recommend: String?
    /// The HTTP status, or `nil` where only a body was read.
    public var httpStatus: Int?
    /// Which permission is missing, where the service tells.
    public var accessDeniedDetail: AccessDeniedDetail?

    /// Makes an error, as a test's fake service would answer it.
    public init(
        code: ServiceErrorCode,
        message: String,
        requestId: String? = nil,
        hostId: String? = nil,
        recommend: String? = nil,
        httpStatus: Int? = nil,
        accessDeniedDetail: AccessDeniedDetail? = nil
    ) {
        self.code = code
        self.message = message
        self.requestId = requestId
        self.hostId = hostId
        self.recommend = recommend
        self.httpStatus = httpStatus
        self.accessDeniedDetail = accessDeniedDetail
    }
}

// What an error means for the caller.
extension ServiceError {
    /// Whether the service refuses because of too many requests: a code that holds `Throttling`, or HTTP 429.
    public var isThrottling: Bool {
        code.rawValue.contains("Throttling") || httpStatus == 429
    }

    /// Whether another change is in progress, so that the same request may succeed some minutes later.
    public var isBusy: Bool {
        [.vpnGatewayConfiguring, .vpnConnectionConfiguring, .vpnTaskConflict, .taskConflict, .applianceConfiguring]
            .contains(code)
    }

    /// Whether a change is in progress: another one, or this one by an earlier attempt.
    var tellsOfChangeInProgress: Bool { isBusy || code == .lastTokenProcessing }

    /// Whether the same request, signed anew, may succeed later: throttling, a change in progress, a used nonce, a
    /// failure of the service itself, HTTP 408, 429 and 5xx.
    public var isRetryable: Bool {
        isThrottling || isBusy || isFailureOfService || httpStatus == 408
            || [.signatureNonceUsed, .lastTokenProcessing].contains(code)
    }

    /// Whether the caller lacks a permission: `Forbidden` and its relatives, `NoPermission`, or any code with HTTP 403
    /// that is not throttling or a matter of time.
    public var isPermissionDenied: Bool {
        let permissionCodes: [ServiceErrorCode] = [.forbidden, .forbbidenSubUser, .noPermission]
        let isNamed = permissionCodes.contains(code) || code.rawValue.hasBytePrefix("Forbidden.")
        return isNamed || (httpStatus == 403 && !isThrottling && !isBusy && code != .lastTokenProcessing)
    }

    /// Whether the change may have been made although the service answered an error: it failed, or did not wait for the
    /// end, while it worked on the request, or has had this very request before: each attempt has a nonce of its own, so
    /// that a used one tells that the connection delivered the request twice.
    ///
    /// Any other error is a refusal.
    var mayHaveBeenApplied: Bool {
        let isRefusal = (400...499).contains(httpStatus ?? 0)
        let isUnclear =
            isFailureOfService || httpStatus == 408 || [.lastTokenProcessing, .signatureNonceUsed].contains(code)
        return !isThrottling && !isBusy && (isUnclear || (!isOfService && !isRefusal))
    }

    /// Whether the code is the service's, and not made of the status.
    var isOfService: Bool { !code.isOfStatus }

    private var isFailureOfService: Bool {
        [.internalError, .serviceUnavailable, .unknownError].contains(code) || (500...599).contains(httpStatus ?? 0)
    }
}

extension ServiceError: CustomStringConvertible {
    /// The code, the status, the message and where to look, in one line.
    public var description: String {
        var text = code.rawValue
        if let httpStatus { text += " (HTTP \(httpStatus))" }
        if !message.isEmpty { text += ": \(message)" }
        if let requestId { text += " [request id \(requestId)]" }
        if let recommend { text += " [see \(recommend)]" }
        if let accessDeniedDetail { text += " [\(accessDeniedDetail)]" }
        return text
    }
}
