import AlibabaCloudVpc
import Testing

@Suite struct RouteRequestTests {
    private static let creation = CreateVpnPbrRouteEntryRequest(
        vpnGatewayId: "vpn-1",
        routeSource: CIDRBlock("192.168.0.0/24"),
        routeDest: CIDRBlock("10.0.0.0/24"),
        nextHop: "vco-1",
        weight: 100,
        publishVpc: true
    )

    private static func creation(
        _ change: (inout CreateVpnPbrRouteEntryRequest) -> Void
    ) -> CreateVpnPbrRouteEntryRequest {
        var request = creation
        change(&request)
        return request
    }

    @Test(
        "Refuses each value outside the documented limits, and names its path",
        arguments: [
            ("vpnGatewayId", creation { $0.vpnGatewayId = "" }),
            ("routeSource", creation { $0.routeSource = CIDRBlock("10.0.0.0") }),
            ("routeDest", creation { $0.routeDest = CIDRBlock("10.0.0.0/33") }),
            ("nextHop", creation { $0.nextHop = " " }),
            ("weight", creation { $0.weight = 50 }),
            ("weight", creation { $0.weight = -100 }),
            ("priority", creation { $0.priority = 0 }),
            ("priority", creation { $0.priority = 101 }),
            ("description", creation { $0.description = "" }),
            ("description", creation { $0.description = "https://example.com" }),
            ("overlayMode", creation { $0.overlayMode = .unrecognized("\n") }),
            ("clientToken", creation { $0.clientToken = "é" }),
        ]
    )
    func invalid(_ path: String, _ request: CreateVpnPbrRouteEntryRequest) {
        #expect(Self.creation.validationFailures().isEmpty)
        #expect(request.validationFailures().map(\.path) == [path])
        #expect(request.validationFailures(under: .current).map(\.path) == [path])
    }

    @Test("Accepts the limits themselves, and any IPv4 or IPv6 block")
    func limits() {
        for (weight, priority, destination) in [(0, 1, "0.0.0.0/0"), (100, 100, "2001:DB8::1/64")] {
            var request = Self.creation
            request.weight = weight
            request.priority = priority
            request.routeDest = CIDRBlock(destination)
            #expect(request.validationFailures().isEmpty)
        }
    }

    @Test("Refuses a change of a policy-based route that changes nothing")
    func nothing() {
        var request = ModifyVpnPbrRouteEntryAttributeRequest(
            vpnGatewayId: "vpn-1",
            routeSource: CIDRBlock("192.168.0.0/24"),
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            weight: 100,
            priority: 10
        )
        #expect(request.validationFailures().map(\.path) == ["request"])
        request.newWeight = 50
        #expect(request.validationFailures().map(\.path) == ["newWeight"])
        request.newWeight = nil
        request.newPriority = 20
        #expect(request.validationFailures().isEmpty)
    }

    @Test("The weight, the tunnel, and the meaning of a CIDR block are parts of a route's identity")
    func identity() {
        func route(_ destination: String, _ weight: Int?, tunnel: String? = nil) -> VpnRouteEntry {
            VpnRouteEntry(
                routeDest: CIDRBlock(destination),
                nextHop: "vco-1",
                nextHopTunnelId: tunnel,
                weight: weight
            )
        }
        #expect(route("10.0.0.0/24", 0).id != route("10.0.0.0/24", 100).id)
        #expect(route("10.0.0.0/24", 0).id != route("10.0.0.0/25", 0).id)
        #expect(route("10.0.0.0/24", 0, tunnel: "tun-1").id != route("10.0.0.0/24", 0, tunnel: "tun-2").id)
        #expect(route("10.0.0.7/24", 0).id == route("10.0.0.0/24", 0).id)
        #expect(route("2001:DB8:0::/32", 0).id == route("2001:db8::/32", 0).id)
        #expect(VpnRouteEntry(nextHop: "vco-1", weight: 0).id == nil)
        #expect(VpnRouteEntry(routeDest: CIDRBlock("10.0.0.0/24"), weight: 0).id == nil)
        let policies = [10, 20].map { priority in
            VpnPbrRouteEntry(
                routeSource: CIDRBlock("192.168.0.0/24"),
                routeDest: CIDRBlock("10.0.0.0/24"),
                nextHop: "vco-1",
                weight: 0,
                priority: priority
            )
        }
        #expect(Set(policies.map(\.id)).count == 2)
        #expect(VpnPbrRouteEntry(routeDest: CIDRBlock("10.0.0.0/24"), nextHop: "vco-1").id == nil)
    }
}
