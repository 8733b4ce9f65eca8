extension VpnConnection: WireGroup {
    init() {
        self.init(vpnConnectionId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("State", &state)
        wire.map("Status", &status)
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
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(list: "TunnelOptionsSpecification", of: "TunnelOptions", &tunnels)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tags", of: "Tag", &tags)
        wire.map(list: "Tag", of: "Tag", &tags)
        wire.map("NetworkType", &networkType)
        wire.map("InternetIp", &internetIp)
        wire.map("Spec", &spec)
        wire.map("TunnelBandwidth", &tunnelBandwidth)
        wire.map("ZoneNo", &zoneNo)
        wire.map("AttachType", &attachType)
        wire.map("AttachInstanceId", &attachInstanceId)
        wire.map("CrossAccountAuthorized", &crossAccountAuthorized)
        wire.map("TransitRouterId", &transitRouterId)
        wire.map("TransitRouterName", &transitRouterName)
    }

    /// Reads the connection from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
