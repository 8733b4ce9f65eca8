extension ModifyVpnGatewayAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(gatewayName: name, at: "name")
        validator.check(description, at: "description", length: 1...100)
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self)
    }
}
