import AlibabaCloudVpc

extension OperationCase {
    /// The operations on the routes of VPN connections on transit routers.
    static let ofConnectionRoutes: [OperationCase] = [
        OperationCase(
            CreateVcoRouteEntryRequest(
                vpnConnectionId: "vco-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                overlayMode: .ipsec,
                description: "东京",
                dryRun: true,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            ),
            CreateVcoRouteEntryRequest(
                vpnConnectionId: "vco-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                clientToken: "token"
            )
        ) { try await $0.createVcoRouteEntry($1) },
        OperationCase(
            DeleteVcoRouteEntryRequest(
                vpnConnectionId: "vco-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.deleteVcoRouteEntry($1) },
        OperationCase(
            ModifyVcoRouteEntryWeightRequest(
                vpnConnectionId: "vco-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                newWeight: 0,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.modifyVcoRouteEntryWeight($1) },
        OperationCase(
            DescribeVcoRouteEntriesRequest(
                vpnConnectionId: "vco-1",
                routeEntryType: .bgp,
                pageNumber: 1,
                pageSize: 50,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.describeVcoRouteEntries($1) },
    ]
}
