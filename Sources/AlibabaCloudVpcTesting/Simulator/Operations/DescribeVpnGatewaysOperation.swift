import AlibabaCloudVpc

/// `DescribeVpnGateways`: the VPN gateways that all filters let through, those made first first.
enum DescribeVpnGatewaysOperation: SimulatedOperation {
    static let action = "DescribeVpnGateways"
    static let parameterNames: Set<String> = [
        "VpnGatewayId", "VpcId", "Status", "BusinessStatus", "GatewayType", "ResourceGroupId", "Tag",
        "IncludeReservationData", "PageNumber", "PageSize",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let page = try ResultPage(call.parameters)
        let filter = ListFilter(call.parameters)
        let tags = try call.parameters.tags("Tag")
        let includesReservation = try call.parameters.boolean("IncludeReservationData") ?? false
        let found = state.gatewaysInOrder(at: call.uptime).filter { gateway in
            gateway.regionId.rawValue == call.regionId
                && filter.passes("VpnGatewayId", gateway.vpnGatewayId)
                && filter.passes("VpcId", gateway.vpcId)
                && filter.passes("Status", gateway.status.rawValue)
                && filter.passes("BusinessStatus", gateway.businessStatus)
                && filter.passes("GatewayType", gateway.gatewayType.rawValue)
                && filter.passes("ResourceGroupId", gateway.resourceGroupId)
                && gateway.tags.match(tags)
        }
        var answer = page.answer(of: found, as: "VpnGateways", of: "VpnGateway") { gateway in
            gateway.description(includesReservation: includesReservation)
        }
        answer.append("RequestId", call.requestId)
        return answer
    }
}
