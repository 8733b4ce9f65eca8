extension SimulatedVpc {
    /// The permissions of access keys.
    public struct AccessPolicy: Sendable {
        /// A request whose permission is checked.
        public struct AccessRequest: Sendable, Hashable {
            /// The id of the access key.
            public let accessKeyId: String
            /// The operation.
            public let action: String
            /// The region.
            public let regionId: String
            /// The id of the connection or the gateway, or `nil` where the request names none.
            public let resourceId: String?
        }

        /// What is answered.
        public enum Decision: Sendable, Hashable, CaseIterable {
            /// The request is carried out.
            case allowed
            /// `Forbidden`, with HTTP 403.
            case forbidden
            /// `Forbbiden.SubUser` (sic), with HTTP 403.
            case forbiddenToSubUser
        }

        /// Decides about an attempt.
        let decision: @Sendable (AccessRequest) -> Decision

        /// Makes a policy.
        public init(decision: @escaping @Sendable (AccessRequest) -> Decision) {
            self.decision = decision
        }

        /// Everybody may do everything.
        public static let allowingAll = AccessPolicy { _ in .allowed }

        /// Nobody may do what `actions` names.
        public static func denying(_ actions: Set<String>, as decision: Decision = .forbidden) -> AccessPolicy {
            AccessPolicy { actions.contains($0.action) ? decision : .allowed }
        }
    }
}

extension SimulatedVpc.AccessPolicy {
    /// Refuses what the policy does not allow.
    func check(_ attempt: AccessRequest) throws(SimulatedFailure) {
        switch decision(attempt) {
        case .allowed: break
        case .forbidden: throw .forbidden
        case .forbiddenToSubUser: throw .forbbidenSubUser
        }
    }
}

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
