/// An error returned by the service, or by something in front of it, such as a proxy.
///
/// A field other than the message that's over 4 KiB counts as missing.
public struct ServiceError: Sendable, Hashable {
    /// The service's code, or `HTTPStatus.` and the status, such as `HTTPStatus.502`, if the response contains no code
    /// (a proxy's page, an empty body).
    ///
    /// Wire name: `Code`.
    public var code: ServiceErrorCode
    /// The service's message, with secrets removed; empty if the response contains none.
    ///
    /// A message over 16 KiB is cut to its first 12 KiB.
    ///
    /// Wire name: `Message`.
    public var message: String
    /// The request ID, to quote to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The host that sent the response, as the service names it.
    ///
    /// Wire name: `HostId`.
    public var hostId: String?
    /// The URL of a page of the service that explains the error.
    ///
    /// Wire name: `Recommend`.
    public var recommend: String?
    /// The HTTP status, or `nil` if only a body was read.
    public var httpStatus: Int?
    /// The missing permission, if the service reports it.
    public var accessDeniedDetail: AccessDeniedDetail?

    /// Creates an error, such as one that a fake service of a test returns.
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

// The meaning of an error for the caller.
extension ServiceError {
    /// A Boolean value that indicates whether there were too many requests: a code that contains `Throttling`, or HTTP
    /// 429.
    public var isThrottling: Bool { traits.contains(.throttled) }

    /// A Boolean value that indicates whether a change is in progress: another one, or this one by an earlier attempt.
    ///
    /// `VpnGateway.Configuring` and `OperationConflict` are such codes, and `LastTokenProcessing` is the one for an
    /// earlier attempt. The same request may succeed some minutes later.
    public var isConflict: Bool { traits.contains(.conflict) }

    /// A Boolean value that indicates whether the same request, with a new signature, may succeed later.
    ///
    /// That's the case after throttling, a conflict, a used nonce, a failure of the service itself, and HTTP 408, 429,
    /// and 5xx.
    public var isRetryable: Bool { !traits.isDisjoint(with: [.throttled, .conflict, .transient]) }

    /// A Boolean value that indicates whether the caller lacks a permission: `Forbidden` and related codes,
    /// `NoPermission`, or any code with HTTP 403 that's neither throttling nor a conflict.
    public var isPermissionDenied: Bool { traits.contains(.permissionDenied) }

    /// Whether the change may have been made although the service responded with an error.
    ///
    /// A throttled request was rejected, whatever else the response says.
    var mayHaveBeenApplied: Bool { traits.contains(.outcomeUnknown) && !traits.contains(.throttled) }

    /// The traits of the code, and of the HTTP status unless the code says why the service rejected the request.
    ///
    /// The outcome is unknown if neither the status nor the code says that the request was rejected.
    var traits: ServiceErrorCode.Traits {
        let ofCode = code.traits
        guard let httpStatus, (400...599).contains(httpStatus) else { return ofCode.isEmpty ? .outcomeUnknown : ofCode }
        let ofStatus = ServiceErrorCode.httpStatus(httpStatus).traits
        let isRejection = !ofCode.isDisjoint(with: [.throttled, .conflict])
        return ofCode.union(isRejection ? ofStatus.intersection(.throttled) : ofStatus)
    }

    /// Whether the service sent the code, instead of the code being derived from the status.
    var isOfService: Bool { !code.isOfStatus }
}

extension ServiceError: CustomStringConvertible {
    /// The code, the status, the message, the request ID, the page that explains the error, and the missing permission,
    /// in one line, with control and format characters escaped.
    public var description: String {
        var text = code.rawValue
        if let httpStatus { text += " (HTTP \(httpStatus))" }
        if !message.isEmpty { text += ": \(message)" }
        if let requestId { text += " [request id \(requestId)]" }
        if let recommend { text += " [see \(recommend)]" }
        if let accessDeniedDetail { text += " [\(accessDeniedDetail)]" }
        return text.printable
    }
}

// Compared by bytes, because Swift's string comparison takes seconds for a message of many combining marks.
extension ServiceError {
    /// Returns whether two errors have the same code, status, and strings, byte for byte.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.httpStatus == right.httpStatus && left.exactTexts == right.exactTexts
            && left.accessDeniedDetail == right.accessDeniedDetail
    }

    /// Hashes the code, the status, and the bytes of the strings.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(httpStatus)
        hasher.combine(exactTexts)
        hasher.combine(accessDeniedDetail)
    }

    private var exactTexts: [ExactText?] { [message, requestId, hostId, recommend].map { $0.map(ExactText.init) } }
}

