// The rules of tunnels, of BGP and of health checks.
extension RequestValidator {
    /// Checks the settings of tunnels.
    mutating func check(_ tunnels: [TunnelOptions]?, at path: @autoclosure () -> String) {
        guard let tunnels else { return }
        require((1...2).contains(tunnels.count), path(), "must hold one or two tunnels")
        for (index, tunnel) in tunnels.enumerated() {
            check(tunnel, at: "\(path())[\(index)]")
        }
        let roles = tunnels.compactMap(\.role)
        require(Set(roles).count == roles.count, path(), "must not have one role twice")
        let ids = tunnels.compactMap(\.tunnelId)
        require(Set(ids).count == ids.count, path(), "must not name one tunnel twice")
    }

    private mutating func check(_ tunnel: TunnelOptions, at path: @autoclosure () -> String) {
        check(optionalId: tunnel.tunnelId, at: "\(path()).tunnelId")
        check(tunnel.role, at: "\(path()).role")
        check(optionalId: tunnel.customerGatewayId, at: "\(path()).customerGatewayId")
        check(certificate: tunnel.remoteCaCertificate, at: "\(path()).remoteCaCertificate")
        check(tunnel.ikeConfig, at: "\(path()).ikeConfig")
        check(tunnel.ipsecConfig, at: "\(path()).ipsecConfig")
        check(tunnel.bgpConfig, at: "\(path()).bgpConfig")
        require(
            tunnel.bgpConfig?.isEnabled == nil,
            "\(path()).bgpConfig.isEnabled",
            "must be nil in a tunnel: enableTunnelsBgp decides for both"
        )
        require(tunnel.setsSomething, path(), "must set something beside the tunnel's id")
    }

    /// Checks that a request sets only what belongs to a connection with one tunnel, or only what belongs to one with
    /// two.
    mutating func check(
        _ ofOne: @autoclosure () -> [(path: String, isSet: Bool)],
        exclude ofTwo: [(path: String, isSet: Bool)]
    ) {
        guard ofTwo.contains(where: \.isSet) else { return }
        let names = ofTwo.filter(\.isSet).map(\.path).joined(separator: " and ")
        for setting in ofOne() where setting.isSet {
            require(false, setting.path, "must be nil beside \(names): it belongs to a connection with one tunnel")
        }
    }

    /// Checks BGP settings.
    mutating func check(_ config: BgpConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(autonomousSystem: config.localAsn, at: "\(path()).localAsn")
        let block = config.tunnelCidr.flatMap(IPv4Block.init)
        check(bgpBlock: config.tunnelCidr, parsed: block, at: "\(path()).tunnelCidr")
        guard let localBgpIp = config.localBgpIp else { return }
        let address = IPv4Address(localBgpIp)
        let isWithin = address.map { block?.containsHost($0) ?? Self.linkLocal.contains($0) } ?? false
        require(
            isWithin,
            "\(path()).localBgpIp",
            block == nil
                ? "must be an IPv4 address within 169.254.0.0/16"
                : "must be an IPv4 address within tunnelCidr, neither its first nor its last"
        )
    }

    /// Checks the number of an autonomous system.
    mutating func check(autonomousSystem number: Int64?, at path: @autoclosure () -> String) {
        guard let number else { return }
        require((1...4_294_967_295).contains(number), path(), "must be 1 through 4294967295")
    }

    private mutating func check(bgpBlock text: CIDRBlock?, parsed block: IPv4Block?, at path: @autoclosure () -> String)
    {
        guard text != nil else { return }
        guard let block, block.prefixLength == 30, Self.linkLocal.contains(block.network) else {
            return require(false, path(), "must be a /30 CIDR block within 169.254.0.0/16")
        }
        require(
            !Self.reservedBlocks.contains(block),
            path(),
            "must not be a block that the service keeps for itself: 169.254.0.0/30, 169.254.1.0/30, …, "
                + "169.254.6.0/30, 169.254.169.252/30"
        )
    }

    private static let linkLocal = IPv4Block(around: IPv4Address(169, 254, 0, 0), prefixLength: 16)

    private static let reservedBlocks: Set<IPv4Block> = Set(
        ((0...6).map { IPv4Address(169, 254, $0, 0) } + [IPv4Address(169, 254, 169, 252)])
            .map { IPv4Block(around: $0, prefixLength: 30) }
    )

    /// Checks a health check.
    mutating func check(_ config: HealthCheckConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(config.destinationIp, at: "\(path()).destinationIp")
        check(config.sourceIp, at: "\(path()).sourceIp")
        for (value, name) in [(config.intervalInSeconds, "intervalInSeconds"), (config.retryCount, "retryCount")] {
            require(value ?? 1 >= 1, "\(path()).\(name)", "must be at least 1")
        }
    }
}

extension TunnelOptions {
    /// Whether a request with this tunnel sends more of it than its id.
    fileprivate var setsSomething: Bool {
        var settings = self
        settings.tunnelId = nil
        return settings.sendsSomething
    }
}
