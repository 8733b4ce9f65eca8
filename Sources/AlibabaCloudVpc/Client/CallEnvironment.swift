public import Foundation

/// What a client takes from the world: time, waits and chance.
///
/// Tests put their own in its place, so that no test waits; `ManualTime` of `AlibabaCloudVpcTesting` makes one.
public struct CallEnvironment: Sendable {
    /// The date that requests are stamped with.
    public var date: @Sendable () -> Date
    /// The time since some moment that stays the same; it only goes on.
    public var uptime: @Sendable () -> Duration
    /// Waits between two attempts; throws when its task is cancelled.
    public var wait: @Sendable (Duration) async throws -> Void
    /// Waits for the deadline of what is being done; throws when its task is cancelled.
    public var waitForDeadline: @Sendable (Duration) async throws -> Void
    /// A random number, 0 through 1.
    public var random: @Sendable () -> Double

    /// Makes an environment.
    ///
    /// - Parameters:
    ///   - date: The date that requests are stamped with.
    ///   - uptime: The time since some moment that stays the same.
    ///   - wait: Waits between two attempts.
    ///   - waitForDeadline: Waits for the deadline of what is being done.
    ///   - random: A random number, 0 through 1.
    public init(
        date: @escaping @Sendable () -> Date,
        uptime: @escaping @Sendable () -> Duration,
        wait: @escaping @Sendable (Duration) async throws -> Void,
        waitForDeadline: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> Double
    ) {
        self.date = date
        self.uptime = uptime
        self.wait = wait
        self.waitForDeadline = waitForDeadline
        self.random = random
    }

    /// The system's.
    ///
    /// Time in which the machine sleeps does not pass, neither in `uptime` nor in the waits: a call that was under way
    /// goes on with the time that it had left.
    public static let system: CallEnvironment = {
        let start = SuspendingClock.now
        return CallEnvironment(
            date: { Date() },
            uptime: { start.duration(to: .now) },
            wait: SystemTimer.wait(for:),
            waitForDeadline: SystemTimer.wait(for:),
            random: { .random(in: 0...1) }
        )
    }()
}
