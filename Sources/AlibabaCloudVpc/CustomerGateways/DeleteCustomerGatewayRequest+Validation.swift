extension DeleteCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}
