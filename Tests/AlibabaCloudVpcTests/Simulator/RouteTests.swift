import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct RouteTests {
    private let clock = ManualClock()
    private let vpc: SimulatedVpc
    private let client: HTTPVpcClient

    /// Two connections on `vpn-1`, and one on `vpn-2`.
    init() async {
        let connections = [("vco-1", "vpn-1"), ("vco-2", "vpn-1"), ("vco-3", "vpn-2")].map { id, gateway in
            VpnConnection(vpnConnectionId: id, vpnGatewayId: gateway, customerGatewayId: "cgw-1")
        }
        vpc = SimulatedVpc(connections: connections, dependencies: clock.dependencies)
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.retryPolicy = .none
        client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: vpc,
            dependencies: clock.dependencies
        )
    }

    private func create(
        _ destination: String,
        to nextHop: String = "vco-1",
        weight: Int = 100,
        publishVpc: Bool = true,
        dryRun: Bool? = nil
    ) async throws -> CreateVpnRouteEntryResponse {
        try await client.createVpnRouteEntry(
            CreateVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: CIDRBlock(destination),
                nextHop: nextHop,
                weight: weight,
                publishVpc: publishVpc,
                dryRun: dryRun
            )
        )
    }

    private func policy(_ priority: Int?, weight: Int = 100) -> CreateVpnPbrRouteEntryRequest {
        CreateVpnPbrRouteEntryRequest(
            vpnGatewayId: "vpn-1",
            routeSource: CIDRBlock("192.168.0.0/24"),
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            weight: weight,
            publishVpc: false,
            priority: priority
        )
    }

    private func code(of operation: () async throws -> some VpcResponse) async -> ServiceErrorCode? {
        let error = await #expect(throws: VpcError.self) { try await operation() }
        return error?.serviceError?.code
    }

    @Test("A route has no state until the VPN gateway is ready again, and is listed with its state then")
    func publishing() async throws {
        await vpc.setChangeDuration(.seconds(30))
        let created = try await create("10.0.0.7/24")
        #expect(created.state == .published)
        #expect(created.vpnInstanceId == "vpn-1")
        #expect(created.weight == 100)
        #expect(created.overlayMode == .ipsec)
        let request = DescribeVpnRouteEntriesRequest(vpnGatewayId: "vpn-1")
        let early = try #require(try await client.describeVpnRouteEntries(request).routes)
        #expect(early.map(\.state) == [nil])
        #expect(await code { try await create("10.1.0.0/24") } == .vpnGatewayConfiguring)
        clock.advance(by: .seconds(30))
        let late = try #require(try await client.describeVpnRouteEntries(request).routes)
        #expect(late.map(\.state) == [.published])
        #expect(late.map(\.routeDest) == [CIDRBlock("10.0.0.7/24")])
        #expect(late.map(\.routeEntryType) == [.custom])
        #expect(await vpc.routes(ofGateway: "vpn-2").isEmpty)
    }

    @Test("The weight is a part of a route's identity: two weights are two routes, the same one is refused")
    func weights() async throws {
        _ = try await create("10.0.0.0/24")
        _ = try await create("10.0.0.0/24", weight: 0)
        #expect(await code { try await create("10.0.0.1/24") } == .vpnRouteEntryAlreadyExists)
        let change = ModifyVpnRouteEntryWeightRequest(
            vpnGatewayId: "vpn-1",
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            weight: 0,
            newWeight: 100
        )
        #expect(await code { try await client.modifyVpnRouteEntryWeight(change) } == .vpnRouteEntryAlreadyExists)
        let deletion = DeleteVpnRouteEntryRequest(
            vpnGatewayId: "vpn-1",
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            weight: 100
        )
        _ = try await client.deleteVpnRouteEntry(deletion)
        #expect(await code { try await client.deleteVpnRouteEntry(deletion) } == .invalidRouteEntryNotFound)
        _ = try await client.modifyVpnRouteEntryWeight(change)
        #expect(await vpc.routes(ofGateway: "vpn-1").map(\.weight) == [100])
    }

    @Test("A route to a connection that's missing or on another gateway is refused, and a dry run creates nothing")
    func refused() async throws {
        #expect(await code { try await create("10.0.0.0/24", to: "vco-3") } == .invalidParameter)
        #expect(
            await code { try await create("10.0.0.0/24", to: "vco-none") } == .invalidVpnConnectionInstanceIdNotFound
        )
        #expect(await code { try await create("10.0.0.0/24", dryRun: true) } == .dryRunOperation)
        #expect(await vpc.routes(ofGateway: "vpn-1").isEmpty)
        #expect(await vpc.changes.isEmpty)
        let request = DescribeVpnRouteEntriesRequest(vpnGatewayId: "vpn-none")
        #expect(
            await code { try await client.describeVpnRouteEntries(request) } == .invalidVpnGatewayInstanceIdNotFound
        )
    }

    @Test("Publishes and withdraws routes of either kind", arguments: [VpnRouteType.destinationBased, .policyBased])
    func publish(_ type: VpnRouteType) async throws {
        _ = try await create("10.0.0.0/24", publishVpc: false)
        _ = try await client.createVpnPbrRouteEntry(policy(nil))
        let request = PublishVpnRouteEntryRequest(
            vpnGatewayId: "vpn-1",
            routeDest: CIDRBlock("10.0.0.9/24"),
            nextHop: "vco-1",
            routeType: type,
            publishVpc: true
        )
        _ = try await client.publishVpnRouteEntry(request)
        let isPolicy = type == .policyBased
        #expect(await vpc.routes(ofGateway: "vpn-1").map(\.state) == [isPolicy ? .normal : .published])
        #expect(await vpc.policyBasedRoutes(ofGateway: "vpn-1").map(\.state) == [isPolicy ? .published : .normal])
    }

    @Test("Changes the weight and the priority of a policy-based route")
    func policies() async throws {
        #expect(try await client.createVpnPbrRouteEntry(policy(nil)).priority == 10)
        _ = try await client.createVpnPbrRouteEntry(policy(20))
        #expect(await code { try await client.createVpnPbrRouteEntry(policy(20)) } == .vpnRouteEntryAlreadyExists)
        let (source, destination) = (CIDRBlock("192.168.0.0/24"), CIDRBlock("10.0.0.0/24"))
        _ = try await client.modifyVpnPbrRouteEntryPriority(
            ModifyVpnPbrRouteEntryPriorityRequest(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                newPriority: 5,
                priority: 20
            )
        )
        _ = try await client.modifyVpnPbrRouteEntryWeight(
            ModifyVpnPbrRouteEntryWeightRequest(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                newWeight: 0,
                priority: 5
            )
        )
        _ = try await client.modifyVpnPbrRouteEntryAttribute(
            ModifyVpnPbrRouteEntryAttributeRequest(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                priority: 10,
                newWeight: 0,
                newPriority: 11
            )
        )
        var routes: [VpnPbrRouteEntry] = []
        let list = DescribeVpnPbrRouteEntriesRequest(vpnGatewayId: "vpn-1", pageSize: 1)
        for try await route in client.vpnPbrRouteEntries(matching: list) { routes.append(route) }
        #expect(routes.map(\.priority) == [11, 5])
        #expect(routes.map(\.weight) == [0, 0])
        _ = try await client.deleteVpnPbrRouteEntry(
            DeleteVpnPbrRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 0,
                priority: 5
            )
        )
        #expect(await vpc.policyBasedRoutes(ofGateway: "vpn-1").map(\.priority) == [11])
    }

    @Test("Lists BGP routes apart from those that were created, in pages, with their numbers")
    func types() async throws {
        for number in 0..<3 { _ = try await create("10.\(number).0.0/24") }
        for tunnel in ["tun-1", "tun-2"] {
            await vpc.put(
                VpnRouteEntry(
                    vpnInstanceId: "vpn-1",
                    routeDest: CIDRBlock("10.9.0.0/24"),
                    nextHop: "vco-2",
                    nextHopTunnelId: tunnel,
                    weight: 100,
                    routeEntryType: .bgp,
                    source: "VPN_BGP"
                )
            )
        }
        func list(_ type: VpnRouteEntryType?) async throws -> [VpnRouteEntry] {
            var routes: [VpnRouteEntry] = []
            let request = DescribeVpnRouteEntriesRequest(vpnGatewayId: "vpn-1", routeEntryType: type, pageSize: 2)
            for try await route in client.vpnRouteEntries(matching: request) { routes.append(route) }
            return routes
        }
        #expect(try await list(nil).map(\.routeDest?.rawValue) == ["10.0.0.0/24", "10.1.0.0/24", "10.2.0.0/24"])
        #expect(try await list(.bgp).map(\.nextHopTunnelId) == ["tun-1", "tun-2"])
        let request = DescribeVpnRouteEntriesRequest(vpnGatewayId: "vpn-1")
        let counts = try #require(try await client.describeVpnRouteEntries(request).routeCounts)
        #expect(counts.map(\.routeCount) == [2, 3])
        #expect(counts.map(\.routeEntryType) == [.bgp, .custom])
    }

    @Test("A deleted connection's routes are deleted with it")
    func connectionDeleted() async throws {
        _ = try await create("10.0.0.0/24")
        _ = try await create("10.0.0.0/24", to: "vco-2")
        _ = try await client.createVpnPbrRouteEntry(policy(nil))
        _ = try await client.deleteVpnConnection(DeleteVpnConnectionRequest(vpnConnectionId: "vco-1"))
        #expect(await vpc.routes(ofGateway: "vpn-1").map(\.nextHop) == ["vco-2"])
        #expect(await vpc.policyBasedRoutes(ofGateway: "vpn-1").isEmpty)
    }
}
