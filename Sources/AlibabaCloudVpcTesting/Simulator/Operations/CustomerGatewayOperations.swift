import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofCustomerGateways = [
        SimulatedOperation(CreateCustomerGatewayRequest.self) { state, request, call in
            guard !request.ipAddress.contains("/"), CIDRBlock("\(request.ipAddress)/32").isValid else {
                throw SimulatedFailure.invalidIpAddress
            }
            try check(name: request.name, description: request.description)
            try request.tags.check(as: "Tags", call)
            let others: [CustomerGateway] = state.resources(for: call)
            guard !others.contains(where: { $0.ipAddress == request.ipAddress }) else {
                throw SimulatedFailure.ipAddressInUse
            }
            var gateway = CustomerGateway(customerGatewayId: state.makeId("cgw"), createTime: call.date)
            gateway.take(request)
            gateway.tags = request.tags.stored
            state.store(gateway, changedBy: call)
            return CreateCustomerGatewayResponse.unset.taking(gateway)
        },
        SimulatedOperation(DescribeCustomerGatewayRequest.self) { state, request, call in
            DescribeCustomerGatewayResponse(customerGateway: try state.find(request.customerGatewayId, for: call))
        },
        SimulatedOperation(DescribeCustomerGatewaysRequest.self) { state, request, call in
            try state.page(of: request, for: call) { request.customerGatewayId.matches($0.customerGatewayId) }
                .response(DescribeCustomerGatewaysResponse.init)
        },
        SimulatedOperation(
            ModifyCustomerGatewayAttributeRequest.self,
            omitting: ["Asn", "AuthKey", "Tags"]
        ) { state, request, call in
            var gateway: CustomerGateway = try state.find(request.customerGatewayId, for: call)
            try check(name: request.name, description: request.description)
            gateway.take(request)
            state.store(gateway, changedBy: call)
            return ModifyCustomerGatewayAttributeResponse(customerGateway: gateway)
        },
        SimulatedOperation(DeleteCustomerGatewayRequest.self) { state, request, call in
            let gateway: CustomerGateway = try state.find(request.customerGatewayId, for: call)
            guard !state.connections.values.contains(where: { $0.customerGatewayIds.contains(gateway.id) }) else {
                throw SimulatedFailure.customerGatewayInUse
            }
            state.remove(gateway, by: call)
            return DeleteCustomerGatewayResponse()
        },
    ]

    private static func check(name: String?, description: String?) throws(SimulatedFailure) {
        if let name, !ParameterRules.isShortText(name) { throw .invalidName }
        if let description, !ParameterRules.isShortText(description) { throw .invalidDescription }
    }
}
