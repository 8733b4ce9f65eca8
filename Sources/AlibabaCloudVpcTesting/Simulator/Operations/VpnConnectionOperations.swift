import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofVpnConnections = [
        SimulatedOperation(CreateVpnConnectionRequest.self) { state, request, call in
            let gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            try state.requireUnlocked(gateway)
            try state.checkCustomerGateways(of: request, call)
            try request.tags.check(as: "Tags", call)
            var connection = state.newConnection(request, on: gateway, call)
            try state.change(&connection, by: .unset.taking(request), call)
            try state.requireReady(connection, for: call)
            let others: [VpnConnection] = state.resources(for: call)
            guard !others.contains(where: { $0.hasSameEnds(as: connection) }) else {
                throw SimulatedFailure.vpnConnectionExists
            }
            guard request.dryRun != true else { throw SimulatedFailure.dryRunOperation }
            state.store(connection, changedBy: call, meanwhile: .provisioning)
            if let id = connection.id { state.autoConfigRoutes[id] = request.autoConfigRoute ?? true }
            return CreateVpnConnectionResponse.unset.taking(connection)
        },
        SimulatedOperation(
            ModifyVpnConnectionAttributeRequest.self,
            omitting: [
                "TunnelOptions.Status", "TunnelOptions.TunnelIndex", "VcoHealthCheck.Policy", "VcoHealthCheck.Status",
                "VpnBgpConfig.AuthKey",
            ]
        ) { state, request, call in
            var connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            try state.requireUnlocked(connection)
            try state.requireSettings(of: connection, in: call)
            try state.change(&connection, by: request, call)
            try state.requireReady(connection, for: call)
            state.store(connection, changedBy: call)
            if let isAutomatic = request.autoConfigRoute {
                state.autoConfigRoutes[request.vpnConnectionId] = isAutomatic
            }
            return ModifyVpnConnectionAttributeResponse.unset.taking(connection)
        },
        SimulatedOperation(
            DescribeVpnConnectionRequest.self,
            omitting: ["Tag"],
            quoting: stringsOfDescribedTunnels
        ) { state, request, call in
            DescribeVpnConnectionResponse(connection: try state.find(request.vpnConnectionId, for: call))
        },
        SimulatedOperation(
            DescribeVpnConnectionsRequest.self,
            omitting: ["Tags", "VpnBgpConfig.EnableBgp", "VpnConnection.ZoneNo"],
            quoting: stringsOfDescribedTunnels
        ) { state, request, call in
            try state.page(of: request, for: call) { connection in
                request.vpnConnectionId.matches(connection.vpnConnectionId)
                    && request.vpnGatewayId.matches(connection.vpnGatewayId)
                    && connection.customerGatewayIds.contains { request.customerGatewayId.matches($0) }
            }
            .response(DescribeVpnConnectionsResponse.init)
        },
        SimulatedOperation(DeleteVpnConnectionRequest.self) { state, request, call in
            let connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            try state.requireUnlocked(connection)
            try state.requireReady(connection, for: call)
            state.remove(connection, by: call)
            state.removeRoutes(to: request.vpnConnectionId)
            return DeleteVpnConnectionResponse()
        },
    ]

    /// The settings of a tunnel that are strings when connections are described, and numbers or Boolean values in the
    /// response to a change.
    private static let stringsOfDescribedTunnels: Set = [
        "TunnelOptions.EnableDpd", "TunnelOptions.EnableNatTraversal", "TunnelBgpConfig.LocalAsn",
        "TunnelBgpConfig.PeerAsn", "TunnelIkeConfig.IkeLifetime", "TunnelIpsecConfig.IpsecLifetime",
    ]
}

extension VpnConnection {
    /// Whether the other connection has the same gateways and the same subnets.
    fileprivate func hasSameEnds(as other: VpnConnection) -> Bool {
        func ends(_ connection: VpnConnection) -> [Set<String>] {
            [connection.localSubnet, connection.remoteSubnet].map { Set(($0 ?? []).map(\.canonical.rawValue)) }
                + [Set(connection.customerGatewayIds.compactMap(\.self))]
        }
        return vpnGatewayId == other.vpnGatewayId && ends(self) == ends(other)
    }
}

