import AlibabaCloudVpc

/// `DescribeCustomerGateways`: the customer gateways that all filters let through, those made first first.
enum DescribeCustomerGatewaysOperation: SimulatedOperation {
    static let action = "DescribeCustomerGateways"
    static let parameterNames: Set<String> = [
        "CustomerGatewayId", "ResourceGroupId", "Tag", "PageNumber", "PageSize",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let page = try ResultPage(call.parameters)
        let filter = ListFilter(call.parameters)
        let tags = try call.parameters.tags("Tag")
        let found = state.customerGatewaysInOrder.filter { gateway in
            gateway.regionId.rawValue == call.regionId
                && filter.passes("CustomerGatewayId", gateway.customerGatewayId)
                && filter.passes("ResourceGroupId", gateway.resourceGroupId)
                && gateway.tags.match(tags)
        }
        var answer = page.answer(of: found, as: "CustomerGateways", of: "CustomerGateway", \.answer)
        answer.append("RequestId", call.requestId)
        return answer
    }
}
