public import Foundation

extension SimulatedVpc {
    /// A change that was made.
    public struct Change: Sendable, Hashable {
        /// The ID of the resource.
        public let resourceId: String
        /// The operation.
        public let action: String
        /// The token of the request, or `nil` if it had none.
        public let clientToken: String?
        /// The number of the request that made the change, from 1.
        public let requestNumber: Int
        /// The ID of the VPN gateway that carried it out, or `nil` if none was needed, as for a customer gateway.
        public let vpnGatewayId: String?
        /// When the change began, since the simulator was created.
        public let start: Duration
        /// When the gateway was ready again, since the simulator was created; until then it refuses other changes.
        public let end: Duration
    }

    /// A line of the log of a VPN connection.
    public struct LogLine: Sendable, Hashable {
        /// When it was written.
        public var date: Date
        /// The ID of the tunnel, or `nil` for a connection with one tunnel.
        public var tunnelId: String?
        /// The message.
        public var message: String

        /// Creates a line.
        public init(date: Date, tunnelId: String? = nil, message: String) {
            self.date = date
            self.tunnelId = tunnelId
            self.message = message
        }
    }
}
