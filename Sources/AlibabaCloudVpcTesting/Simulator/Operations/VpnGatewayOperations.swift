import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofVpnGateways = ofGatewaySettings + ofGatewayLives

    private static let ofGatewaySettings = [
        SimulatedOperation(DescribeVpnGatewayRequest.self, omitting: ["IntranetIp"]) { state, request, call in
            let gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            return DescribeVpnGatewayResponse(gateway: gateway.reserved(request.includeReservationData))
        },
        SimulatedOperation(DescribeVpnGatewaysRequest.self, omitting: ["IntranetIp"]) { state, request, call in
            var page = try state.page(of: request, for: call) { (gateway: VpnGateway) in
                request.vpnGatewayId.matches(gateway.vpnGatewayId) && request.vpcId.matches(gateway.vpcId)
                    && request.status.matches(gateway.status)
                    && request.businessStatus.matches(gateway.businessStatus)
                    && request.gatewayType.matches(gateway.gatewayType)
            }
            page.elements = page.elements.map { $0.reserved(request.includeReservationData) }
            return page.response(DescribeVpnGatewaysResponse.init)
        },
        SimulatedOperation(
            ModifyVpnGatewayAttributeRequest.self,
            omitting: [
                "ChargeType", "EniInstanceIds", "GatewayType", "IpsecVpn", "NetworkType", "ReservationData",
                "SslMaxConnections", "SslVpn", "Tag", "Tags", "VpnType",
            ]
        ) { state, request, call in
            var gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            try state.requireUnlocked(gateway)
            guard request.name.map({ ParameterRules.isName($0, upTo: 100) }) != false else {
                throw SimulatedFailure.invalidName
            }
            guard request.description.map({ (1...100).contains($0.count) }) != false else {
                throw SimulatedFailure.invalidDescription
            }
            gateway.take(request)
            try state.requireReady(gateway, for: call)
            state.store(gateway, changedBy: call)
            return ModifyVpnGatewayAttributeResponse(gateway: gateway)
        },
        SimulatedOperation(
            UpdateEnhancedVpnGatewayRequest.self,
            omitting: [
                "BusinessStatus", "ChargeType", "DisasterRecoveryInternetIp", "EndTime", "InternetIp", "IntranetIp",
                "IpsecVpn", "ReservationData", "Spec", "SslMaxConnections", "SslVpn", "SslVpnInternetIp",
            ]
        ) { state, request, call in
            var gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            guard gateway.gatewayType != .traditional else { throw call.parameters.invalid("VpnGatewayId") }
            try state.requireUnlocked(gateway)
            if let name = request.name, !ParameterRules.isName(name, upTo: 100) { throw SimulatedFailure.invalidName }
            gateway.take(request)
            try state.requireReady(gateway, for: call)
            state.store(gateway, changedBy: call)
            return UpdateEnhancedVpnGatewayResponse(gateway: gateway)
        },
        SimulatedOperation(CheckVpnBgpEnabledRequest.self) { _, _, _ in CheckVpnBgpEnabledResponse(bgpEnabled: true) },
        SimulatedOperation(MoveVpnResourceGroupRequest.self) { state, request, call in
            switch request.resourceType {
            case .vpnGateway:
                var gateway: VpnGateway = try state.find(request.instanceId, for: call)
                gateway.resourceGroupId = request.newResourceGroupId
                state.store(gateway, changedBy: call)
            case .vpnAttachment:
                var connection = try state.attachment(request.instanceId, for: call)
                connection.resourceGroupId = request.newResourceGroupId
                state.store(connection, changedBy: call)
            default:
                throw call.parameters.invalid("ResourceType")
            }
            return MoveVpnResourceGroupResponse()
        },
    ]

    private static let ofGatewayLives = [
        SimulatedOperation(CreateVpnGatewayRequest.self) { state, request, call in
            if let name = request.name, !ParameterRules.isName(name, upTo: 100) { throw SimulatedFailure.invalidName }
            let isPrepaid = request.instanceChargeType == .subscription
            guard !isPrepaid || request.period != nil else { throw call.parameters.missing("Period") }
            var gateway = state.newGateway(call).taking(request)
            gateway.gatewayType = .traditional
            gateway.spec = "\(request.bandwidth)M"
            gateway.ipsecVpn = request.enableIpsec == false ? .disabled : .enabled
            gateway.sslVpn = request.enableSsl == true ? .enabled : .disabled
            gateway.sslMaxConnections = request.sslConnections
            gateway.chargeType = isPrepaid ? .subscription : .payAsYouGo
            state.store(gateway, changedBy: call, meanwhile: .provisioning)
            var response = CreateVpnGatewayResponse.unset.taking(gateway)
            response.orderId = isPrepaid ? Int64(call.number) : nil
            return response
        },
        SimulatedOperation(CreateEnhancedVpnGatewayRequest.self) { state, request, call in
            if let name = request.name, !ParameterRules.isName(name, upTo: 100) { throw SimulatedFailure.invalidName }
            let gateway = state.newGateway(call).taking(request)
            state.store(gateway, changedBy: call, meanwhile: .provisioning)
            return CreateEnhancedVpnGatewayResponse.unset.taking(gateway)
        },
        SimulatedOperation(DeleteVpnGatewayRequest.self) { state, request, call in
            try state.deleteGateway(request.vpnGatewayId, for: call)
            return DeleteVpnGatewayResponse()
        },
        SimulatedOperation(DeleteEnhancedVpnGatewayRequest.self) { state, request, call in
            try state.deleteGateway(request.vpnGatewayId, for: call)
            return DeleteEnhancedVpnGatewayResponse()
        },
    ]
}

extension SimulatedState {
    /// A gateway that has only an ID, and defaults.
    fileprivate mutating func newGateway(_ call: SimulatedCall) -> VpnGateway {
        VpnGateway(
            vpnGatewayId: makeId("vpn"),
            status: .active,
            businessStatus: .normal,
            internetIp: "203.0.113.\(gateways.count % 250 + 1)",
            enableBgp: false,
            autoPropagate: false,
            networkType: .publicNetwork,
            vpnType: .normal,
            createTime: call.date
        )
    }

    fileprivate mutating func deleteGateway(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) {
        let gateway: VpnGateway = try find(id, for: call)
        try requireUnlocked(gateway)
        guard gateway.chargeType != .subscription || gateway.endTime.map({ $0 <= call.date }) == true else {
            throw .forbiddenRelease
        }
        guard !connections.values.contains(where: { $0.vpnGatewayId == id }) else { throw .gatewayInUse }
        try requireReady(gateway, for: call)
        remove(gateway, by: call)
        removeRoutes(ofGateway: id)
        certificates.removeAll { $0.vpnGatewayId == id }
        gatewayDiagnoses.removeAll { $0.vpnGatewayId == id }
    }
}

extension VpnGateway {
    /// The gateway as it's described, with its pending order only if a request asks for it.
    fileprivate func reserved(_ includesReservation: Bool?) -> VpnGateway {
        var gateway = self
        if includesReservation != true { gateway.reservation = nil }
        return gateway
    }
}
