import AlibabaCloudVpc

// The values that the service makes itself.
extension SimulatedState {
    /// An id such as `vco-bp10lz7aejumd2vxo1j4k`: `prefix`, a hyphen and 21 lowercase letters and digits.
    mutating func makeId(_ prefix: String) -> String { "\(prefix)-\(makeText(length: 21))" }

    private mutating func makeText(length: Int) -> String {
        let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<length).map { _ in characters[Int.random(in: 0..<36, using: &generator)] })
    }

    /// Gives a connection the documented defaults, a generated key among them, for what it leaves out.
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
        guard var tunnels = connection.tunnels else { return }
        for position in tunnels.indices {
            var tunnel = tunnels[position]
            tunnel.enableDpd = tunnel.enableDpd ?? true
            tunnel.enableNatTraversal = tunnel.enableNatTraversal ?? true
            tunnel.state = tunnel.state ?? .active
            fill(
                &tunnel.ikeConfig,
                &tunnel.ipsecConfig,
                localId: tunnel.internetIp ?? gateway?.internetIp,
                customerGatewayId: tunnel.customerGatewayId ?? connection.customerGatewayId
            )
            tunnels[position] = tunnel
        }
        connection.tunnels = tunnels
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
        if let ikeConfig { ike.take(ikeConfig) }
        ikeConfig = ike
        var ipsec = IpsecConfig(
            encryptionAlgorithm: .aes,
            authenticationAlgorithm: .sha1,
            perfectForwardSecrecy: .group2,
            lifetimeInSeconds: 86_400
        )
        if let ipsecConfig { ipsec.take(ipsecConfig) }
        ipsecConfig = ipsec
    }
}
