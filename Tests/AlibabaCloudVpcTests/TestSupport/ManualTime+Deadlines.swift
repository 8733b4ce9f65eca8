import AlibabaCloudVpc
import AlibabaCloudVpcTesting

extension ManualTime {
    /// The environment of a client of whose deadlines only those pass that `passes` says, by their numbers from 1.
    func environment(deadlinePasses passes: @escaping @Sendable (Int) -> Bool) -> CallEnvironment {
        let count = Locked(0)
        var environment = environment
        environment.waitForDeadline = { [self] duration in
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
        return environment
    }
}
