/// `ModifyCustomerGatewayAttribute`: an absent parameter leaves the stored setting as it is.
enum ModifyCustomerGatewayAttributeOperation: SimulatedOperation {
    static let action = "ModifyCustomerGatewayAttribute"
    static let parameterNames: Set<String> = ["CustomerGatewayId", "ClientToken", "AuthKey", "Description", "Name"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        var gateway = try state.customerGateway(call.parameters.required("CustomerGatewayId"), for: call)
        try gateway.change(by: call.parameters)
        state.store(gateway, changedBy: call)
        var answer = gateway.answerToChange
        answer.append("RequestId", call.requestId)
        return answer
    }
}
