import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests over its own `URLSession`, which lives as long as the exchange.
final class URLSessionExchange: Sendable {
    private enum State: Sendable {
        case waiting
        case running(URLSessionDataTask)
        case cancelled
    }

    private let session: URLSession
    private let delegate: URLSessionExchangeDelegate

    /// The queue on which tasks are started.
    private let control: DispatchQueue

    /// The queue on which tasks are canceled.
    ///
    /// Foundation on Linux cancels a task only after its session's current work, and a server that sends endlessly
    /// keeps the session busy. Neither the caller nor the start of another exchange waits for that.
    private let cancellation: DispatchQueue

    /// The queues on which the queues of all exchanges run.
    ///
    /// Each may wait for its session, and a session needs a thread to continue. If each waited on its own thread, some
    /// hundreds of simultaneous exchanges would take all available threads, and wait forever.
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

    /// Sends `request` and returns the response.
    ///
    /// - Throws: `URLError` if no complete response of at most `maximumBodySize` bytes was received;
    ///   `CancellationError` if the task was canceled.
    func response(to request: URLRequest, maximumBodySize: Int) async throws -> HTTPTransportResponse {
        var request = request
        // URLSession counts whole seconds, and fails immediately for less than one; the transport has its own deadline.
        request.timeoutInterval = 24 * 3600
        #if canImport(FoundationNetworking)
            // The session is used for one request, so the server needn't keep the connection open.
            request.setValue("close", forHTTPHeaderField: "Connection")
        #endif
        let promise = Promise<HTTPTransportResponse>()
        let exchange = Locked<State>(.waiting)
        let cancel: @Sendable () -> Void = { [control, cancellation] in
            let last = exchange.withLock { state in
                defer { state = .cancelled }
                return state
            }
            // Runs after the block that starts the task.
            if case .running(let task) = last { control.async { cancellation.async { task.cancel() } } }
        }
        let sent = request
        // The caller may be gone before the task is started. The block retains the exchange, because an invalidated
        // session stops the process when it's asked for a task.
        control.async { [self] in
            let task = session.dataTask(with: sent)
            delegate.expect(ResponseInProgress(maximumBodySize: maximumBodySize, promise: promise), for: task)
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
