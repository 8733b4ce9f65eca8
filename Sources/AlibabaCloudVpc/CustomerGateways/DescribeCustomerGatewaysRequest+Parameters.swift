extension DescribeCustomerGatewaysRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tag", &tags)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}
