public import AlibabaCloudVpc
public import Foundation

/// A clock whose time passes only when a test advances it or a client sleeps on it.
///
/// A client that's created with its ``dependencies`` never really sleeps: each delay before a retry advances the clock by
/// its length, and is recorded.
///
/// ```swift
/// let clock = ManualClock()
/// let client = HTTPVpcClient(configuration: …, credentials: …, transport: …, dependencies: clock.dependencies)
/// …
/// #expect(clock.sleeps == [.seconds(4)])
/// ```
public final class ManualClock: Clock {
    /// A moment on the clock.
    public struct Instant: InstantProtocol {
        /// The time since the clock was created.
        public let offset: Duration

        /// Returns the instant that's `duration` later.
        public func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }

        /// Returns the time from this instant to `other`.
        public func duration(to other: Instant) -> Duration { other.offset - offset }

        /// Returns whether the first instant is earlier than the second.
        public static func < (earlier: Instant, later: Instant) -> Bool { earlier.offset < later.offset }
    }

    private struct State: Sendable {
        var now = Instant(offset: .zero)
        var sleeps: [Duration] = []
        var fraction = 1.0
        var deadlinesPass = false

        mutating func advance(to instant: Instant) { now = max(now, instant) }
    }

    private let start: Date
    private let state = Locked(State())

    /// Creates a clock that shows `start`.
    public init(start: Date = Date(timeIntervalSince1970: 1_767_323_045)) {
        self.start = start
    }

    /// The current instant.
    public var now: Instant { state.withLock { $0.now } }

    /// The smallest duration that the clock measures: zero.
    public var minimumResolution: Duration { .zero }

    /// The current date: the start, plus the time that has passed.
    public var date: Date {
        let (seconds, attoseconds) = now.offset.components
        return start.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
    }

    /// The sleeps on this clock, in order.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// The random number that the client gets, from 0 through 1.
    ///
    /// Defaults to 1, so that each delay is as long as it can be.
    public var fraction: Double {
        get { state.withLock { $0.fraction } }
        set { state.withLock { $0.fraction = newValue } }
    }

    /// Whether everything that has a deadline exceeds it.
    ///
    /// Defaults to `false`: nothing does.
    public var deadlinesPass: Bool {
        get { state.withLock { $0.deadlinesPass } }
        set { state.withLock { $0.deadlinesPass = newValue } }
    }

    /// Advances the clock.
    public func advance(by duration: Duration) {
        state.withLock { $0.now = $0.now.advanced(by: duration) }
    }

    /// Records the sleep, and advances the clock to `deadline`.
    ///
    /// - Throws: `CancellationError` if the task is canceled.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.sleeps.append(state.now.duration(to: deadline))
            state.advance(to: deadline)
        }
    }

    /// The dependencies of a client that runs on this clock.
    public var dependencies: HTTPVpcClient.Dependencies {
        HTTPVpcClient.Dependencies(
            clock: self,
            deadlineClock: DeadlineClock(clock: self),
            now: { [self] in date },
            random: { [self] in fraction }
        )
    }

    /// A clock that shows the time of a manual clock, and whose sleeps end only if deadlines pass.
    private struct DeadlineClock: Clock {
        let clock: ManualClock

        var now: Instant { clock.now }
        var minimumResolution: Duration { clock.minimumResolution }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            guard clock.deadlinesPass else { return try await Self.untilCanceled() }
            clock.state.withLock { $0.advance(to: deadline) }
        }

        private static func untilCanceled() async throws {
            let (never, continuation) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            continuation.finish()
            throw CancellationError()
        }
    }
}
