import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofAttachments = [
        SimulatedOperation(CreateVpnAttachmentRequest.self) { state, request, call in
            var creation = CreateVpnConnectionRequest.unset.taking(request)
            creation.tunnels = request.tunnels
            try state.checkCustomerGateways(of: creation, call)
            try request.tags.check(as: "Tags", call)
            var connection = state.newConnection(creation, on: nil, call)
            connection.attachType = .unattached
            connection.networkType = request.networkType
            connection.tunnelBandwidth = request.tunnelBandwidth
            connection.resourceGroupId = request.resourceGroupId
            try state.change(&connection, named: request.name, by: ModifyVpnConnectionAttributeRequest(request), call)
            guard request.dryRun != true else { throw SimulatedFailure.dryRunOperation }
            state.store(connection, changedBy: call, meanwhile: .provisioning)
            if let id = connection.id { state.autoConfigRoutes[id] = request.autoConfigRoute ?? true }
            var response = CreateVpnAttachmentResponse.unset.taking(connection)
            (response.code, response.message, response.isSuccess) = ("200", "successful", true)
            return response
        },
        SimulatedOperation(
            ModifyVpnAttachmentAttributeRequest.self,
            omitting: [
                "TunnelOptionsSpecification.RemoteCaCertificate", "TunnelOptionsSpecification.Status",
                "TunnelOptionsSpecification.ZoneNo", "VcoHealthCheck.Status", "VpnBgpConfig.AuthKey",
            ]
        ) { state, request, call in
            var connection = try state.attachment(request.vpnConnectionId, for: call)
            try state.requireSettings(of: connection, in: call)
            if let id = request.customerGatewayId {
                let _: CustomerGateway = try state.find(id, for: call)
                connection.customerGatewayId = id
            }
            connection.networkType = request.networkType ?? connection.networkType
            try state.change(&connection, named: request.name, by: ModifyVpnConnectionAttributeRequest(request), call)
            try state.requireReady(connection, for: call)
            state.store(connection, changedBy: call)
            if let isAutomatic = request.autoConfigRoute {
                state.autoConfigRoutes[request.vpnConnectionId] = isAutomatic
            }
            return ModifyVpnAttachmentAttributeResponse.unset.taking(connection)
        },
        SimulatedOperation(DeleteVpnAttachmentRequest.self) { state, request, call in
            let connection = try state.attachment(request.vpnConnectionId, for: call)
            guard connection.attachType == .unattached else { throw call.parameters.invalid("VpnConnectionId") }
            try state.requireReady(connection, for: call)
            state.remove(connection, by: call)
            state.removeRoutes(to: request.vpnConnectionId)
            return DeleteVpnAttachmentResponse(code: "200", message: "successful", isSuccess: true)
        },
        SimulatedOperation(DescribeVpnAttachmentsRequest.self) { state, request, call in
            let all: [VpnConnection] = state.resources(for: call)
            let found = all.filter { connection in
                connection.isOnTransitRouter && request.vpnConnectionId.matches(connection.vpnConnectionId)
                    && connection.attachType == request.attachType ?? .transitRouter
            }
            return ResultPage(of: found.map(VpnAttachment.init), number: request.pageNumber, size: request.pageSize)
                .response(DescribeVpnAttachmentsResponse.init)
        },
        SimulatedOperation(DescribeVpnCrossAccountAuthorizationsRequest.self) { state, request, call in
            let connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            let found = state.authorizations.filter { $0.vpnConnectionId == connection.id }
            return ResultPage(of: found, number: request.pageNumber, size: request.pageSize)
                .response(DescribeVpnCrossAccountAuthorizationsResponse.init)
        },
    ]
}

extension SimulatedState {
    /// Returns the connection with this ID, which is on a transit router or was created for one.
    func attachment(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> VpnConnection {
        let connection: VpnConnection = try find(id, for: call)
        guard connection.isOnTransitRouter else { throw .vpnConnectionNotFound }
        return connection
    }

    /// Changes a connection on a transit router, whose name may have more characters than that of another one.
    fileprivate mutating func change(
        _ connection: inout VpnConnection,
        named name: String?,
        by request: ModifyVpnConnectionAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) {
        if let name, !ParameterRules.isShortText(name) { throw .invalidName }
        for (index, tunnel) in (request.tunnels ?? []).enumerated() where !(1...2).contains(tunnel.tunnelIndex ?? 1) {
            throw call.parameters.invalid("TunnelOptionsSpecification.\(index + 1).TunnelIndex")
        }
        var request = request
        request.name = nil
        try change(&connection, by: request, call)
        connection.name = name ?? connection.name
    }
}

extension ModifyVpnConnectionAttributeRequest {
    fileprivate init(_ request: CreateVpnAttachmentRequest) {
        self = .unset.taking(request)
        remoteCaCertificate = request.remoteCaCertificate
        tunnels = request.tunnels
    }

    fileprivate init(_ request: ModifyVpnAttachmentAttributeRequest) {
        self = .unset.taking(request)
        remoteCaCertificate = request.remoteCaCertificate
        tunnels = request.tunnels
    }
}

extension VpnAttachment {
    /// The connection as an element of the list of attachments.
    fileprivate init(_ connection: VpnConnection) {
        self = .unset.taking(connection)
        instanceId = connection.vpnConnectionId
    }
}
