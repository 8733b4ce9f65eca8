import AlibabaCloudVpc

extension OperationCase {
    /// The operations on regions and zones.
    static let ofRegions: [OperationCase] = [
        OperationCase(
            DescribeRegionsRequest(
                acceptLanguage: "zh-CN",
                productType: "VPC",
                owner: Sample.owner
            )
        ) { try await $0.describeRegions($1) },
        OperationCase(
            DescribeZonesRequest(
                acceptLanguage: "zh-CN",
                zoneType: "AvailabilityZone",
                owner: Sample.owner
            )
        ) { try await $0.describeZones($1) },
        OperationCase(
            DescribeVpnGatewayAvailableZonesRequest(
                spec: "5M",
                gatewayType: .traditional,
                acceptLanguage: "zh-CN",
                owner: Sample.owner
            )
        ) { try await $0.describeVpnGatewayAvailableZones($1) },
    ]
}
