import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofRegions = [
        SimulatedOperation(DescribeRegionsRequest.self) { state, _, _ in
            let regions = state.regions.sorted { $0.rawValue < $1.rawValue }.map { region in
                VpcRegion(
                    regionId: region.rawValue,
                    localName: region.rawValue,
                    regionEndpoint: Endpoint.regional.origin(for: region)?.host
                )
            }
            return DescribeRegionsResponse(regions: regions)
        },
        SimulatedOperation(DescribeZonesRequest.self) { _, _, call in
            DescribeZonesResponse(
                zones: call.zoneIds.map { VpcZone(zoneId: $0, localName: $0, zoneType: "AvailabilityZone") }
            )
        },
        SimulatedOperation(DescribeVpnGatewayAvailableZonesRequest.self) { _, _, call in
            DescribeVpnGatewayAvailableZonesResponse(
                zones: call.zoneIds.map { VpnGatewayZone(zoneId: $0, zoneName: $0) },
                regionId: call.regionId
            )
        },
    ]
}

extension SimulatedCall {
    /// The IDs of the zones of the call's region.
    fileprivate var zoneIds: [String] { ["a", "b"].map { "\(regionId)-\($0)" } }
}
