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
    /// A session with a delegate lives until it is invalidated: one is enough for the life of the process.
    private static let session: URLSession = {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCredentialStorage = nil
        #if canImport(Darwin)
            configuration.tlsMinimumSupportedProtocolVersion = .TLSv12
        #endif
        return URLSession(configuration: configuration, delegate: RedirectRefusal(), delegateQueue: nil)
    }()

    /// Makes a transport.
    public init() {}

    /// Sends `request` once and gives the reply, whatever its status.
    ///
    /// - Throws: `CancellationError`, at once, when the task is cancelled; `URLError` when no whole reply came.
    public func send(_ request: URLRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let (replies, continuation) = AsyncThrowingStream<HTTPResponse, any Error>.makeStream()
        let task = Self.session.dataTask(with: request) { body, response, error in
            if let response = response as? HTTPURLResponse, error == nil {
                continuation.yield(HTTPResponse(response, body: body ?? Data()))
                continuation.finish()
            } else {
                continuation.finish(throwing: error ?? URLError(.badServerResponse))
            }
        }
        continuation.onTermination = { termination in
            if case .cancelled = termination { task.cancel() }
        }
        task.resume()
        // A cancelled task's stream ends without a reply.
        for try await reply in replies { return reply }
        throw CancellationError()
    }
}

/// Refuses every redirect, so that the redirect itself becomes the reply.
private final class RedirectRefusal: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

extension HTTPResponse {
    fileprivate init(_ response: HTTPURLResponse, body: Data) {
        var headers = HTTPHeaders()
        for (name, value) in response.allHeaderFields {
            headers["\(name)"] = "\(value)"
        }
        self.init(status: response.statusCode, headers: headers, body: body)
    }
}
