import AlibabaCloudVpc

extension SimulatedVpnConnection {
    /// What of the gateways around a connection its defaults are made of.
    struct Surroundings: Sendable {
        let gatewayIp: String?
        let customerGatewayIps: [String: String]
    }

    /// Changes the settings that `parameters` have, the others stay.
    mutating func change(
        by parameters: ParameterGroup,
        in surroundings: Surroundings,
        using generator: inout SeededGenerator
    ) throws(SimulatedFailure) {
        if let text = try parameters.text("Name") {
            guard Self.isName(text) else { throw .invalidName }
            name = text
        }
        localSubnet = try parameters.blocks("LocalSubnet") ?? localSubnet
        remoteSubnet = try parameters.blocks("RemoteSubnet") ?? remoteSubnet
        autoConfigRoute = try parameters.boolean("AutoConfigRoute") ?? autoConfigRoute
        effectImmediately = try parameters.boolean("EffectImmediately") ?? effectImmediately
        let tunnelGroups = try parameters.list("TunnelOptionsSpecification")
        if !tunnelGroups.isEmpty, let name = Self.singleTunnelNames.first(where: parameters.values.keys.contains) {
            throw parameters.invalid(name)
        }
        try changeSingleTunnel(by: parameters)
        isTunnelsBgpEnabled = try parameters.boolean("EnableTunnelsBgp") ?? isTunnelsBgpEnabled
        for (index, group) in tunnelGroups.enumerated() {
            let position = try tunnelPosition(of: group, at: index, using: &generator)
            try tunnels[position].change(by: group)
        }
        fill(in: surroundings, using: &generator)
    }

    /// Fills in the documented defaults.
    mutating func fill(in surroundings: Surroundings, using generator: inout SeededGenerator) {
        ikeConfig.fill(
            gatewayIp: surroundings.gatewayIp,
            customerGatewayIp: customerGatewayId.flatMap { surroundings.customerGatewayIps[$0] },
            using: &generator
        )
        ipsecConfig.fill()
        for position in tunnels.indices {
            let customerGatewayId = tunnels[position].customerGatewayId ?? customerGatewayId
            tunnels[position].ikeConfig.fill(
                gatewayIp: tunnels[position].internetIp ?? surroundings.gatewayIp,
                customerGatewayIp: customerGatewayId.flatMap { surroundings.customerGatewayIps[$0] },
                using: &generator
            )
            tunnels[position].ipsecConfig.fill()
        }
    }

    /// The parameters that a request with tunnels cannot have.
    private static let singleTunnelNames = [
        "IkeConfig", "IpsecConfig", "HealthCheckConfig", "BgpConfig", "EnableDpd", "EnableNatTraversal",
        "RemoteCaCertificate",
    ]

    private mutating func changeSingleTunnel(by parameters: ParameterGroup) throws(SimulatedFailure) {
        if let group = try parameters.object("IkeConfig") { try ikeConfig.change(by: group) }
        if let group = try parameters.object("IpsecConfig") { try ipsecConfig.change(by: group) }
        if let group = try parameters.object("HealthCheckConfig") {
            healthCheck = healthCheck ?? HealthCheckConfig()
            try healthCheck?.change(by: group)
        }
        if let group = try parameters.object("BgpConfig") {
            bgpConfig = bgpConfig ?? SimulatedBgpConfig()
            try bgpConfig?.change(by: group)
        }
        isDpdEnabled = try parameters.boolean("EnableDpd") ?? isDpdEnabled
        isNatTraversalEnabled = try parameters.boolean("EnableNatTraversal") ?? isNatTraversalEnabled
        remoteCaCertificate = try parameters.text("RemoteCaCertificate") ?? remoteCaCertificate
    }

    /// The position of the tunnel that `group` changes: by its id, and its role where that does not suffice, or else by
    /// its role.
    ///
    /// A connection of a single tunnel becomes one of two.
    private mutating func tunnelPosition(
        of group: ParameterGroup,
        at index: Int,
        using generator: inout SeededGenerator
    ) throws(SimulatedFailure) -> Int {
        let role = try group.text("Role")
        let id = try group.text("TunnelId")
        var positions = tunnels.indices.filter { id == nil || tunnels[$0].tunnelId == id }
        if id == nil || positions.count > 1 { positions.removeAll { tunnels[$0].role != role } }
        if let position = positions.first { return position }
        guard tunnels.count == index, index < 2 else { throw id == nil ? group.invalid("Role") : .tunnelNotFound }
        tunnels.append(
            SimulatedTunnel(
                tunnelId: id ?? GeneratedId.make("tun", using: &generator),
                role: role ?? (index == 0 ? "master" : "slave")
            )
        )
        return index
    }

    /// Whether the service takes the name: 2 through 128 characters, the first a letter or a Chinese character, then
    /// also digits, `.`, `_` and `-`; not `http://` or `https://` at the start.
    static func isName(_ text: String) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isIdeographic || (scalar.isASCII && scalar.properties.isAlphabetic)
        }
        let scalars = text.unicodeScalars
        guard (2...128).contains(scalars.count), let first = scalars.first, isLetter(first) else { return false }
        return scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || [".", "_", "-"].contains($0) }
    }
}
