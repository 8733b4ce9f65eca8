extension ModifyVpnConnectionAttributeRequest {
    static let namesFreeWhenUnset: Set = [
        "BgpConfig", "HealthCheckConfig", "EnableDpd", "EnableNatTraversal", "RemoteCaCertificate", "EnableTunnelsBgp",
        "TunnelOptionsSpecification", "OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId",
    ]

    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(connectionName: name, at: "name")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(bgpConfig, at: "bgpConfig")
        validator.check(healthCheck, at: "healthCheck")
        validator.check(certificate: remoteCaCertificate, at: "remoteCaCertificate")
        validator.check(tunnels, at: "tunnels")
        validator.check(settingsOfOneTunnel, exclude: settingsOfTwoTunnels)
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self)
    }

    private var settingsOfOneTunnel: [(path: String, isSet: Bool)] {
        [
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
