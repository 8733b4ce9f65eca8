extension DescribeVpnConnectionsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnConnectionId, at: "vpnConnectionId")
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}
