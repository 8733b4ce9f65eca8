import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A bound for the time that something may take.
enum Deadline {
    /// Where an operation runs.
    enum Place {
        /// On Swift concurrency's threads.
        case pool
        /// On the caller's thread until it first waits, then on Swift concurrency's.
        case callersThread
        /// On threads for credentials providers, which may block them.
        case credentialsThreads
        /// On threads for long computations.
        case decodingThreads
    }

    /// Returns what `operation` returns, or throws `error` when it hasn't ended within the request's time limit.
    ///
    /// - Throws: What `operation` throws; `error` at the deadline; `CancellationError`, at once, when the task is
    ///   canceled.
    static func of<Value: Sendable>(
        _ request: URLRequest,
        orThrow error: @autoclosure @escaping @Sendable () -> any Error,
        operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await after(request.timeLimit, orThrow: error(), operation: operation)
    }

    /// Gives what `operation` gives, or throws `error` when it has not ended in `duration`.
    ///
    /// It does not wait for an operation that goes on although it was cancelled; of one on the caller's thread, only from
    /// its first wait on.
    ///
    /// - Throws: What `operation` throws; `error` at the deadline; `CancellationError`, at once, when the task is
    ///   cancelled.
    static func after<Value: Sendable>(
        _ duration: Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void = SystemTimer.wait(for:),
        on place: Place = .pool,
        orThrow error: @autoclosure @escaping @Sendable () -> any Error,
        operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let race = Race<Value>()
        let work = Task<Void, Never>.started(on: place) {
            do {
                race.finish(with: try await operation())
            } catch {
                race.fail(with: error)
            }
        }
        // What is done already needs no timer.
        if let value = try race.valueSoFar() { return value }
        let timer = Task {
            try await sleep(duration)
            race.fail(with: error())
        }
        defer {
            work.cancel()
            timer.cancel()
        }
        return try await race.value()
    }
}

extension Task where Failure == Never, Success == Void {
    /// Starts a task, where the system can do so at `place`, else on Swift concurrency's threads.
    ///
    /// What answers from memory is done on the caller's thread without a change of threads, which takes as long as all else
    /// in a call.
    fileprivate static func started(
        on place: Deadline.Place,
        _ operation: @escaping @Sendable () async -> Void
    ) -> Task<Void, Never> {
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, *) {
            switch place {
            case .credentialsThreads:
                return Task(executorPreference: BlockingThreads.credentials, operation: operation)
            case .decodingThreads:
                return Task(executorPreference: BlockingThreads.decoding, operation: operation)
            case .pool, .callersThread:
                break
            }
        }
        #if compiler(>=6.2)
            if place == .callersThread, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, *) {
                return .immediate(operation: operation)
            }
        #endif
        return Task(operation: operation)
    }
}

extension URLRequest {
    /// The `timeoutInterval`; negative values count as 0, and those over a day, or that aren't a number, as a day.
    var timeLimit: Duration {
        let longest: TimeInterval = 24 * 3600
        // A comparison with NaN is false.
        return .seconds(timeoutInterval < longest ? max(timeoutInterval, 0) : longest)
    }
}
