extension DeleteCustomerGatewayRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("ClientToken", &clientToken)
    }
}
