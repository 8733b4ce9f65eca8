import Dispatch
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Time limits for operations.
enum Deadline {
    /// The threads that an operation runs on.
    enum Place {
        /// Swift concurrency's threads.
        case pool
        /// The caller's thread until the operation first suspends, then Swift concurrency's threads.
        case callersThread
        /// Threads for credentials providers, which may block them.
        case credentialsThreads
        /// Threads for long computations.
        case decodingThreads
    }

    /// Returns the result of `operation`, or throws `error` if it doesn't finish within the request's time limit.
    ///
    /// - Throws: Any error of `operation`; `error` at the deadline; `CancellationError`, immediately, if the task is
    ///   canceled.
    static func of<Value: Sendable>(
        _ request: URLRequest,
        orThrow error: @autoclosure @escaping @Sendable () -> any Error,
        operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await after(request.timeLimit, orThrow: error(), operation: operation)
    }

    /// Returns the result of `operation`, or throws `error` if it doesn't finish within `duration`.
    ///
    /// It doesn't wait for an operation that continues after cancellation. On the caller's thread, that holds only
    /// after the operation first suspends.
    ///
    /// - Throws: Any error of `operation`; `error` at the deadline; `CancellationError`, immediately, if the task is
    ///   canceled.
    static func after<Value: Sendable>(
        _ duration: Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void = SystemTimer.wait(for:),
        on place: Place = .pool,
        orThrow error: @autoclosure @escaping @Sendable () -> any Error,
        operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let promise = Promise<Value>()
        let work = Task<Void, Never>.started(on: place) {
            do {
                promise.finish(with: try await operation())
            } catch {
                promise.fail(with: error)
            }
        }
        // A finished operation needs no timer.
        if let value = try promise.valueSoFar() { return value }
        let timer = Task {
            try await sleep(duration)
            promise.fail(with: error())
        }
        defer {
            work.cancel()
            timer.cancel()
        }
        return try await promise.value()
    }
}

extension Task where Failure == Never, Success == Void {
    /// Starts a task at `place` if the system supports it, otherwise on Swift concurrency's threads.
    ///
    /// An operation that returns from memory runs on the caller's thread without a thread switch, which takes as long
    /// as everything else in a call.
    fileprivate static func started(
        on place: Deadline.Place,
        _ operation: @escaping @Sendable () async -> Void
    ) -> Task<Void, Never> {
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
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
            if place == .callersThread, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
                return .immediate(operation: operation)
            }
        #endif
        return Task(operation: operation)
    }
}

extension URLRequest {
    /// The `timeoutInterval`; negative values count as 0, and values over a day, or NaN, as a day.
    var timeLimit: Duration {
        let longest: TimeInterval = 24 * 3600
        // A comparison with NaN is false.
        return .seconds(timeoutInterval < longest ? max(timeoutInterval, 0) : longest)
    }
}

/// A timer in the system's time.
///
/// A canceled wait keeps nothing alive. `Task.sleep` would keep what it holds until its deadline, and most deadlines
/// are canceled.
enum SystemTimer {
    /// The queue on which timers fire.
    ///
    /// A serial queue gets a thread immediately, even if all threads of the concurrent queues are busy.
    private static let queue = DispatchQueue(label: "AlibabaCloudVpc.SystemTimer")

    /// Waits for `duration`, at most a year; time in which the machine sleeps doesn't count.
    ///
    /// - Throws: `CancellationError`, immediately, if the task is canceled.
    static func wait(for duration: Duration) async throws {
        try Task.checkCancellation()
        let promise = Promise<Void>()
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + duration.bounded.inSeconds)
        timer.setEventHandler { promise.finish(with: ()) }
        timer.resume()
        defer { timer.cancel() }
        try await promise.value()
    }
}

// Durations come from callers and services, and may be as large or small as the type allows.
extension Duration {
    /// A year, which is longer than any wait.
    static let year = Duration.seconds(365 * 86_400)

    /// The duration, clamped to the range from zero through a year, so that arithmetic on it can't overflow.
    var bounded: Duration { min(max(self, .zero), .year) }

    /// The duration in seconds, including the fraction; clamped to 64-bit seconds.
    var inSeconds: Double {
        let (seconds, attoseconds) = min(max(self, .seconds(Int64.min)), .seconds(Int64.max)).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
