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
        let pairs = Self.pairs(Array((query ?? "").utf8)) + Self.pairs(Array(request.httpBody ?? Data()))
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

    private static func pairs(_ bytes: [UInt8]) -> [(String, String)] {
        FormText.pairs(bytes).map { (decoded($0.name), decoded($0.value)) }
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        FormText.decoded(text) ?? String(decoding: text, as: UTF8.self)
    }
}
