import AlibabaCloudVpc

extension SimulatedState {
    /// Describes a VPN gateway.
    func perform(
        _ request: DescribeVpnGatewayRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeVpnGatewayResponse {
        let gateway = try gateway(request.vpnGatewayId, for: call)
        return DescribeVpnGatewayResponse(
            gateway: gateway.described(includesReservation: request.includeReservationData)
        )
    }

    /// Lists the VPN gateways that every filter lets through, in the order in which they were created.
    func perform(
        _ request: DescribeVpnGatewaysRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeVpnGatewaysResponse {
        try request.tags.check(as: "Tag", call)
        let page = ResultPage(number: request.pageNumber, size: request.pageSize)
        let found = gatewaysInOrder(at: call.uptime).filter { gateway in
            isHeld(gateway.vpnGatewayId, in: call.regionId)
                && request.vpnGatewayId.lets(gateway.vpnGatewayId)
                && request.vpcId.lets(gateway.vpcId)
                && (request.status == nil || gateway.status == request.status)
                && (request.businessStatus == nil || gateway.businessStatus == request.businessStatus)
                && (request.gatewayType == nil || gateway.gatewayType == request.gatewayType)
                && request.resourceGroupId.lets(gateway.resourceGroupId)
                && gateway.tags.match(request.tags)
        }
        return DescribeVpnGatewaysResponse(
            gateways: page.elements(of: found).map {
                $0.described(includesReservation: request.includeReservationData)
            },
            pageNumber: page.number,
            pageSize: page.size,
            totalCount: found.count
        )
    }

    /// Changes a VPN gateway; an absent parameter leaves the stored setting as it is.
    mutating func perform(
        _ request: ModifyVpnGatewayAttributeRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> ModifyVpnGatewayAttributeResponse {
        var gateway = try gateway(request.vpnGatewayId, for: call)
        try requireUnlocked(gateway)
        if let name = request.name, !VpnGateway.isName(name) { throw .invalidName }
        if let description = request.description, !(1...100).contains(description.count) { throw .invalidDescription }
        gateway.take(request)
        try requireReady(request.vpnGatewayId, for: call)
        store(gateway, changedBy: call)
        return ModifyVpnGatewayAttributeResponse(gateway: gateway)
    }
}

extension VpnGateway {
    /// The gateway as it's described.
    fileprivate func described(includesReservation: Bool?) -> VpnGateway {
        var gateway = self
        if includesReservation != true { gateway.reservation = nil }
        return gateway
    }

    /// Whether the service accepts the name: 2 to 100 characters, the first a letter, then also digits, `.`, `_` and
    /// `-`.
    fileprivate static func isName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
        return (2...100).contains(scalars.count) && scalars.first.map(isLetter) == true
            && scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || [".", "_", "-"].contains($0) }
    }
}
