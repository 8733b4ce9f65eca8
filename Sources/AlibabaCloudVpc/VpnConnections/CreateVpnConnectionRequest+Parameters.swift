extension CreateVpnConnectionRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map("Name", &name)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map(json: "IkeConfig", &ikeConfig)
        wire.map(json: "IpsecConfig", &ipsecConfig)
        wire.map(json: "BgpConfig", &bgpConfig)
        wire.map(json: "HealthCheckConfig", &healthCheck)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(listInBody: "TunnelOptionsSpecification", &tunnels)
        wire.map("AutoConfigRoute", &autoConfigRoute)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map(list: "Tags", &tags)
        wire.map("DryRun", &dryRun)
        wire.map("ClientToken", &clientToken)
    }
}
