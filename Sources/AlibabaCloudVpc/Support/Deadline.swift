import Dispatch
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
        let race = Promise<Value>()
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
    /// The `timeoutInterval`; negative values count as 0, and those over a day, or that aren't a number, as a day.
    var timeLimit: Duration {
        let longest: TimeInterval = 24 * 3600
        // A comparison with NaN is false.
        return .seconds(timeoutInterval < longest ? max(timeoutInterval, 0) : longest)
    }
}

/// Waits in the system's time.
///
/// A cancelled wait leaves nothing behind. `Task.sleep` would keep what it holds until its time has come, and most
/// deadlines are cancelled.
enum SystemTimer {
    /// Where timers end.
    ///
    /// A serial queue gets a thread at once, however busy those of the concurrent ones are.
    private static let queue = DispatchQueue(label: "AlibabaCloudVpc.SystemTimer")

    /// Waits for `duration`, at most a year, of the time in which the machine is awake.
    ///
    /// - Throws: `CancellationError`, at once, when the task is cancelled.
    static func wait(for duration: Duration) async throws {
        try Task.checkCancellation()
        let race = Promise<Void>()
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + duration.bounded.inSeconds)
        timer.setEventHandler { race.finish(with: ()) }
        timer.resume()
        defer { timer.cancel() }
        try await race.value()
    }
}

// Durations come from callers and services, and may be as large or small as the type allows.
extension Duration {
    /// A year: longer than anything that is waited for.
    static let year = Duration.seconds(365 * 86_400)

    /// The duration itself from none through a year, else the nearer of both: to reckon with it cannot overflow.
    var bounded: Duration { min(max(self, .zero), .year) }

    /// The duration in seconds, with its fraction; at most what 64 bits hold.
    var inSeconds: Double {
        let (seconds, attoseconds) = min(max(self, .seconds(Int64.min)), .seconds(Int64.max)).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
