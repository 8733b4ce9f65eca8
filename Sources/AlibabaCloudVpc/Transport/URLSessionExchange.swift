import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Requests and their replies over one `URLSession`, which lives as long as this.
final class URLSessionExchange: Sendable {
    private enum State: Sendable {
        case waiting
        case running(URLSessionDataTask)
        case cancelled
    }

    private let session: URLSession
    private let delegate: URLSessionExchangeDelegate

    /// Where tasks are started.
    private let control: DispatchQueue

    /// Where tasks are canceled.
    ///
    /// Foundation on Linux cancels a task after whatever its session is doing, which a server that sends without end keeps
    /// busy: neither the caller nor the start of another exchange waits for that.
    private let cancellation: DispatchQueue

    /// Where the queues of all exchanges run.
    ///
    /// Each may wait for its session, and a session needs a thread to go on. If each waited on a thread of its own, some
    /// hundreds of exchanges at once would take all that there are, and wait forever.
    private static let lanes = lanes("start")
    private static let cancellationLanes = lanes("cancel")

    private static func lanes(_ name: String) -> [DispatchQueue] {
        (0..<16).map { DispatchQueue(label: "AlibabaCloudVpc.URLSessionExchange.\(name).\($0)") }
    }

    init(
        control: DispatchQueue = DispatchQueue(
            label: "AlibabaCloudVpc.URLSessionExchange",
            target: lanes.randomElement()
        )
    ) {
        self.control = control
        cancellation = DispatchQueue(
            label: "AlibabaCloudVpc.URLSessionExchange.cancellation",
            target: Self.cancellationLanes.randomElement()
        )
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 32
        #if canImport(Darwin)
            configuration.tlsMinimumSupportedProtocolVersion = .TLSv12
        #endif
        delegate = URLSessionExchangeDelegate(cancellation: cancellation)
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Sends `request` and gives the reply.
    ///
    /// - Throws: `URLError` when no whole reply of at most `maximumBodySize` bytes came; `CancellationError` when the
    ///   task was cancelled.
    func reply(to request: URLRequest, maximumBodySize: Int) async throws -> HTTPTransportResponse {
        var request = request
        // URLSession counts whole seconds, and fails at once for less than one; the transport has its own deadline.
        request.timeoutInterval = 24 * 3600
        #if canImport(FoundationNetworking)
            // The session is used for one request: the server needn't keep the connection.
            request.setValue("close", forHTTPHeaderField: "Connection")
        #endif
        let promise = Promise<HTTPTransportResponse>()
        let exchange = Locked<State>(.waiting)
        let cancel: @Sendable () -> Void = { [control, cancellation] in
            let last = exchange.withLock { state in
                defer { state = .cancelled }
                return state
            }
            // After the block that starts the task.
            if case .running(let task) = last { control.async { cancellation.async { task.cancel() } } }
        }
        let sent = request
        // Whoever waits for the reply may be gone before the task is started. The block keeps the exchange, since a
        // session that is invalid stops the process when it is asked for a task.
        control.async { [self] in
            let task = session.dataTask(with: sent)
            delegate.expect(ReplyInProgress(maximumBodySize: maximumBodySize, promise: promise), for: task)
            let isCancelled = exchange.withLock { state in
                guard case .waiting = state else { return true }
                state = .running(task)
                return false
            }
            if isCancelled { task.cancel() } else { task.resume() }
        }
        return try await promise.value(onCancel: cancel)
    }
}