extension ServiceError {
    /// Creates an error from the root of a response, without removing secrets.
    ///
    /// The service capitalizes the names; some products in front of it write them with a lowercase first letter, or
    /// nest the error in an `Error`.
    ///
    /// - Returns: `nil` if the response contains no error.
    init?(from root: ResponseNode, httpStatus: Int?) {
        // Most responses are results without any of these names, and looking each up takes longer than this.
        guard root.hasMember(named: Self.namesOfErrors) else { return nil }
        let node = Self.errorNode(in: root)
        let name = node.text("Code") ?? node.text("ErrorCode")
        let code = name.flatMap(\.ifShort).map(ServiceErrorCode.init(rawValue:))
        let isSuccess = node.named("Success")?.boolean
        if let name {
            let isUnknown = code?.traits.isEmpty ?? true
            let isSuccessByStatus = httpStatus.map((200...299).contains) ?? true
            if isSuccess != false, Self.codesOfSuccess.contains(where: name.equalsIgnoringASCIICase) { return nil }
            if isSuccess == true, isUnknown, isSuccessByStatus { return nil }
        } else if isSuccess != false, !node.hasOnlyMessage {
            return nil
        }
        self.init(
            code: code ?? .httpStatus(httpStatus),
            message: Self.message(in: node) ?? "",
            requestId: Self.requestId(in: node) ?? Self.requestId(in: root),
            hostId: node.text("HostId")?.ifShort,
            recommend: node.text("Recommend")?.ifShort,
            httpStatus: httpStatus,
            accessDeniedDetail: node.named("AccessDeniedDetail")?.asObject.map(AccessDeniedDetail.init(from:))
        )
    }

    /// Returns the same error without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> ServiceError {
        var error = self
        error.code = ServiceErrorCode(rawValue: scrubber.scrub(code.rawValue))
        error.message = scrubber.scrub(message)
        error.requestId = requestId.map(scrubber.scrub)
        error.hostId = hostId.map(scrubber.scrub)
        error.recommend = recommend.map(scrubber.scrub)
        error.accessDeniedDetail = accessDeniedDetail?.scrubbed(by: scrubber)
        return error
    }

    /// Returns the error message in the root of a response as the service wrote it, without removing secrets.
    ///
    /// The message is cut to 256 KiB, because it's compared with the string to sign, which takes longer than reading
    /// it.
    static func exactMessage(in root: ResponseNode) -> String? {
        message(in: errorNode(in: root))?.prefix(utf8Count: 1 << 18)
    }

    /// The names of which an error has at least one, in any case of letters.
    private static let namesOfErrors = ["error", "code", "errorcode", "success", "message"]

    private static func errorNode(in root: ResponseNode) -> ResponseNode { root.named("Error")?.asObject ?? root }

    private static func message(in node: ResponseNode) -> String? { node.text("Message") ?? node.text("ErrorMessage") }

    /// Returns the request ID in the root of a response.
    static func requestId(in node: ResponseNode) -> String? { node.text("RequestId")?.ifShort }

    /// The codes that some operations return for a success.
    private static let codesOfSuccess = ["0", "200", "ok", "success"]
}

extension ResponseNode {
    /// Returns the part named `name`, or the same name with a lowercase first letter.
    fileprivate func named(_ name: String) -> ResponseNode? {
        self[name] ?? self[name.withSmallFirstLetter]
    }

    /// Returns whether this is an object with a member of one of these names, ignoring the case of A–Z.
    fileprivate func hasMember(named names: [String]) -> Bool {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return false }
        return document.hasMember(named: names, in: index, before: end)
    }

    /// Whether there's a message and nothing that a successful response would have.
    fileprivate var hasOnlyMessage: Bool {
        guard kind == .object, text("Message") != nil else { return false }
        let namesOfErrors = ["message", "requestid", "hostid", "code", "recommend", "accessdenieddetail"]
        return memberNames.allSatisfy { namesOfErrors.contains(where: $0.equalsIgnoringASCIICase) }
    }

    /// Returns the string named `name` in either spelling, or `nil` if it's empty.
    func text(_ name: String) -> String? {
        guard let text = named(name)?.string, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    /// The string, or `nil` if it's over 4 KiB; no field of an error except the message is that long.
    ///
    /// Searching a string for secrets costs more than reading it, and an error has a dozen strings.
    var ifShort: String? { utf8.count <= 4096 ? self : nil }

    /// The name, which starts with a capital letter, with a lowercase first letter.
    fileprivate var withSmallFirstLetter: String {
        guard let first = utf8.first else { return self }
        return String(Unicode.Scalar(first | 0x20)) + Substring(utf8.dropFirst())
    }
}
