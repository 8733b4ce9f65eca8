import AlibabaCloudVpc

// All that the VPC holds; what was made first is first.
extension SimulatedVpc {
    /// The connections as they are now, with their keys in plain text.
    public var connections: [SimulatedVpnConnection] { state.connectionsInOrder(at: clock.elapsed()) }

    /// The VPN gateways as they are now.
    public var gateways: [SimulatedVpnGateway] { state.gatewaysInOrder(at: clock.elapsed()) }

    /// The customer gateways as they are now.
    public var customerGateways: [SimulatedCustomerGateway] { state.customerGatewaysInOrder }
}
