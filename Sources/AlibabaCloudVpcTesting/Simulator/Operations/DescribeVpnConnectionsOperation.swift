import AlibabaCloudVpc

/// `DescribeVpnConnections`: the connections that all filters let through, those made first first.
enum DescribeVpnConnectionsOperation: SimulatedOperation {
    static let action = "DescribeVpnConnections"
    static let parameterNames: Set<String> = [
        "VpnConnectionId", "VpnGatewayId", "CustomerGatewayId", "ResourceGroupId", "Tag", "PageNumber", "PageSize",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let page = try ResultPage(call.parameters)
        let filter = ListFilter(call.parameters)
        let tags = try call.parameters.tags("Tag")
        let found = state.connectionsInOrder(at: call.uptime).filter { connection in
            connection.regionId.rawValue == call.regionId
                && filter.passes("VpnConnectionId", connection.vpnConnectionId)
                && filter.passes("VpnGatewayId", connection.vpnGatewayId)
                && connection.customerGatewayIds.contains { filter.passes("CustomerGatewayId", $0) }
                && filter.passes("ResourceGroupId", connection.resourceGroupId)
                && connection.tags.match(tags)
        }
        let gateways = state.gateways
        var answer = page.answer(of: found, as: "VpnConnections", of: "VpnConnection") { connection in
            connection.description(on: gateways[connection.vpnGatewayId], isInList: true)
        }
        answer.append("RequestId", call.requestId)
        return answer
    }
}
