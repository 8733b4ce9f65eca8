extension ModifyVpnGatewayAttributeRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AutoPropagate", &autoPropagate)
        wire.map("ClientToken", &clientToken)
    }
}
