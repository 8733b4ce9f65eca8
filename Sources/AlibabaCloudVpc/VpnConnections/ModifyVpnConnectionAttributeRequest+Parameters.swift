extension ModifyVpnConnectionAttributeRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("Name", &name)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map(json: "IkeConfig", &ikeConfig)
        wire.map(json: "IpsecConfig", &ipsecConfig)
        wire.map("AutoConfigRoute", &autoConfigRoute)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map(json: "BgpConfig", &bgpConfig)
        wire.map(json: "HealthCheckConfig", &healthCheck)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(listInBody: "TunnelOptionsSpecification", &tunnels)
        wire.map("ClientToken", &clientToken)
    }
}
