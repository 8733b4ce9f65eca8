extension ModifyCustomerGatewayAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
        validator.check(shortText: name, at: "name")
        validator.check(shortText: description, at: "description")
        validator.check(authKey: authKey, at: "authKey")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self)
    }
}
