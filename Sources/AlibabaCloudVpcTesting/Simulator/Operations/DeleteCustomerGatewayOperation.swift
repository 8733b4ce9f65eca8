/// `DeleteCustomerGateway`: refused while a connection uses it.
enum DeleteCustomerGatewayOperation: SimulatedOperation {
    static let action = "DeleteCustomerGateway"
    static let parameterNames: Set<String> = ["CustomerGatewayId", "ClientToken"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let gateway = try state.customerGateway(call.parameters.required("CustomerGatewayId"), for: call)
        guard !state.connections.values.contains(where: { $0.customerGatewayIds.contains(gateway.customerGatewayId) })
        else { throw .customerGatewayInUse }
        state.remove(gateway, by: call)
        var answer = AnswerObject()
        answer.append("RequestId", call.requestId)
        return answer
    }
}