// How a request changes a connection.
extension SimulatedState {
    /// A connection that has only what can't be changed, and defaults.
    mutating func newConnection(
        _ request: CreateVpnConnectionRequest,
        on gateway: VpnGateway?,
        _ call: SimulatedCall
    ) -> VpnConnection {
        let hasOneTunnel = request.tunnels == nil
        return VpnConnection(
            vpnConnectionId: makeId("vco"),
            vpnGatewayId: gateway?.vpnGatewayId,
            customerGatewayId: request.customerGatewayId,
            state: gateway == nil ? .initializing : .active,
            status: .ikeNotEstablished,
            createTime: call.date,
            effectImmediately: false,
            enableDpd: hasOneTunnel ? true : nil,
            enableNatTraversal: hasOneTunnel ? true : nil,
            enableTunnelsBgp: hasOneTunnel ? nil : false,
            resourceGroupId: gateway?.resourceGroupId,
            tags: request.tags.stored
        )
    }

    /// A connection with one tunnel names its customer gateway; each tunnel of a connection with two names one.
    func checkCustomerGateways(
        of request: CreateVpnConnectionRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) {
        guard let tunnels = request.tunnels else {
            try requireNone(of: ["EnableTunnelsBgp"], in: call)
            let _: CustomerGateway = try find(call.parameters.required("CustomerGatewayId"), for: call)
            return
        }
        if request.customerGatewayId != nil { throw call.parameters.invalid("CustomerGatewayId") }
        for (index, tunnel) in tunnels.enumerated() {
            guard let id = tunnel.customerGatewayId, !id.isEmpty else {
                throw call.parameters.missing("TunnelOptionsSpecification.\(index + 1).CustomerGatewayId")
            }
            let _: CustomerGateway = try find(id, for: call)
        }
    }

    mutating func change(
        _ connection: inout VpnConnection,
        by request: ModifyVpnConnectionAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) {
        if let name = request.name, !ParameterRules.isName(name, upTo: 128, allowsIdeographs: true) {
            throw .invalidName
        }
        if request.tunnels != nil { try requireNone(of: Self.singleTunnelNames, in: call) }
        var settings = request
        settings.vpnConnectionId = connection.id ?? ""
        // Tunnels are changed one by one, below.
        settings.tunnels = nil
        connection.take(settings)
        // The wire names of these two differ between requests and connections.
        connection.take(VpnConnection(healthCheck: request.healthCheck, bgpConfig: request.bgpConfig))
        for (index, options) in (request.tunnels ?? []).enumerated() {
            var tunnels = connection.tunnels ?? []
            let position = try position(of: options, at: index, in: &tunnels, call)
            tunnels[position].take(options)
            guard tunnels.count < 2 || tunnels[0].role == nil || tunnels[0].role != tunnels[1].role else {
                throw call.parameters.invalid("TunnelOptionsSpecification.\(index + 1).Role")
            }
            connection.tunnels = tunnels
        }
        fill(&connection)
    }

    /// Refuses the parameters that change a connection with another number of tunnels.
    func requireSettings(
        of connection: VpnConnection,
        in call: SimulatedCall
    ) throws(SimulatedFailure) {
        guard !connection.hasTwoTunnels else { return try requireNone(of: Self.singleTunnelNames, in: call) }
        try requireNone(of: ["EnableTunnelsBgp", "TunnelOptionsSpecification"], in: call)
    }

    private func requireNone(of names: [String], in call: SimulatedCall) throws(SimulatedFailure) {
        for name in names {
            let isSet = call.parameters.values.keys.contains { $0 == name || $0.hasPrefix(name + ".") }
            if isSet { throw call.parameters.invalid(name) }
        }
    }

    /// The parameters that change a connection with one tunnel.
    private static let singleTunnelNames = [
        "IkeConfig", "IpsecConfig", "HealthCheckConfig", "BgpConfig", "EnableDpd", "EnableNatTraversal",
        "RemoteCaCertificate", "RemoteCaCert",
    ]

    /// The position of the tunnel that `options` changes: by its ID, and its role or number if that doesn't suffice, or else
    /// by these.
    ///
    /// A new connection gets its tunnels in their order.
    private mutating func position(
        of options: TunnelOptions,
        at index: Int,
        in tunnels: inout [TunnelOptions],
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> Int {
        let id = options.tunnelId
        var positions = tunnels.indices.filter { id == nil || tunnels[$0].tunnelId == id }
        if id == nil || positions.count > 1 {
            positions.removeAll {
                options.tunnelIndex == nil
                    ? tunnels[$0].role != options.role : tunnels[$0].tunnelIndex != options.tunnelIndex
            }
        }
        if let position = positions.first { return position }
        guard tunnels.count == index, index < 2 else {
            throw id == nil
                ? call.parameters.invalid("TunnelOptionsSpecification.\(index + 1).Role") : .tunnelNotFound
        }
        let role: TunnelRole? = options.tunnelIndex == nil ? (index == 0 ? .master : .slave) : nil
        tunnels.append(TunnelOptions(tunnelId: id ?? makeId("tun"), role: role, tunnelIndex: options.tunnelIndex))
        return index
    }
}
