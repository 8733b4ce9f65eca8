public import AlibabaCloudVpc

/// The transports that have to conform.
public enum TransportKind: String, Sendable, CaseIterable, Codable {
    /// `URLSessionTransport`.
    case urlSession
    /// `AsyncHTTPClientTransport` with the library's own client.
    case asyncHTTPClient

    /// A transport of this kind.
    public func make(maximumBodySize: Int = 1 << 20) -> any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport(maximumBodySize: maximumBodySize)
        case .asyncHTTPClient: AsyncHTTPClientTransport(maximumBodySize: maximumBodySize)
        }
    }
}
