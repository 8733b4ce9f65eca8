/// `DeleteVpnConnection`: the connection is gone at once; its VPN gateway is configured for a while.
enum DeleteVpnConnectionOperation: SimulatedOperation {
    static let action = "DeleteVpnConnection"
    static let parameterNames: Set<String> = ["VpnConnectionId", "ClientToken"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let connection = try state.connection(call.parameters.required("VpnConnectionId"), for: call)
        try state.requireUnlocked(connection)
        try state.requireReady(connection.vpnGatewayId, for: call)
        state.remove(connection, by: call)
        var answer = AnswerObject()
        answer.append("RequestId", call.requestId)
        return answer
    }
}
