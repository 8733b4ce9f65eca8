extension CreateVpnConnectionRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(connectionName: name, at: "name")
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(bgpConfig, at: "bgpConfig")
        validator.check(healthCheck, at: "healthCheck")
        validator.check(certificate: remoteCaCertificate, at: "remoteCaCertificate")
        validator.check(tunnels, at: "tunnels")
        for (index, tunnel) in (tunnels ?? []).enumerated() {
            validator.require(tunnel.tunnelId == nil, "tunnels[\(index)].tunnelId", "must be nil: the service makes it")
        }
        validator.require(
            customerGatewayId != nil || tunnels != nil,
            "customerGatewayId",
            "must be set for a connection with one tunnel, or tunnels for one with two"
        )
        validator.check(settingsOfOneTunnel, exclude: settingsOfTwoTunnels)
        validator.check(tags, at: "tags")
        validator.check(clientToken: clientToken, at: "clientToken")
    }

    private var settingsOfOneTunnel: [(path: String, isSet: Bool)] {
        [
            ("customerGatewayId", customerGatewayId != nil),
            ("ikeConfig", ikeConfig?.sendsSomething == true),
            ("ipsecConfig", ipsecConfig?.sendsSomething == true),
            ("bgpConfig", bgpConfig?.sendsSomething == true),
            ("healthCheck", healthCheck?.sendsSomething == true),
            ("enableDpd", enableDpd != nil), ("enableNatTraversal", enableNatTraversal != nil),
            ("remoteCaCertificate", remoteCaCertificate != nil),
        ]
    }

    private var settingsOfTwoTunnels: [(path: String, isSet: Bool)] {
        [("tunnels", tunnels != nil), ("enableTunnelsBgp", enableTunnelsBgp != nil)]
    }
}
