import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request and its reply over the session that all transports share.
enum URLSessionExchange {
    /// A session with a delegate lives until it is invalidated: one is enough for the life of the process.
    private static let session: (URLSession, URLSessionExchangeDelegate) = {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 32
        #if canImport(Darwin)
            configuration.tlsMinimumSupportedProtocolVersion = .TLSv12
        #endif
        let delegate = URLSessionExchangeDelegate()
        return (URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil), delegate)
    }()

    /// Sends `request` and gives the reply.
    ///
    /// - Throws: `URLError` when no whole reply of at most `maximumBodySize` bytes came; `CancellationError` when the
    ///   task was cancelled.
    static func reply(to request: URLRequest, maximumBodySize: Int) async throws -> HTTPResponse {
        let (session, delegate) = session
        var request = request
        // URLSession counts whole seconds, and fails at once for less than one; the transport has its own deadline.
        request.timeoutInterval = 24 * 3600
        let task = session.dataTask(with: request)
        let (replies, continuation) = AsyncThrowingStream<HTTPResponse, any Error>.makeStream()
        delegate.expect(ReplyInProgress(maximumBodySize: maximumBodySize, continuation: continuation), for: task)
        continuation.onTermination = { termination in
            if case .cancelled = termination { task.cancel() }
        }
        task.resume()
        for try await reply in replies { return reply }
        // The stream of a cancelled task ends without a reply.
        throw CancellationError()
    }
}

/// A reply of which a part may have come.
private struct ReplyInProgress: Sendable {
    let maximumBodySize: Int
    let continuation: AsyncThrowingStream<HTTPResponse, any Error>.Continuation
    var response: HTTPResponse?
}

/// Puts replies together for each task of a session, and refuses what a reply must not bring about.
private final class URLSessionExchangeDelegate: NSObject, URLSessionDataDelegate {
    private let replies = Locked<[Int: ReplyInProgress]>([:])

    func expect(_ reply: ReplyInProgress, for task: URLSessionTask) {
        let identifier = task.taskIdentifier
        replies.withLock { $0[identifier] = reply }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let identifier = dataTask.taskIdentifier
        let head = (response as? HTTPURLResponse).map(HTTPResponse.init(head:))
        replies.withLock { $0[identifier]?.response = head }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let identifier = dataTask.taskIdentifier
        let isTooLarge = replies.withLock { replies in
            guard let reply = replies[identifier], let size = reply.response?.body.count else { return false }
            guard data.count <= reply.maximumBodySize - size else { return true }
            replies[identifier]?.response?.body.append(data)
            return false
        }
        guard isTooLarge else { return }
        finish(identifier, throwing: URLError(.dataLengthExceedsMaximum))
        dataTask.cancel()
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        finish(task.taskIdentifier, throwing: error)
    }

    /// Ends a reply, once: with `error`, or else with what came of it.
    private func finish(_ identifier: Int, throwing error: (any Error)?) {
        guard let reply = replies.withLock({ $0.removeValue(forKey: identifier) }) else { return }
        if let error {
            reply.continuation.finish(throwing: error)
        } else if let response = reply.response {
            reply.continuation.yield(response)
            reply.continuation.finish()
        } else {
            reply.continuation.finish(throwing: URLError(.badServerResponse))
        }
    }

    /// Follows no redirect: the redirect itself becomes the reply.
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
    /// The status and the headers of a reply whose body is still to come.
    fileprivate init(head: HTTPURLResponse) {
        var headers = HTTPHeaders()
        for (name, value) in head.allHeaderFields {
            headers["\(name)"] = "\(value)"
        }
        self.init(status: head.statusCode, headers: headers)
    }
}
