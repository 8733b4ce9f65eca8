import AlibabaCloudVpc

extension OperationCase {
    /// The operations on the routes of VPN gateways.
    static let ofRoutes = [
        OperationCase(
            CreateVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                publishVpc: true,
                overlayMode: .ipsec,
                description: "东京",
                dryRun: true,
                clientToken: "token",
                owner: Sample.owner
            ),
            CreateVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                publishVpc: true,
                clientToken: "token"
            )
        ) { try await $0.createVpnRouteEntry($1) },
        OperationCase(
            DeleteVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.deleteVpnRouteEntry($1) },
        OperationCase(
            ModifyVpnRouteEntryWeightRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                newWeight: 0,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyVpnRouteEntryWeight($1) },
        OperationCase(
            PublishVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                routeType: .policyBased,
                publishVpc: true,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.publishVpnRouteEntry($1) },
        OperationCase(
            DescribeVpnRouteEntriesRequest(
                vpnGatewayId: "vpn-1",
                routeEntryType: .bgp,
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnRouteEntries($1) },
        OperationCase(
            CreateVpnPbrRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                publishVpc: true,
                priority: 10,
                overlayMode: .ipsec,
                description: "东京",
                dryRun: true,
                clientToken: "token",
                owner: Sample.owner
            ),
            CreateVpnPbrRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                publishVpc: true,
                clientToken: "token"
            )
        ) { try await $0.createVpnPbrRouteEntry($1) },
        OperationCase(
            DeleteVpnPbrRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                priority: 10,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.deleteVpnPbrRouteEntry($1) },
        OperationCase(
            ModifyVpnPbrRouteEntryAttributeRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                priority: 10,
                newWeight: 0,
                newPriority: 20,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyVpnPbrRouteEntryAttribute($1) },
        OperationCase(
            ModifyVpnPbrRouteEntryWeightRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                newWeight: 0,
                priority: 10,
                overlayMode: .ipsec,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyVpnPbrRouteEntryWeight($1) },
        OperationCase(
            ModifyVpnPbrRouteEntryPriorityRequest(
                vpnGatewayId: "vpn-1",
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 100,
                newPriority: 20,
                priority: 10,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyVpnPbrRouteEntryPriority($1) },
        OperationCase(
            DescribeVpnPbrRouteEntriesRequest(
                vpnGatewayId: "vpn-1",
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnPbrRouteEntries($1) },
    ]
}
