public import Foundation

extension HTTPVpcClient {
    /// The external dependencies of a client: clocks, date, and randomness.
    ///
    /// A test replaces them so that no call waits: `ManualClock` of `AlibabaCloudVpcTesting` creates them.
    public struct Dependencies: Sendable {
        /// The clock that measures calls and on which retry delays sleep.
        ///
        /// Defaults to a clock that stops while the machine sleeps: a call in flight resumes with the time that
        /// remained.
        public var clock: any Clock<Duration>
        /// The clock on which deadlines sleep: those of attempts, of credentials providers, and of reading a response.
        ///
        /// `nil` uses ``clock``. A test clock whose sleeps return immediately needs another one here, or each attempt
        /// times out.
        public var deadlineClock: (any Clock<Duration>)?
        /// Returns the current date, which is used to sign requests and to check whether credentials have expired.
        public var now: @Sendable () -> Date
        /// Returns a random number from 0 through 1, for the jitter of retry delays.
        public var random: @Sendable () -> Double

        /// Creates dependencies.
        ///
        /// - Parameters:
        ///   - clock: The clock that measures calls and on which retry delays sleep. `nil` uses the system's, which
        ///     stops while the machine sleeps.
        ///   - deadlineClock: The clock on which deadlines sleep. `nil` uses `clock`.
        ///   - now: Returns the current date.
        ///   - random: Returns a random number from 0 through 1.
        public init(
            clock: (any Clock<Duration>)? = nil,
            deadlineClock: (any Clock<Duration>)? = nil,
            now: @escaping @Sendable () -> Date = { Date() },
            random: @escaping @Sendable () -> Double = { .random(in: 0...1) }
        ) {
            self.clock = clock ?? AwakeClock()
            self.deadlineClock = deadlineClock
            self.now = now
            self.random = random
        }

        /// Sleeps on the clock of deadlines.
        var sleepUntilDeadline: @Sendable (Duration) async throws -> Void {
            StartedClock(deadlineClock ?? clock).sleep
        }
    }
}

/// A client with its own clock and observer, which waits for a resource use by default.
package protocol WaitingVpcClient: VpcClient {
    /// The clock on which waits sleep.
    var clock: any Clock<Duration> { get }
    /// The observer that's notified of the progress of waits.
    var observer: (any VpcClientObserver)? { get }
}
