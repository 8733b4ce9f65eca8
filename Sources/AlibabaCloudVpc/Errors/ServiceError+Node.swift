extension ServiceError {
    /// Reads an error from the root of a reply; nothing in it holds a secret.
    ///
    /// The service writes the names with a capital letter; some products in front of it with a small one, or put the
    /// error inside an `Error`.
    ///
    /// - Returns: `nil` where the reply names no error.
    init?(from root: ResponseNode, httpStatus: Int?, scrubber: SecretScrubber) {
        let node = Self.errorNode(in: root)
        let code = node.text("Code") ?? node.text("ErrorCode")
        if let code, Self.codesOfSuccess.contains(where: code.equalsIgnoringASCIICase),
            node.named("Success")?.boolean != false
        {
            return nil
        }
        guard code != nil || node.named("Success")?.boolean == false || node.holdsOnlyMessage else { return nil }
        self.init(
            code: code.map { ServiceErrorCode(rawValue: scrubber.scrub($0)) } ?? .httpStatus(httpStatus),
            message: scrubber.scrubReply(Self.message(in: node) ?? ""),
            requestId: (Self.requestId(in: node) ?? Self.requestId(in: root)).map(scrubber.scrub),
            hostId: node.text("HostId").map(scrubber.scrub),
            recommend: node.text("Recommend").map(scrubber.scrub),
            httpStatus: httpStatus,
            accessDeniedDetail: node.named("AccessDeniedDetail")?.asObject
                .map { AccessDeniedDetail(from: $0, scrubber: scrubber) }
        )
    }

    /// The message of the error in the root of an answer, as the service wrote it, secrets and all.
    static func exactMessage(in root: ResponseNode) -> String? { message(in: errorNode(in: root)) }

    private static func errorNode(in root: ResponseNode) -> ResponseNode { root.named("Error")?.asObject ?? root }

    private static func message(in node: ResponseNode) -> String? { node.text("Message") ?? node.text("ErrorMessage") }

    /// The request's id in the root of an answer.
    static func requestId(in node: ResponseNode) -> String? { node.text("RequestId") }

    /// What some operations write as the code of a success.
    private static let codesOfSuccess = ["200", "ok", "success"]
}

extension AccessDeniedDetail {
    /// Reads the detail from the part of an answer that holds it; nothing in it holds a secret.
    init(from node: ResponseNode, scrubber: SecretScrubber) {
        func text(_ name: String) -> String? { node.text(name).map(scrubber.scrub) }
        self.init(
            authAction: text("AuthAction"),
            authPrincipalDisplayName: text("AuthPrincipalDisplayName"),
            authPrincipalOwnerId: text("AuthPrincipalOwnerId"),
            authPrincipalType: text("AuthPrincipalType"),
            encodedDiagnosticMessage: text("EncodedDiagnosticMessage"),
            noPermissionType: text("NoPermissionType"),
            policyType: text("PolicyType")
        )
    }
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
    fileprivate func text(_ name: String) -> String? {
        guard let text = named(name)?.string, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    /// A name that starts with a capital letter, with a small one.
    fileprivate var withSmallFirstLetter: String {
        guard let first = utf8.first else { return self }
        return String(Unicode.Scalar(first | 0x20)) + Substring(utf8.dropFirst())
    }
}
