extension ModifyVpnConnectionAttributeResponse: WireGroup {
    init() {
        self.init(requestId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map("IkeConfig", &ikeConfig)
        wire.map("IpsecConfig", &ipsecConfig)
        wire.map("VcoHealthCheck", &healthCheck)
        wire.map("VpnBgpConfig", &bgpConfig)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(list: "TunnelOptionsSpecification", of: "TunnelOptions", &tunnels)
        wire.map("ResourceGroupId", &resourceGroupId)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
