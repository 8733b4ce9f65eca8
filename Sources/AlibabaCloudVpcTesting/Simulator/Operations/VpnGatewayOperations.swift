import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofVpnGateways = [
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
    ]
}

extension VpnGateway {
    /// The gateway as it's described, with its pending order only if a request asks for it.
    fileprivate func reserved(_ includesReservation: Bool?) -> VpnGateway {
        var gateway = self
        if includesReservation != true { gateway.reservation = nil }
        return gateway
    }
}
