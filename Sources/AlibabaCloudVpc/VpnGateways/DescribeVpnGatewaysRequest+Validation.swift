extension DescribeVpnGatewaysRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(optionalId: vpcId, at: "vpcId")
        validator.check(status, at: "status")
        validator.check(businessStatus, at: "businessStatus")
        validator.check(gatewayType, at: "gatewayType")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}
