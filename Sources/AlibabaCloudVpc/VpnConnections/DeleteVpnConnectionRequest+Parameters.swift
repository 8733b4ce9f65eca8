extension DeleteVpnConnectionRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("ClientToken", &clientToken)
    }
}
