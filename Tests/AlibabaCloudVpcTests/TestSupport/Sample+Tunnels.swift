import AlibabaCloudVpc

extension Sample {
    /// BGP settings of a connection with one tunnel.
    static let bgpConfig = BgpConfig(
        isEnabled: true,
        localAsn: 4_294_967_295,
        tunnelCidr: CIDRBlock("169.254.11.0/30"),
        localBgpIp: "169.254.11.1"
    )

    static let healthCheck = HealthCheckConfig(
        isEnabled: true,
        destinationIp: "10.0.0.1",
        sourceIp: "10.1.0.1",
        intervalInSeconds: 3,
        retryCount: 5
    )

    /// The health check of a connection on a transit router.
    static let attachmentHealthCheck: HealthCheckConfig = {
        var config = healthCheck
        config.policy = .reserveRoute
        return config
    }()

    static let certificate = "-----BEGIN CERTIFICATE-----\nMIIB7zCCAZW\n-----END CERTIFICATE-----\n"

    /// The owner for operations that don't have `OwnerId`.
    static let ownerWithoutId = RequestOwner(
        ownerAccount: owner.ownerAccount,
        resourceOwnerAccount: owner.resourceOwnerAccount,
        resourceOwnerId: owner.resourceOwnerId
    )

    static let owner = RequestOwner(
        ownerAccount: "someone@example.com",
        ownerId: 1_234_567_890_123_456,
        resourceOwnerAccount: "other@example.com",
        resourceOwnerId: 6_543_210_987_654_321
    )

    /// A request that sets every field of a connection with one tunnel.
    static let oneTunnel: ModifyVpnConnectionAttributeRequest = {
        var request = fullRequest
        request.bgpConfig = bgpConfig
        request.healthCheck = healthCheck
        request.enableDpd = true
        request.enableNatTraversal = false
        request.remoteCaCertificate = certificate
        request.owner = owner
        return request
    }()

    /// The tunnels of a connection with two.
    static let tunnels = [
        tunnel(role: .master, number: 1), tunnel(role: .slave, number: 2),
    ]

    /// The tunnels of a connection on a transit router.
    static func attachmentTunnels(areNew: Bool) -> [TunnelOptions] {
        tunnels.enumerated().map { index, tunnel in
            var tunnel = tunnel
            if areNew { tunnel.tunnelId = nil }
            tunnel.role = nil
            tunnel.remoteCaCertificate = nil
            tunnel.tunnelIndex = index + 1
            return tunnel
        }
    }

    /// The pre-shared key of the tunnel with `number`.
    static func tunnelKey(_ number: Int) -> String { #"p@ss"*~+/=&\%-"# + String(number) }

    private static func tunnel(role: TunnelRole, number: Int) -> TunnelOptions {
        TunnelOptions(
            tunnelId: "tun-\(number)",
            role: role,
            customerGatewayId: "cgw-\(number)",
            enableDpd: true,
            enableNatTraversal: false,
            remoteCaCertificate: certificate,
            bgpConfig: BgpConfig(
                localAsn: 65_530,
                tunnelCidr: CIDRBlock("169.254.1\(number).0/30"),
                localBgpIp: "169.254.1\(number).1"
            ),
            ikeConfig: IkeConfig(
                preSharedKey: Secret(tunnelKey(number)),
                version: .ikev2,
                mode: .main,
                encryptionAlgorithm: .aes256,
                authenticationAlgorithm: .sha256,
                diffieHellmanGroup: .group14,
                lifetimeInSeconds: 86_400,
                localId: "47.21.0.\(number)",
                remoteId: "47.42.0.\(number)"
            ),
            ipsecConfig: fullRequest.ipsecConfig
        )
    }

    /// A request that sets every field of a connection with two tunnels.
    static let twoTunnels = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-1",
        name: "tokyo",
        clientToken: "token-2",
        enableTunnelsBgp: true,
        tunnels: tunnels
    )
}
