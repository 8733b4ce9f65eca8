/// `DescribeVpnConnection`: the settings and the state of a connection.
enum DescribeVpnConnectionOperation: SimulatedOperation {
    static let action = "DescribeVpnConnection"
    static let parameterNames: Set<String> = ["VpnConnectionId"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let id = try call.parameters.required("VpnConnectionId")
        let connection = try state.connection(id, for: call)
        var answer = connection.description(on: state.gateways[connection.vpnGatewayId], isInList: false)
        answer.append("RequestId", call.requestId)
        return answer
    }
}
