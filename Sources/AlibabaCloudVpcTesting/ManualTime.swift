public import AlibabaCloudVpc
public import Foundation

/// Time that passes only when a test says so, or when a client waits.
///
/// A client that is made with ``environment`` never really waits: each wait between two attempts moves the time on by
/// its length, and is recorded.
///
/// ```swift
/// let time = ManualTime()
/// let client = HTTPVpcClient(configuration: …, credentials: …, transport: …, environment: time.environment)
/// …
/// #expect(time.waits == [.seconds(4)])
/// ```
public final class ManualTime: Sendable {
    private struct State: Sendable {
        var uptime = Duration.zero
        var waits: [Duration] = []
        var fraction = 1.0
        var deadlinesPass = false
    }

    private let start: Date
    private let state = Locked(State())

    /// Makes a time that stands still at `start`.
    public init(start: Date = Date(timeIntervalSince1970: 1_767_323_045)) {
        self.start = start
    }

    /// The time that has passed.
    public var uptime: Duration { state.withLock { $0.uptime } }

    /// The waits between attempts, in their order.
    public var waits: [Duration] { state.withLock { $0.waits } }

    /// What the client takes for chance, 0 through 1; 1 by default, so that each wait is as long as it can be.
    public var fraction: Double {
        get { state.withLock { $0.fraction } }
        set { state.withLock { $0.fraction = newValue } }
    }

    /// Whether whatever has a deadline runs into it; `false` by default: nothing does.
    public var deadlinesPass: Bool {
        get { state.withLock { $0.deadlinesPass } }
        set { state.withLock { $0.deadlinesPass = newValue } }
    }

    /// Moves the time on.
    public func advance(by duration: Duration) {
        state.withLock { $0.uptime += duration }
    }

    /// The environment of a client that lives in this time.
    public var environment: CallEnvironment {
        CallEnvironment(
            date: { [self] in
                let (seconds, attoseconds) = uptime.components
                return start.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
            },
            uptime: { [self] in uptime },
            wait: { [self] duration in
                try Task.checkCancellation()
                state.withLock { state in
                    state.waits.append(duration)
                    state.uptime += duration
                }
            },
            waitForDeadline: { [self] duration in
                guard deadlinesPass else { return try await Self.untilCancelled() }
                advance(by: duration)
            },
            random: { [self] in fraction }
        )
    }

    /// Waits until the task is cancelled, which is what it throws.
    private static func untilCancelled() async throws {
        let (never, continuation) = AsyncStream<Never>.makeStream()
        for await _ in never {}
        continuation.finish()
        throw CancellationError()
    }
}
