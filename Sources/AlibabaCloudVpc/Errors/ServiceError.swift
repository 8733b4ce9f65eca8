/// An error that the service, or something in front of it, answered.
///
/// A field other than the message that has over 4 KiB counts as missing.
public struct ServiceError: Sendable, Hashable {
    /// The service's code; where the reply holds none (a proxy's page, an empty body), `HTTPStatus.` and the status,
    /// such as `HTTPStatus.502`.
    ///
    /// Wire name: `Code`.
    public var code: ServiceErrorCode
    /// The service's message, secrets removed; empty where it gave none.
    ///
    /// Of a message over 16 KiB, the first 12 KiB.
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
    /// A Boolean value that indicates whether there were too many requests: a code that contains `Throttling`, or HTTP 429.
    public var isThrottling: Bool { traits.contains(.throttled) }

    /// A Boolean value that indicates whether a change is in progress, such as `VpnGateway.Configuring` and
    /// `OperationConflict`: another one, or this one by an earlier attempt (`LastTokenProcessing`).
    ///
    /// The same request may succeed some minutes later.
    public var isConflict: Bool { traits.contains(.conflict) }

    /// A Boolean value that indicates whether the same request, with a new signature, may succeed later.
    ///
    /// That's so after throttling, a conflict, a used nonce, a failure of the service itself, and HTTP 408, 429 and 5xx.
    public var isRetryable: Bool { !traits.isDisjoint(with: [.throttled, .conflict, .transient]) }

    /// A Boolean value that indicates whether the caller lacks a permission: `Forbidden` and its relatives,
    /// `NoPermission`, or any code with HTTP 403 that is neither throttling nor a conflict.
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

    /// Whether the code is the service's, and not made of the status.
    var isOfService: Bool { !code.isOfStatus }
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

// Bytes are compared, since Swift's comparison of strings takes seconds for a message of many combining marks.
extension ServiceError {
    /// Whether two errors have the same code, status and texts, byte for byte.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.httpStatus == right.httpStatus && left.exactTexts == right.exactTexts
            && left.accessDeniedDetail == right.accessDeniedDetail
    }

    /// Hashes the code, the status and the bytes of the texts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(httpStatus)
        hasher.combine(exactTexts)
        hasher.combine(accessDeniedDetail)
    }

    private var exactTexts: [ExactText?] { [message, requestId, hostId, recommend].map { $0.map(ExactText.init) } }
}

extension ServiceError {
    /// Reads an error from the root of a response, secrets and all.
    ///
    /// The service writes the names with a capital letter; some products in front of it with a small one, or put the
    /// error inside an `Error`.
    ///
    /// - Returns: `nil` if the response names no error.
    init?(from root: ResponseNode, httpStatus: Int?) {
        let node = Self.errorNode(in: root)
        let name = node.text("Code") ?? node.text("ErrorCode")
        let code = name.flatMap(\.ifShort).map(ServiceErrorCode.init(rawValue:))
        let isSuccess = node.named("Success")?.boolean
        if let name {
            let isUnknown = code?.traits.isEmpty ?? true
            let isSuccessByStatus = httpStatus.map((200...299).contains) ?? true
            if isSuccess != false, Self.codesOfSuccess.contains(where: name.equalsIgnoringASCIICase) { return nil }
            if isSuccess == true, isUnknown, isSuccessByStatus { return nil }
        } else if isSuccess != false, !node.holdsOnlyMessage {
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

    /// The same error without the secrets that `scrubber` finds.
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

    /// The message of the error in the root of an answer, as the service wrote it, secrets and all.
    ///
    /// At most 256 KiB of it: it's compared with the string to sign, which takes longer than reading it.
    static func exactMessage(in root: ResponseNode) -> String? {
        message(in: errorNode(in: root))?.prefix(utf8Count: 1 << 18)
    }

    private static func errorNode(in root: ResponseNode) -> ResponseNode { root.named("Error")?.asObject ?? root }

    private static func message(in node: ResponseNode) -> String? { node.text("Message") ?? node.text("ErrorMessage") }

    /// The request's id in the root of an answer.
    static func requestId(in node: ResponseNode) -> String? { node.text("RequestId")?.ifShort }

    /// What some operations write as the code of a success.
    private static let codesOfSuccess = ["0", "200", "ok", "success"]
}

extension ResponseNode {
    /// The part under `name`, or under the same name with a small first letter.
    fileprivate func named(_ name: String) -> ResponseNode? {
        self[name] ?? self[name.withSmallFirstLetter]
    }

    /// Whether there is a message and nothing that an answer would have.
    fileprivate var holdsOnlyMessage: Bool {
        guard kind == .object, text("Message") != nil else { return false }
        let namesOfErrors = ["message", "requestid", "hostid", "code", "recommend", "accessdenieddetail"]
        return memberNames.allSatisfy { namesOfErrors.contains(where: $0.equalsIgnoringASCIICase) }
    }

    /// The text under `name` in either spelling, or `nil` where it is empty.
    func text(_ name: String) -> String? {
        guard let text = named(name)?.string, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    /// The text, or `nil` if it's over 4 KiB, which no field of an error but the message is.
    ///
    /// To search a text for secrets costs more than to read it, and an error has a dozen of them.
    var ifShort: String? { utf8.count <= 4096 ? self : nil }

    /// A name that starts with a capital letter, with a small one.
    fileprivate var withSmallFirstLetter: String {
        guard let first = utf8.first else { return self }
        return String(Unicode.Scalar(first | 0x20)) + Substring(utf8.dropFirst())
    }
}
