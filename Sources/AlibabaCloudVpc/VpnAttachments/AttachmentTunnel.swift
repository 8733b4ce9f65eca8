extension WireMapper {
    /// The tunnels of a VPN connection on a transit router.
    mutating func map(attachmentTunnels tunnels: inout [TunnelOptions]?) {
        var mapped = tunnels?.map(AttachmentTunnel.init)
        map(listInBody: "TunnelOptionsSpecification", &mapped)
        tunnels = mapped?.map(\.options)
    }

    /// The health check of a VPN connection on a transit router.
    mutating func map(attachmentHealthCheck healthCheck: inout HealthCheckConfig?) {
        var mapped = healthCheck.map(AttachmentHealthCheck.init)
        map(json: "HealthCheckConfig", &mapped)
        healthCheck = mapped?.config
    }
}

/// A health check in the form of requests for connections on transit routers, which also send the action.
private struct AttachmentHealthCheck: WireGroup {
    var config: HealthCheckConfig

    static let quotesNumbersInJSON = HealthCheckConfig.quotesNumbersInJSON
    static let isReplacedWhole = HealthCheckConfig.isReplacedWhole
    static var unset: Self { Self(config: .unset) }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        config.map(&wire)
        wire.map("Policy", &config.policy)
    }
}

/// A tunnel in the form of requests for connections on transit routers, which number tunnels instead of giving them roles.
private struct AttachmentTunnel: WireGroup {
    var options: TunnelOptions

    static var unset: Self { Self(options: .unset) }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map(identity: "TunnelId", &options.tunnelId)
        wire.map("TunnelIndex", &options.tunnelIndex)
        wire.map("CustomerGatewayId", &options.customerGatewayId)
        wire.map("EnableDpd", &options.enableDpd)
        wire.map("EnableNatTraversal", &options.enableNatTraversal)
        wire.map("TunnelBgpConfig", &options.bgpConfig)
        wire.map("TunnelIkeConfig", &options.ikeConfig)
        wire.map("TunnelIpsecConfig", &options.ipsecConfig)
    }
}

extension RequestValidator {
    /// Checks the tunnels of a VPN connection on a transit router.
    ///
    /// - Parameters:
    ///   - tunnels: The tunnels.
    ///   - areNew: Whether the request creates them.
    mutating func check(attachmentTunnels tunnels: [TunnelOptions]?, areNew: Bool) {
        check(tunnels, at: "tunnels")
        for (index, tunnel) in (tunnels ?? []).enumerated() {
            let path = "tunnels[\(index)]"
            require(tunnel.role == nil, "\(path).role", "must be nil on a transit router: set tunnelIndex")
            require(tunnel.remoteCaCertificate == nil, "\(path).remoteCaCertificate", "must be nil on a transit router")
            require((1...2).contains(tunnel.tunnelIndex ?? 1), "\(path).tunnelIndex", "must be 1 or 2")
            if areNew {
                require(tunnel.tunnelId == nil, "\(path).tunnelId", "must be nil: the service makes it")
                require(tunnel.tunnelIndex != nil, "\(path).tunnelIndex", "must be set: 1 or 2")
                require(tunnel.customerGatewayId != nil, "\(path).customerGatewayId", "must be set")
            } else {
                require(tunnel.tunnelId != nil || tunnel.tunnelIndex != nil, path, "must have tunnelId or tunnelIndex")
            }
        }
        if areNew { require(tunnels?.count ?? 2 == 2, "tunnels", "must hold both tunnels") }
        let numbers = (tunnels ?? []).compactMap(\.tunnelIndex)
        require(Set(numbers).count == numbers.count, "tunnels", "must not have one tunnelIndex twice")
    }
}
