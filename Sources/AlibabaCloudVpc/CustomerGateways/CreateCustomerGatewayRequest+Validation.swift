extension CreateCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(peerAddress: ipAddress, at: "ipAddress")
        validator.check(shortText: name, at: "name")
        validator.check(shortText: description, at: "description")
        validator.check(autonomousSystem: asn, at: "asn")
        validator.require(asn != 45_104, "asn", "must not be 45104, which is the service's own")
        validator.check(authKey: authKey, at: "authKey")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}
