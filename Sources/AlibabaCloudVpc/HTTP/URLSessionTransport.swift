#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Carries requests with Foundation's `URLSession`.
///
/// It keeps nothing between requests but connections: no cache, no cookies, no stored credentials. It follows no
/// redirect, so that no credential reaches another host: the redirect is the reply. All transports share one session.
public struct URLSessionTransport: HTTPTransport {
    /// The largest body that is read, in bytes; a reply with a larger one is cut off.
    public let maximumBodySize: Int

    /// Makes a transport.
    ///
    /// - Parameter maximumBodySize: The largest body that is read, in bytes. The decoder reads at most 1 MiB.
    public init(maximumBodySize: Int = 1 << 20) {
        self.maximumBodySize = maximumBodySize
    }

    /// Sends `request` once and gives the reply, whatever its status.
    ///
    /// The request's `timeoutInterval` is the time until the whole reply is there, and fractions of a second count.
    ///
    /// - Throws: `CancellationError`, at once, when the task is cancelled; `URLError` when no whole reply came:
    ///   `.timedOut` behind the request's `timeoutInterval`, `.dataLengthExceedsMaximum` for a body over the limit.
    public func send(_ request: URLRequest) async throws -> HTTPResponse {
        try await Deadline.after(.seconds(request.timeoutInterval), orThrow: URLError(.timedOut)) { [maximumBodySize] in
            try await URLSessionExchange.reply(to: request, maximumBodySize: maximumBodySize)
        }
    }
}
