import AlibabaCloudVpc

extension SimulatedState {
    /// Creates a connection; what's left out has the documented defaults.
    mutating func perform(
        _ request: CreateVpnConnectionRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> CreateVpnConnectionResponse {
        let gateway = try gateway(request.vpnGatewayId, for: call)
        try requireUnlocked(gateway)
        try checkCustomerGateways(of: request, call)
        try request.tags.check(as: "Tags", call)
        var connection = newConnection(request, on: gateway, call)
        try change(&connection, by: ModifyVpnConnectionAttributeRequest(request), call)
        try requireReady(request.vpnGatewayId, for: call)
        guard request.dryRun != true else { throw .dryRunOperation }
        store(connection, autoConfigRoute: request.autoConfigRoute ?? true, changedBy: call, meanwhile: .provisioning)
        var response = CreateVpnConnectionResponse()
        response.take(connection)
        return response
    }

    /// Changes a connection; an absent parameter leaves the stored setting as it is.
    mutating func perform(
        _ request: ModifyVpnConnectionAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> ModifyVpnConnectionAttributeResponse {
        var connection = try connection(request.vpnConnectionId, for: call)
        try requireUnlocked(connection)
        try change(&connection, by: request, call)
        try requireReady(connection.vpnGatewayId, for: call)
        store(connection, autoConfigRoute: request.autoConfigRoute, changedBy: call)
        var response = ModifyVpnConnectionAttributeResponse()
        response.take(connection)
        return response
    }

    /// Describes a connection.
    func perform(
        _ request: DescribeVpnConnectionRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeVpnConnectionResponse {
        DescribeVpnConnectionResponse(connection: try connection(request.vpnConnectionId, for: call))
    }

    /// Lists the connections that every filter lets through, in the order in which they were created.
    func perform(
        _ request: DescribeVpnConnectionsRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeVpnConnectionsResponse {
        try request.tags.check(as: "Tag", call)
        let page = ResultPage(number: request.pageNumber, size: request.pageSize)
        let found = connectionsInOrder(at: call.uptime).filter { connection in
            isHeld(connection.vpnConnectionId, in: call.regionId)
                && request.vpnConnectionId.lets(connection.vpnConnectionId)
                && request.vpnGatewayId.lets(connection.vpnGatewayId)
                && connection.customerGatewayIds.contains { request.customerGatewayId.lets($0) }
                && request.resourceGroupId.lets(connection.resourceGroupId)
                && connection.tags.match(request.tags)
        }
        return DescribeVpnConnectionsResponse(
            connections: page.elements(of: found),
            pageNumber: page.number,
            pageSize: page.size,
            totalCount: found.count
        )
    }

    /// Deletes a connection, which is gone at once; its VPN gateway is configured for a while.
    mutating func perform(
        _ request: DeleteVpnConnectionRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DeleteVpnConnectionResponse {
        let connection = try connection(request.vpnConnectionId, for: call)
        try requireUnlocked(connection)
        try requireReady(connection.vpnGatewayId, for: call)
        remove(connection, by: call)
        return DeleteVpnConnectionResponse()
    }

    /// Returns the settings that the other gateway needs.
    func perform(
        _ request: DownloadVpnConnectionConfigRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DownloadVpnConnectionConfigResponse {
        DownloadVpnConnectionConfigResponse(config: try connection(request.vpnConnectionId, for: call).peerConfig)
    }
}

// How a request changes a connection.
extension SimulatedState {
    /// A connection that has only what can't be changed, and defaults.
    private mutating func newConnection(
        _ request: CreateVpnConnectionRequest,
        on gateway: VpnGateway,
        _ call: SimulatedCall
    ) -> VpnConnection {
        let hasOneTunnel = request.tunnels == nil
        return VpnConnection(
            vpnConnectionId: makeId("vco"),
            vpnGatewayId: gateway.vpnGatewayId,
            customerGatewayId: request.customerGatewayId,
            state: .active,
            status: .ikeNotEstablished,
            createTime: call.date,
            effectImmediately: false,
            enableDpd: hasOneTunnel ? true : nil,
            enableNatTraversal: hasOneTunnel ? true : nil,
            enableTunnelsBgp: hasOneTunnel ? nil : false,
            resourceGroupId: gateway.resourceGroupId,
            tags: request.tags.stored
        )
    }

    /// A connection with one tunnel names its customer gateway; each tunnel of a connection with two names one.
    private func checkCustomerGateways(
        of request: CreateVpnConnectionRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) {
        guard let tunnels = request.tunnels else {
            _ = try customerGateway(call.parameters.required("CustomerGatewayId"), for: call)
            return
        }
        if request.customerGatewayId != nil { throw call.parameters.invalid("CustomerGatewayId") }
        for (index, tunnel) in tunnels.enumerated() {
            guard let id = tunnel.customerGatewayId, !id.isEmpty else {
                throw call.parameters.missing("TunnelOptionsSpecification.\(index + 1).CustomerGatewayId")
            }
            _ = try customerGateway(id, for: call)
        }
    }

    private mutating func change(
        _ connection: inout VpnConnection,
        by request: ModifyVpnConnectionAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) {
        if let name = request.name, !VpnConnection.isName(name) { throw .invalidName }
        if request.tunnels != nil, let name = Self.singleTunnelNames.first(where: call.parameters.values.keys.contains)
        {
            throw call.parameters.invalid(name)
        }
        connection.take(
            VpnConnection(
                name: request.name,
                localSubnet: request.localSubnet,
                remoteSubnet: request.remoteSubnet,
                effectImmediately: request.effectImmediately,
                ikeConfig: request.ikeConfig,
                ipsecConfig: request.ipsecConfig,
                healthCheck: request.healthCheck,
                bgpConfig: request.bgpConfig,
                enableDpd: request.enableDpd,
                enableNatTraversal: request.enableNatTraversal,
                remoteCaCertificate: request.remoteCaCertificate,
                enableTunnelsBgp: request.enableTunnelsBgp
            )
        )
        for (index, options) in (request.tunnels ?? []).enumerated() {
            var tunnels = connection.tunnels ?? []
            let position = try position(of: options, at: index, in: &tunnels, call)
            tunnels[position].take(options)
            connection.tunnels = tunnels
        }
        fill(&connection)
    }

    /// The parameters that a request with tunnels can't have.
    private static let singleTunnelNames = [
        "IkeConfig", "IpsecConfig", "HealthCheckConfig", "BgpConfig", "EnableDpd", "EnableNatTraversal",
        "RemoteCaCertificate",
    ]

    /// The position of the tunnel that `options` changes: by its id, and its role if that doesn't suffice, or else by its
    /// role.
    ///
    /// A connection with one tunnel becomes a connection with two.
    private mutating func position(
        of options: TunnelOptions,
        at index: Int,
        in tunnels: inout [TunnelOptions],
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> Int {
        let id = options.tunnelId
        var positions = tunnels.indices.filter { id == nil || tunnels[$0].tunnelId == id }
        if id == nil || positions.count > 1 { positions.removeAll { tunnels[$0].role != options.role } }
        if let position = positions.first { return position }
        guard tunnels.count == index, index < 2 else {
            throw id == nil
                ? call.parameters.invalid("TunnelOptionsSpecification.\(index + 1).Role") : .tunnelNotFound
        }
        tunnels.append(TunnelOptions(tunnelId: id ?? makeId("tun"), role: index == 0 ? .master : .slave))
        return index
    }
}

extension ModifyVpnConnectionAttributeRequest {
    /// The change that gives a new connection its settings.
    fileprivate init(_ creation: CreateVpnConnectionRequest) {
        self.init(vpnConnectionId: "")
        take(creation)
    }
}

extension VpnConnection {
    /// Whether the service accepts the name: 2 to 128 characters, the first a letter or a Chinese character, then also
    /// digits, `.`, `_` and `-`; not `http://` or `https://` at the start.
    fileprivate static func isName(_ text: String) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isIdeographic || (scalar.isASCII && scalar.properties.isAlphabetic)
        }
        let scalars = text.unicodeScalars
        guard (2...128).contains(scalars.count), let first = scalars.first, isLetter(first) else { return false }
        return scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || [".", "_", "-"].contains($0) }
    }
}
