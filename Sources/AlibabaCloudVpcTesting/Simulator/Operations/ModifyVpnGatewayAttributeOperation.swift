/// `ModifyVpnGatewayAttribute`: an absent parameter leaves the stored setting as it is.
enum ModifyVpnGatewayAttributeOperation: SimulatedOperation {
    static let action = "ModifyVpnGatewayAttribute"
    static let parameterNames: Set<String> = ["VpnGatewayId", "ClientToken", "AutoPropagate", "Description", "Name"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        var gateway = try state.gateway(call.parameters.required("VpnGatewayId"), for: call)
        try state.requireUnlocked(gateway)
        try gateway.change(by: call.parameters)
        try state.requireReady(gateway.vpnGatewayId, for: call)
        state.store(gateway, changedBy: call)
        var answer = gateway.answerToChange
        answer.append("RequestId", call.requestId)
        return answer
    }
}
