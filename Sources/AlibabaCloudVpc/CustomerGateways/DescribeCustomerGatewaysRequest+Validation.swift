extension DescribeCustomerGatewaysRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}
