extension SimulatedVpc {
    /// The permissions of access keys.
    public struct AccessPolicy: Sendable {
        /// A request whose permission is checked.
        public struct AccessRequest: Sendable, Hashable {
            /// The ID of the access key.
            public let accessKeyId: String
            /// The operation.
            public let action: String
            /// The region.
            public let regionId: String
            /// The ID of the connection or the gateway, or `nil` if the request names none.
            public let resourceId: String?
        }

        /// The result of a check.
        public enum Decision: Sendable, Hashable, CaseIterable {
            /// The request is carried out.
            case allowed
            /// `Forbidden`, with HTTP 403.
            case forbidden
            /// `Forbbiden.SubUser` (sic), or `Forbidden.SubUser` for the operations that spell it so, with HTTP 403.
            case forbiddenToSubUser
        }

        /// Decides about a request.
        let decision: @Sendable (AccessRequest) -> Decision

        /// Creates a policy.
        public init(decision: @escaping @Sendable (AccessRequest) -> Decision) {
            self.decision = decision
        }

        /// A policy that allows each request.
        public static let allowingAll = AccessPolicy { _ in .allowed }

        /// Returns a policy that denies the operations in `actions`, and allows all others.
        public static func denying(_ actions: Set<String>, as decision: Decision = .forbidden) -> AccessPolicy {
            AccessPolicy { actions.contains($0.action) ? decision : .allowed }
        }
    }
}

extension SimulatedVpc {
    /// A limit on the rate of requests; those over it fail with `Throttling`.
    public struct RateLimit: Sendable, Hashable {
        /// The largest number of requests in an interval.
        public var requestCount: Int
        /// The interval, by the simulator's clock.
        public var interval: Duration

        /// Creates a limit.
        public init(requestCount: Int, interval: Duration) {
            self.requestCount = requestCount
            self.interval = interval
        }
    }
}
