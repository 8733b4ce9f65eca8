import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Puts replies together for each task of a session, and refuses what a reply must not bring about.
final class URLSessionExchangeDelegate: NSObject, URLSessionDataDelegate {
    private let replies = Locked<[Int: ReplyInProgress]>([:])
    private let cancellation: DispatchQueue

    /// Creates a delegate that cancels tasks on `cancellation`.
    init(cancellation: DispatchQueue) {
        self.cancellation = cancellation
    }

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
        let head = (response as? HTTPURLResponse).map(HTTPTransportResponse.init(head:))
        replies.withLock { $0[identifier]?.response = head }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let identifier = dataTask.taskIdentifier
        let tooLarge: ResponseTooLarge? = replies.withLock { replies in
            guard let reply = replies[identifier], let size = reply.response?.body.count else { return nil }
            let room = reply.maximumBodySize - size
            replies[identifier]?.response?.body.append(data.prefix(room))
            guard data.count > room, let part = replies[identifier]?.response else { return nil }
            return ResponseTooLarge(limit: reply.maximumBodySize, partialResponse: part)
        }
        guard let tooLarge else { return }
        finish(identifier, throwing: tooLarge)
        cancellation.async { dataTask.cancel() }
    }

    /// Answers no question for a user's password: the reply that asks is the reply.
    ///
    /// Foundation on Linux would wait for an answer for good.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        guard let response = challenge.failureResponse as? HTTPURLResponse else {
            return completionHandler(.performDefaultHandling, nil)
        }
        let identifier = task.taskIdentifier
        let head = HTTPTransportResponse(head: response)
        replies.withLock { replies in
            if replies[identifier]?.response == nil { replies[identifier]?.response = head }
        }
        finish(identifier, throwing: nil)
        completionHandler(.cancelAuthenticationChallenge, nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        finish(task.taskIdentifier, throwing: error)
    }

    /// Ends a reply, once: with `error`, or else with what came of it.
    private func finish(_ identifier: Int, throwing error: (any Error)?) {
        guard let reply = replies.withLock({ $0.removeValue(forKey: identifier) }) else { return }
        if let error {
            reply.promise.fail(with: error)
        } else if let response = reply.response {
            reply.promise.finish(with: response)
        } else {
            reply.promise.fail(with: URLError(.badServerResponse))
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

extension HTTPTransportResponse {
    /// The status and the headers of a reply whose body is still to come.
    fileprivate init(head: HTTPURLResponse) {
        var headers = HTTPTransportResponse.Headers()
        for (name, value) in head.allHeaderFields {
            headers["\(name)"] = "\(value)"
        }
        self.init(status: head.statusCode, headers: headers)
    }
}
