extension ServiceError {
    /// Reads an error from the root of an answer.
    ///
    /// The service writes the names with a capital letter; some products in front of it with a small one.
    ///
    /// - Returns: `nil` where the answer names no error.
    init?(from node: ResponseNode, httpStatus: Int?, scrubber: SecretScrubber) {
        guard let code = node.text("Code", "code"), !Self.codesOfSuccess.contains(code.lowercasedASCII) else {
            return nil
        }
        self.init(
            code: ServiceErrorCode(rawValue: scrubber.scrub(code)),
            message: scrubber.scrub(Self.message(in: node) ?? ""),
            requestId: Self.requestId(in: node),
            hostId: node.text("HostId", "hostId"),
            recommend: node.text("Recommend", "recommend").map(scrubber.scrub),
            httpStatus: httpStatus,
            accessDeniedDetail: (node["AccessDeniedDetail"] ?? node["accessDeniedDetail"])?.asObject
                .map(AccessDeniedDetail.init(from:))
        )
    }

    /// The message in the root of an answer.
    static func message(in node: ResponseNode) -> String? { node.text("Message", "message") }

    /// The request's id in the root of an answer.
    static func requestId(in node: ResponseNode) -> String? { node.text("RequestId", "requestId") }

    /// What some operations write as the code of a success.
    private static let codesOfSuccess: Set<String> = ["200", "ok", "success"]
}

extension ResponseNode {
    /// The text under the first of `names` that has one which is not empty.
    fileprivate func text(_ names: String...) -> String? {
        names.lazy.compactMap { self[$0]?.string }.first { !$0.isEmpty }
    }
}
