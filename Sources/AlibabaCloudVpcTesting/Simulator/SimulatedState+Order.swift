import Foundation

// What is held, in the order of lists: what was made first is first, and those made at once stand in the order of their
// ids.
extension SimulatedState {
    /// The connections, each in the state that it is in.
    func connectionsInOrder(at uptime: Duration) -> [SimulatedVpnConnection] {
        connections.keys.compactMap { connection($0, at: uptime) }
            .sorted { ($0.createTime, $0.vpnConnectionId) < ($1.createTime, $1.vpnConnectionId) }
    }

    /// The VPN gateways, each in the state that it is in.
    func gatewaysInOrder(at uptime: Duration) -> [SimulatedVpnGateway] {
        gateways.keys.compactMap { gateway($0, at: uptime) }
            .sorted { ($0.createTime, $0.vpnGatewayId) < ($1.createTime, $1.vpnGatewayId) }
    }

    /// The customer gateways.
    var customerGatewaysInOrder: [SimulatedCustomerGateway] {
        customerGateways.values.sorted { ($0.createTime, $0.customerGatewayId) < ($1.createTime, $1.customerGatewayId) }
    }
}
