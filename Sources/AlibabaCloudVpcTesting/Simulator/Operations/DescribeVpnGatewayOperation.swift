/// `DescribeVpnGateway`: the settings and the state of a VPN gateway.
enum DescribeVpnGatewayOperation: SimulatedOperation {
    static let action = "DescribeVpnGateway"
    static let parameterNames: Set<String> = ["VpnGatewayId", "IncludeReservationData"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let id = try call.parameters.required("VpnGatewayId")
        let includesReservation = try call.parameters.boolean("IncludeReservationData") ?? false
        var answer = try state.gateway(id, for: call).description(includesReservation: includesReservation)
        answer.append("RequestId", call.requestId)
        return answer
    }
}
