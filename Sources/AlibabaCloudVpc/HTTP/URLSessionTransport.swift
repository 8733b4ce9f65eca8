#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Carries requests with Foundation's `URLSession`.
///
/// It keeps nothing between requests, on Linux not even connections: no cache, no cookies, no stored credentials. It
/// follows no redirect. Its copies share one session.
public struct URLSessionTransport: HTTPTransport {
    /// The largest body that is read, in bytes; a larger one is cut off, and its connection closed.
    public let maximumBodySize: Int

    private let exchange = URLSessionExchange()

    /// Makes a transport.
    ///
    /// - Parameter maximumBodySize: The largest body that is read, in bytes; less than 0 counts as 0. The decoder reads
    ///   at most 1 MiB.
    public init(maximumBodySize: Int = 1 << 20) {
        self.maximumBodySize = max(maximumBodySize, 0)
    }

    /// Sends `request` once and gives the reply, whatever its status.
    ///
    /// The request's `timeoutInterval` is the time until the whole reply is there, and fractions of a second count.
    ///
    /// - Throws: `CancellationError`, at once, when the task is cancelled; `URLError` when no reply came, `.timedOut`
    ///   when it was not whole after the request's `timeoutInterval`; ``ResponseTooLarge`` for a body over the limit.
    public func send(_ request: URLRequest) async throws -> HTTPResponse {
        let longest: TimeInterval = 24 * 3600
        // A comparison with NaN is false.
        let timeout = request.timeoutInterval < longest ? max(request.timeoutInterval, 0) : longest
        return try await Deadline.after(.seconds(timeout), orThrow: URLError(.timedOut)) {
            [exchange, maximumBodySize] in
            try await exchange.reply(to: request, maximumBodySize: maximumBodySize)
        }
    }
}

extension URLSessionTransport: CustomReflectable {
    /// A mirror without the session, whose requests hold secrets while they are on their way.
    public var customMirror: Mirror { Mirror(self, children: ["maximumBodySize": maximumBodySize]) }
}
