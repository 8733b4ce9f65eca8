extension DescribeVpnGatewaysRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("VpcId", &vpcId)
        wire.map("Status", &status)
        wire.map("BusinessStatus", &businessStatus)
        wire.map("GatewayType", &gatewayType)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tag", &tags)
        wire.map("IncludeReservationData", &includeReservationData)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}
