import AlibabaCloudVpc
import AlibabaCloudVpcTesting

/// A clock that shows the time of a manual clock, and sleeps as a test says.
struct ScriptedClock: Clock {
    private let clock: ManualClock
    private let sleep: @Sendable (Duration) async throws -> Void

    init(_ clock: ManualClock, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.clock = clock
        self.sleep = sleep
    }

    var now: ManualClock.Instant { clock.now }
    var minimumResolution: Duration { clock.minimumResolution }

    func sleep(until deadline: ManualClock.Instant, tolerance: Duration?) async throws {
        try await sleep(clock.now.duration(to: deadline))
    }
}

extension ManualClock {
    /// The dependencies of a client of whose deadlines only those pass that `passes` selects, by their numbers from 1.
    func dependencies(deadlinePasses passes: @escaping @Sendable (Int) -> Bool) -> HTTPVpcClient.Dependencies {
        let count = Locked(0)
        var dependencies = dependencies
        dependencies.deadlineClock = ScriptedClock(self) { [self] duration in
            let number = count.withLock { count in
                count += 1
                return count
            }
            guard passes(number) else {
                let (never, _) = AsyncStream<Never>.makeStream()
                for await _ in never {}
                throw CancellationError()
            }
            advance(by: duration)
        }
        return dependencies
    }
}
