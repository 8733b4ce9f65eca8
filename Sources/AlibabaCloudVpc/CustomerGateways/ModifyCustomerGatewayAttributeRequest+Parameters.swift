extension ModifyCustomerGatewayAttributeRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AuthKey", &authKey)
        wire.map("ClientToken", &clientToken)
    }
}
