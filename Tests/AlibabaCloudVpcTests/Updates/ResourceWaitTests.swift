import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct ResourceWaitTests {
    private let scene = Scene(
        connection: VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "vpn-1"),
        changeDuration: .seconds(30)
    )
    private let destination = CIDRBlock("10.0.0.0/24")
    private let source = CIDRBlock("192.168.0.0/24")

    private var client: HTTPVpcClient { scene.client() }

    private func create(weight: Int = 100) async throws {
        _ = try await client.createVpnRouteEntry(
            CreateVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: destination,
                nextHop: "vco-1",
                weight: weight,
                publishVpc: true
            )
        )
    }

    @Test("Waits until a route is published, on the client's clock")
    func routeReady() async throws {
        try await create()
        let route = try await client.waitUntilVpnRouteEntryReady(
            vpnGatewayId: "vpn-1",
            routeDest: CIDRBlock("10.0.0.9/24"),
            nextHop: "vco-1",
            weight: 100
        )
        #expect(route.state == .published)
        #expect(scene.clock.sleeps == [2, 4, 8, 10, 10].map { .seconds($0) })
    }

    @Test("A route with another weight isn't the awaited one")
    func otherWeight() async throws {
        try await create(weight: 0)
        let error = try await #require(throws: VpcError.self) {
            try await client.waitUntilVpnRouteEntryReady(
                vpnGatewayId: "vpn-1",
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                timeout: .seconds(60)
            )
        }
        #expect(error.code == .timedOut)
        #expect(
            error.message
                == "The route 10.0.0.0/24 vco-1 weight 100 was not ready in 60.0 seconds; its state is not in the response."
        )
    }

    @Test("Waits until a route is deleted; a deleted VPN gateway has no routes")
    func routeDeleted() async throws {
        func wait(_ gatewayId: String) async throws {
            try await client.waitUntilVpnRouteEntryDeleted(
                vpnGatewayId: gatewayId,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                timeout: .seconds(5)
            )
        }
        try await create()
        let error = try await #require(throws: VpcError.self) { try await wait("vpn-1") }
        #expect(error.code == .timedOut)
        scene.clock.advance(by: .seconds(30))
        _ = try await client.deleteVpnRouteEntry(
            DeleteVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100
            )
        )
        try await wait("vpn-1")
        try await wait("vpn-gone")
    }

    @Test("Waits for the policy-based route with the wanted priority")
    func policyBasedRoute() async throws {
        _ = try await client.createVpnPbrRouteEntry(
            CreateVpnPbrRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                publishVpc: false,
                priority: 20
            )
        )
        func wait(_ priority: Int?) async throws -> VpnPbrRouteEntry {
            try await client.waitUntilVpnPbrRouteEntryReady(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                priority: priority,
                timeout: .seconds(60)
            )
        }
        #expect(try await wait(20).state == .normal)
        #expect(try await wait(nil).priority == 20)
        let error = try await #require(throws: VpcError.self) { try await wait(10) }
        #expect(error.code == .timedOut)
        func waitUntilDeleted(_ priority: Int?) async throws {
            try await client.waitUntilVpnPbrRouteEntryDeleted(
                vpnGatewayId: "vpn-1",
                routeSource: source,
                routeDest: destination,
                nextHop: "vco-1",
                weight: 100,
                priority: priority,
                timeout: .zero
            )
        }
        try await waitUntilDeleted(10)
        await #expect(throws: VpcError.self) { try await waitUntilDeleted(20) }
    }

    @Test("Waits until a VPN gateway is active after a change, and fails while it's being deleted")
    func gateway() async throws {
        _ = try await client.modifyVpnGatewayAttribute(
            ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "tokyo")
        )
        #expect(try await client.waitUntilActive(vpnGatewayId: "vpn-1").name == "tokyo")
        #expect(scene.clock.sleeps == [2, 4, 8, 10, 10].map { .seconds($0) })
        await scene.vpc.put(VpnGateway(vpnGatewayId: "vpn-1", status: .deleting))
        let error = try await #require(throws: VpcError.self) {
            try await client.waitUntilActive(vpnGatewayId: "vpn-1")
        }
        #expect(error.code == .resourceNotUsable)
        #expect(error.message == "The VPN gateway vpn-1 is deleting, and does not become active from there.")
    }

    @Test(
        "A VPN gateway is deleted when the service no longer finds it, in each of its spellings",
        arguments: ["InvalidVpnGatewayInstanceId.NotFound", "InvalidVpnGatewayId.NotFound", "INSTANCE_NOT_EXISTS"]
    )
    func gatewayDeleted(_ code: String) async throws {
        let clock = ManualClock()
        let error = #"{"Code": "\#(code)", "Message": "gone", "RequestId": "r"}"#
        let transport = FakeTransport([.json(#"{"Status": "deleting"}"#), .json(error, status: 404)])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: clock.dependencies)
        try await client.waitUntilDeleted(vpnGatewayId: "vpn-1")
        #expect(clock.sleeps == [.seconds(2)])
    }

    @Test("Another error than that of a deleted resource ends the wait, and isn't taken for a deletion")
    func otherError() async throws {
        let error = #"{"Code": "InvalidRegionId.NotFound", "Message": "no region", "RequestId": "r"}"#
        let transport = FakeTransport([.json(error, status: 404)])
        let client = HTTPVpcClient.sample(transport: transport)
        let thrown = try await #require(throws: VpcError.self) {
            try await client.waitUntilDeleted(vpnGatewayId: "vpn-1")
        }
        #expect(thrown.serviceError?.code == .invalidRegionIdNotFound)
    }

    @Test("Waits until a VPN connection is deleted")
    func connectionDeleted() async throws {
        let early = try await #require(throws: VpcError.self) {
            try await client.waitUntilDeleted(vpnConnectionId: "vco-1", timeout: .seconds(3))
        }
        #expect(early.code == .timedOut)
        #expect(early.message == "The VPN connection vco-1 was not deleted in 3.0 seconds; its state is active.")
        _ = try await client.deleteVpnConnection(DeleteVpnConnectionRequest(vpnConnectionId: "vco-1"))
        try await client.waitUntilDeleted(vpnConnectionId: "vco-1", timeout: .zero)
    }
}
