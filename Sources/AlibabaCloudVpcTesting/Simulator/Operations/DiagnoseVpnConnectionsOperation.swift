import AlibabaCloudVpc

/// `DiagnoseVpnConnections`: what is wrong with the connections or tunnels that a request names, or with all of a VPN
/// gateway.
enum DiagnoseVpnConnectionsOperation: SimulatedOperation {
    static let action = "DiagnoseVpnConnections"
    static let parameterNames: Set<String> = [
        "VpnGatewayId", "VpnConnectionIds", "TunnelIds", "PageNumber", "PageSize",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let page = try ResultPage(call.parameters)
        let filter = ListFilter(call.parameters)
        let ids = try call.parameters.texts("VpnConnectionIds")
        let tunnelIds = try call.parameters.texts("TunnelIds")
        let found = state.connectionsInOrder(at: call.uptime)
            .filter { connection in
                connection.regionId.rawValue == call.regionId
                    && filter.passes("VpnGatewayId", connection.vpnGatewayId)
                    && (ids.isEmpty || ids.contains(connection.vpnConnectionId))
            }
            .flatMap(\.ownDiagnoses)
            .filter { tunnelIds.isEmpty || $0.tunnelId.map(tunnelIds.contains) == true }
        var answer = page.answer(of: found, as: "VpnConnections", of: nil, \.answer)
        answer.append("RequestId", call.requestId)
        return answer
    }
}
