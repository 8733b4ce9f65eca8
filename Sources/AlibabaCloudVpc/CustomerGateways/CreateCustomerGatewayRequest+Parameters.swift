extension CreateCustomerGatewayRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("IpAddress", &ipAddress)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("Asn", &asn)
        wire.map("AuthKey", &authKey)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tags", &tags)
        wire.map("ClientToken", &clientToken)
    }
}
