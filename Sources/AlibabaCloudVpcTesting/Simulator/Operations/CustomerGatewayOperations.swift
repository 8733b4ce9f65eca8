import AlibabaCloudVpc

extension SimulatedState {
    /// Creates a customer gateway.
    mutating func perform(
        _ request: CreateCustomerGatewayRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> CreateCustomerGatewayResponse {
        guard !request.ipAddress.contains("/"), CIDRBlock("\(request.ipAddress)/32").isValid else {
            throw call.parameters.invalid("IpAddress")
        }
        try check(name: request.name, description: request.description)
        try request.tags.check(as: "Tags", call)
        var gateway = CustomerGateway(customerGatewayId: makeId("cgw"), createTime: call.date)
        gateway.take(request)
        gateway.tags = request.tags.stored
        store(gateway, changedBy: call)
        var response = CreateCustomerGatewayResponse()
        response.take(gateway)
        return response
    }

    /// Describes a customer gateway.
    func perform(
        _ request: DescribeCustomerGatewayRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeCustomerGatewayResponse {
        DescribeCustomerGatewayResponse(customerGateway: try customerGateway(request.customerGatewayId, for: call))
    }

    /// Lists the customer gateways that every filter lets through, in the order in which they were created.
    func perform(
        _ request: DescribeCustomerGatewaysRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeCustomerGatewaysResponse {
        try request.tags.check(as: "Tag", call)
        let page = ResultPage(number: request.pageNumber, size: request.pageSize)
        let found = customerGatewaysInOrder.filter { gateway in
            isHeld(gateway.customerGatewayId, in: call.regionId)
                && request.customerGatewayId.lets(gateway.customerGatewayId)
                && request.resourceGroupId.lets(gateway.resourceGroupId)
                && gateway.tags.match(request.tags)
        }
        return DescribeCustomerGatewaysResponse(
            customerGateways: page.elements(of: found),
            pageNumber: page.number,
            pageSize: page.size,
            totalCount: found.count
        )
    }

    /// Changes a customer gateway; an absent parameter leaves the stored setting as it is.
    mutating func perform(
        _ request: ModifyCustomerGatewayAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> ModifyCustomerGatewayAttributeResponse {
        var gateway = try customerGateway(request.customerGatewayId, for: call)
        try check(name: request.name, description: request.description)
        gateway.take(request)
        store(gateway, changedBy: call)
        return ModifyCustomerGatewayAttributeResponse(customerGateway: gateway)
    }

    /// Deletes a customer gateway, unless a connection uses it.
    mutating func perform(
        _ request: DeleteCustomerGatewayRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DeleteCustomerGatewayResponse {
        let gateway = try customerGateway(request.customerGatewayId, for: call)
        guard !connections.values.contains(where: { $0.customerGatewayIds.contains(gateway.customerGatewayId) }) else {
            throw .customerGatewayInUse
        }
        remove(gateway, by: call)
        return DeleteCustomerGatewayResponse()
    }

    private func check(name: String?, description: String?) throws(SimulatedFailure) {
        if let name, !Self.isShortText(name) { throw .invalidName }
        if let description, !Self.isShortText(description) { throw .invalidDescription }
    }

    /// Whether the service accepts the name or the description.
    private static func isShortText(_ text: String) -> Bool {
        (1...100).contains(text.count) && !["http://", "https://"].contains { text.utf8.starts(with: $0.utf8) }
    }
}
