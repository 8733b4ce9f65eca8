#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests with Foundation's `URLSession`.
///
/// It follows no redirect and stores no cookies, responses, or credentials. On Apple systems its copies share one
/// session and its connections.
///
/// On Linux, use `AsyncHTTPClientTransport` in production: Foundation's `URLSession` there has bugs that no caller can
/// prevent (Swift 6.3 and earlier).
///
/// - A response stops the process if its head is cut off by an orderly close of the connection after the status line or
///   if it's sent in chunks and has a trailer ([swift-corelibs-foundation
///   5285](https://github.com/swiftlang/swift-corelibs-foundation/issues/5285)), and if its `Content-Length` is
///   9223372036854775296 or more.
/// - A connection can't be reused safely, so each request opens its own, with a TLS handshake for which the system's
///   certificate authorities are read again.
/// - You can't add your own certificate authority or choose TLS versions.
/// - A compressed body is decompressed to its end even after it was cut off at `maximumBodySize`.
public struct URLSessionTransport: HTTPTransport {
    /// The largest size of a body, in bytes, decompressed; a larger body is cut off, and its connection closed.
    package let maximumBodySize: Int

    #if canImport(FoundationNetworking)
        /// A new session for each request.
        ///
        /// libcurl reuses the connections of a session whatever the request says. It then resends a request by itself
        /// if the connection is closed, waits forever if the request has a body, and treats a late response to one
        /// request as the response to the next.
        private var exchange: URLSessionExchange { URLSessionExchange() }
    #else
        private let exchange = URLSessionExchange()
    #endif

    /// Creates a transport.
    ///
    /// - Parameter maximumBodySize: The largest size of a body, in bytes, decompressed; negative values count as 0. The
    ///   decoder reads at most 1 MiB.
    public init(maximumBodySize: Int = 1 << 20) {
        self.maximumBodySize = max(maximumBodySize, 0)
    }

    /// Sends `request` once and returns the response, whatever its status.
    ///
    /// The request's `timeoutInterval` is the time limit for the complete response; fractions of a second count.
    ///
    /// - Throws: `CancellationError`, immediately, if the task is canceled; ``HTTPTransportError`` if there is no
    ///   complete response; ``HTTPTransportResponse/TooLarge`` for a body over the limit.
    public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        let exchange = exchange
        return try await Deadline.of(request, orThrow: HTTPTransportError.timedOut(request.timeoutInterval)) {
            [maximumBodySize] in
            do {
                return try await exchange.response(to: request, maximumBodySize: maximumBodySize)
            } catch let error as URLError {
                throw HTTPTransportError(ofURLSession: error)
            }
        }
    }
}

#if !AsyncHTTPClient
    extension HTTPTransport where Self == URLSessionTransport {
        /// The transport of clients and credentials providers that aren't given one: `URLSessionTransport`, or, with
        /// the trait `AsyncHTTPClient`, `AsyncHTTPClientTransport`.
        public static var `default`: URLSessionTransport { URLSessionTransport() }
    }
#endif

extension URLSessionTransport: CustomReflectable {
    /// A mirror without the session, whose requests hold secrets while they're in flight.
    public var customMirror: Mirror { Mirror(self, children: ["maximumBodySize": maximumBodySize]) }
}
