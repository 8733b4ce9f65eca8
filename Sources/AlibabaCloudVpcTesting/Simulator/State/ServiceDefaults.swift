import AlibabaCloudVpc

// The values that the service generates.
extension SimulatedState {
    /// An ID such as `vco-bp10lz7aejumd2vxo1j4k`: `prefix`, a hyphen and 21 lowercase letters and digits.
    mutating func makeId(_ prefix: String) -> String { "\(prefix)-\(makeText(length: 21))" }

    private mutating func makeText(length: Int) -> String {
        generator.string(of: "abcdefghijklmnopqrstuvwxyz0123456789", length: length)
    }

    /// Fills what a connection leaves out with the documented defaults and generated keys.
    mutating func fill(_ connection: inout VpnConnection) {
        let gateway = connection.vpnGatewayId.flatMap { gateways[$0] }
        connection.attachType = connection.attachType ?? .vpnGateway
        connection.attachInstanceId = connection.attachInstanceId ?? connection.vpnGatewayId
        connection.networkType = connection.networkType ?? .publicNetwork
        connection.internetIp = connection.internetIp ?? gateway?.internetIp
        connection.spec = connection.spec ?? gateway?.spec
        connection.crossAccountAuthorized = connection.crossAccountAuthorized ?? false
        fill(
            &connection.ikeConfig,
            &connection.ipsecConfig,
            localId: gateway?.internetIp,
            customerGatewayId: connection.customerGatewayId
        )
        connection.tunnels = connection.tunnels?.map { [customerGatewayId = connection.customerGatewayId] tunnel in
            var tunnel = tunnel
            tunnel.enableDpd = tunnel.enableDpd ?? true
            tunnel.enableNatTraversal = tunnel.enableNatTraversal ?? true
            tunnel.state = tunnel.state ?? .active
            fill(
                &tunnel.ikeConfig,
                &tunnel.ipsecConfig,
                localId: tunnel.internetIp ?? gateway?.internetIp,
                customerGatewayId: tunnel.customerGatewayId ?? customerGatewayId
            )
            return tunnel
        }
    }

    private mutating func fill(
        _ ikeConfig: inout IkeConfig?,
        _ ipsecConfig: inout IpsecConfig?,
        localId: String?,
        customerGatewayId: String?
    ) {
        var ike = IkeConfig(
            version: .ikev1,
            mode: .main,
            encryptionAlgorithm: .aes,
            authenticationAlgorithm: .sha1,
            diffieHellmanGroup: .group2,
            lifetimeInSeconds: 86_400,
            localId: localId,
            remoteId: customerGatewayId.flatMap { customerGateways[$0]?.ipAddress }
        )
        if ikeConfig?.preSharedKey == nil { ike.preSharedKey = Secret(makeText(length: 16)) }
        ikeConfig = ike.taking(ikeConfig)
        let ipsec = IpsecConfig(
            encryptionAlgorithm: .aes,
            authenticationAlgorithm: .sha1,
            perfectForwardSecrecy: .group2,
            lifetimeInSeconds: 86_400
        )
        ipsecConfig = ipsec.taking(ipsecConfig)
    }
}
