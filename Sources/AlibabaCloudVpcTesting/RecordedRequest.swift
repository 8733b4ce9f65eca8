#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A request that a fake transport was asked to send, taken apart as the service would.
public struct RecordedRequest: Sendable {
    /// The request as it was to be sent.
    public let urlRequest: URLRequest
    /// Every parameter of the query and of the form in the body, decoded, by wire name; secrets in plain text.
    public let parameters: [String: String]

    /// Takes `request` apart.
    public init(_ request: URLRequest) {
        urlRequest = request
        let query = request.url.flatMap { URLComponents(url: $0, resolvingAgainstBaseURL: false)?.percentEncodedQuery }
        let form = request.httpBody.map { String(decoding: $0, as: UTF8.self) }
        let pairs = Self.pairs(query ?? "") + Self.pairs(form ?? "")
        parameters = Dictionary(pairs) { _, later in later }
    }

    /// The HTTP method.
    public var method: String { urlRequest.httpMethod ?? "GET" }

    /// The operation's name, from the header of signature V3 or the parameter of V1.
    public var action: String? { header("x-acs-action") ?? parameters["Action"] }

    /// The value of the header `name`, in any case.
    public func header(_ name: String) -> String? {
        urlRequest.value(forHTTPHeaderField: name)
    }

    private static func pairs(_ text: String) -> [(String, String)] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
