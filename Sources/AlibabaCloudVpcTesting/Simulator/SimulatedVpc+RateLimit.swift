extension SimulatedVpc {
    /// How many requests are let through in how much time; the others are answered `Throttling`.
    public struct RateLimit: Sendable, Hashable {
        /// How many requests are let through.
        public var requestCount: Int
        /// In how much time, by the simulator's clock.
        public var interval: Duration

        /// Makes a limit.
        public init(requestCount: Int, interval: Duration) {
            self.requestCount = requestCount
            self.interval = interval
        }
    }
}

/// The requests that a rate limit has let through.
struct RateMeter: Sendable {
    let limit: SimulatedVpc.RateLimit?
    private var passes: [Duration] = []

    init(limit: SimulatedVpc.RateLimit?) {
        self.limit = limit
    }

    /// Lets a request through, or tells how long to wait.
    mutating func wait(at uptime: Duration) -> Duration? {
        guard let limit else { return nil }
        passes.removeAll { $0 + limit.interval <= uptime }
        guard passes.count >= limit.requestCount else {
            passes.append(uptime)
            return nil
        }
        return passes.first.map { $0 + limit.interval - uptime } ?? limit.interval
    }
}
