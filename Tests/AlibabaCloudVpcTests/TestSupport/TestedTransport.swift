import AlibabaCloudVpc

/// The transports that send requests over the network: a test of one is a test of each.
enum TestedTransport: CaseIterable, Sendable {
    case urlSession
    #if AsyncHTTPClient
        case asyncHTTPClient
    #endif

    /// A transport of this kind, with the default limit of the body's size or another.
    func make(maximumBodySize: Int = 1 << 20) -> any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport(maximumBodySize: maximumBodySize)
        #if AsyncHTTPClient
            case .asyncHTTPClient: AsyncHTTPClientTransport(maximumBodySize: maximumBodySize)
        #endif
        }
    }
}
