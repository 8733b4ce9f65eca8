/// A clock that stops while the machine sleeps, and whose canceled sleeps keep nothing alive.
///
/// `SuspendingClock` keeps what a canceled sleep holds until its deadline.
package struct AwakeClock: Clock {
    /// Creates a clock; all instances show the same time.
    package init() {}

    package var now: SuspendingClock.Instant { SuspendingClock.now }
    package var minimumResolution: Duration { .nanoseconds(1) }

    package func sleep(until deadline: SuspendingClock.Instant, tolerance: Duration?) async throws {
        try await SystemTimer.wait(for: now.duration(to: deadline))
    }
}

/// A clock and the instant at which it was started.
///
/// It holds closures that are specialized once for the type of the clock, because a call reads the time several times.
package struct StartedClock: Sendable {
    /// Returns the time since the start, which is monotonic: it never decreases.
    package let elapsed: @Sendable () -> Duration
    /// Sleeps for a duration, at most a year; throws if the task is canceled.
    package let sleep: @Sendable (Duration) async throws -> Void

    /// Starts `clock`.
    package init(_ clock: any Clock<Duration>) {
        if clock is AwakeClock {
            let start = SuspendingClock.now
            self.init(elapsed: { start.duration(to: SuspendingClock.now) }, sleep: SystemTimer.wait(for:))
        } else {
            self = Self.starting(clock)
        }
    }

    private init(
        elapsed: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.elapsed = elapsed
        self.sleep = sleep
    }

    private static func starting<C: Clock>(_ clock: C) -> StartedClock where C.Duration == Duration {
        let start = clock.now
        return StartedClock(
            elapsed: { start.duration(to: clock.now) },
            sleep: { try await clock.sleep(for: $0.bounded) }
        )
    }
}
