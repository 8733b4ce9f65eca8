/// `DescribeCustomerGateway`: the settings of a customer gateway.
enum DescribeCustomerGatewayOperation: SimulatedOperation {
    static let action = "DescribeCustomerGateway"
    static let parameterNames: Set<String> = ["CustomerGatewayId"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        var answer = try state.customerGateway(call.parameters.required("CustomerGatewayId"), for: call).answer
        answer.append("RequestId", call.requestId)
        return answer
    }
}
