extension DescribeCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
    }
}
