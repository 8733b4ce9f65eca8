extension SimulatedVpc {
    /// A change that was made.
    public struct Change: Sendable, Hashable {
        /// The id of what was changed.
        public let resourceId: String
        /// The operation.
        public let action: String
        /// The token of the request, or `nil` where it had none.
        public let clientToken: String?
        /// The number of the request that made the change, from 1.
        public let requestNumber: Int
        /// The id of the VPN gateway that carried it out, or `nil` for a change that needs none, such as of a customer
        /// gateway.
        public let vpnGatewayId: String?
        /// When it began, as the uptime of the simulator's clock.
        public let start: Duration
        /// When the gateway was ready again, as the uptime of the simulator's clock; until then it refuses other changes.
        public let end: Duration
    }
}
