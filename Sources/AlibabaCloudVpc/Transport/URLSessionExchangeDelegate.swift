import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Assembles the response of each task of a session, and rejects redirects and password challenges.
final class URLSessionExchangeDelegate: NSObject, URLSessionDataDelegate {
    private let responses = Locked<[Int: ResponseInProgress]>([:])
    private let cancellation: DispatchQueue

    /// Creates a delegate that cancels tasks on `cancellation`.
    init(cancellation: DispatchQueue) {
        self.cancellation = cancellation
    }

    func expect(_ inProgress: ResponseInProgress, for task: URLSessionTask) {
        let identifier = task.taskIdentifier
        responses.withLock { $0[identifier] = inProgress }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let identifier = dataTask.taskIdentifier
        let head = (response as? HTTPURLResponse).map(HTTPTransportResponse.init(head:))
        responses.withLock { $0[identifier]?.response = head }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let identifier = dataTask.taskIdentifier
        let tooLarge: HTTPTransportResponse.TooLarge? = responses.withLock { responses in
            guard let inProgress = responses[identifier], let size = inProgress.response?.body.count else { return nil }
            let room = inProgress.maximumBodySize - size
            responses[identifier]?.response?.body.append(data.prefix(room))
            guard data.count > room, let part = responses[identifier]?.response else { return nil }
            return HTTPTransportResponse.TooLarge(limit: inProgress.maximumBodySize, partialResponse: part)
        }
        guard let tooLarge else { return }
        finish(identifier, throwing: tooLarge)
        cancellation.async { dataTask.cancel() }
    }

    /// Rejects challenges for a user's password: the response with the challenge is the response.
    ///
    /// Foundation on Linux would otherwise wait for the challenge forever.
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
        responses.withLock { responses in
            if responses[identifier]?.response == nil { responses[identifier]?.response = head }
        }
        finish(identifier, throwing: nil)
        completionHandler(.cancelAuthenticationChallenge, nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        finish(task.taskIdentifier, throwing: error)
    }

    /// Finishes a response, once: with `error`, otherwise with the part that was received.
    private func finish(_ identifier: Int, throwing error: (any Error)?) {
        guard let inProgress = responses.withLock({ $0.removeValue(forKey: identifier) }) else { return }
        if let error {
            inProgress.promise.fail(with: error)
        } else if let response = inProgress.response {
            inProgress.promise.finish(with: response)
        } else {
            inProgress.promise.fail(with: URLError(.badServerResponse))
        }
    }

    /// Rejects a redirect: the redirect itself is the response.
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
    /// Creates a response from the status and the headers, before its body is received.
    fileprivate init(head: HTTPURLResponse) {
        var headers = HTTPTransportResponse.Headers()
        for (name, value) in head.allHeaderFields {
            headers["\(name)"] = "\(value)"
        }
        self.init(status: head.statusCode, headers: headers)
    }
}
