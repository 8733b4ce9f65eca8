import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct AttachmentTests {
    private let clock = ManualClock()

    private func vpc(_ connections: [VpnConnection] = []) -> SimulatedVpc {
        SimulatedVpc(
            connections: connections,
            customerGateways: ["cgw-1", "cgw-2"].map { CustomerGateway(customerGatewayId: $0) },
            credentials: [Sample.credentials],
            dependencies: clock.dependencies,
            changeDuration: .seconds(20)
        )
    }

    private func client(of vpc: SimulatedVpc) -> HTTPVpcClient {
        .sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.credentials),
            dependencies: clock.dependencies
        ) { $0.retryPolicy = .waitingForConflicts(upTo: .seconds(60)) }
    }

    private static let creation = CreateVpnAttachmentRequest(
        localSubnet: [CIDRBlock("0.0.0.0/0")],
        remoteSubnet: [CIDRBlock("0.0.0.0/0")],
        name: "(tokyo)",
        enableTunnelsBgp: true,
        tunnels: Sample.attachmentTunnels(areNew: true)
    )

    @Test("A connection for a transit router is created, changed, given routes, and deleted, each change once")
    func life() async throws {
        let vpc = vpc()
        let client = client(of: vpc)
        let created = try await client.createVpnAttachment(Self.creation)
        #expect(created.isSuccess == true)
        let id = try #require(created.vpnConnectionId)
        #expect(await vpc.connection(id)?.state == .provisioning)
        let ready = try await client.waitUntilActive(vpnConnectionId: id)
        #expect(ready.state == .initializing)
        #expect(ready.name == "(tokyo)")
        #expect(ready.attachType == .unattached)
        #expect(ready.vpnGatewayId == nil)
        #expect(ready.tunnels?.map(\.tunnelIndex) == [1, 2])
        #expect(ready.tunnels?.allSatisfy { $0.role == nil } == true)

        _ = try await client.createVcoRouteEntry(
            CreateVcoRouteEntryRequest(
                vpnConnectionId: id,
                routeDest: CIDRBlock("10.1.0.0/16"),
                nextHop: id,
                weight: 100
            )
        )
        _ = try await client.modifyVcoRouteEntryWeight(
            ModifyVcoRouteEntryWeightRequest(
                vpnConnectionId: id,
                routeDest: CIDRBlock("10.1.0.0/16"),
                nextHop: id,
                weight: 100,
                newWeight: 0
            )
        )
        _ = try await client.waitUntilActive(vpnConnectionId: id)
        var routes: [VcoRouteEntry] = []
        for try await route in client.vcoRouteEntries(matching: .init(vpnConnectionId: id)) { routes.append(route) }
        #expect(routes.map(\.weight) == [0])
        #expect(routes.map(\.state) == [.published])

        let changed = try await client.modifyVpnAttachmentAttribute(
            ModifyVpnAttachmentAttributeRequest(
                vpnConnectionId: id,
                tunnels: [TunnelOptions(enableDpd: false, tunnelIndex: 2)]
            )
        )
        #expect(changed.tunnels?.map(\.enableDpd) == [true, false])
        _ = try await client.waitUntilActive(vpnConnectionId: id)

        let gone = try await client.deleteVpnAttachment(DeleteVpnAttachmentRequest(vpnConnectionId: id))
        #expect(gone.isSuccess == true)
        try await client.waitUntilDeleted(vpnConnectionId: id)
        #expect(await vpc.routes(ofConnection: id).isEmpty)
        #expect(
            await vpc.changes.map(\.action) == [
                "CreateVpnAttachment", "CreateVcoRouteEntry", "ModifyVcoRouteEntryWeight",
                "ModifyVpnAttachmentAttribute", "DeleteVpnAttachment",
            ]
        )
        #expect(await vpc.changes.allSatisfy { $0.vpnGatewayId == nil })
    }

    @Test("A connection that's attached to a transit router isn't deleted, nor is one of a VPN gateway")
    func refused() async throws {
        let attached = VpnConnection.onTransitRouter("vco-1", isAttached: true)
        let client = client(of: vpc([attached, VpnConnection(vpnConnectionId: "vco-2", vpnGatewayId: "vpn-1")]))
        let codes: [(String, ServiceErrorCode)] = [
            ("vco-1", .invalidParameter), ("vco-2", .invalidVpnConnectionInstanceIdNotFound),
        ]
        for (id, code) in codes {
            let error = await #expect(throws: VpcError.self) {
                try await client.deleteVpnAttachment(DeleteVpnAttachmentRequest(vpnConnectionId: id))
            }
            #expect(error?.serviceError?.code == code, "\(id)")
        }
    }

    @Test("The list has the connections that are attached to a transit router")
    func list() async throws {
        let connections: [VpnConnection] = [
            .onTransitRouter("vco-1", isAttached: true), .onTransitRouter("vco-2"), .whole("vco-3"),
        ]
        let client = client(of: vpc(connections))
        var found: [String?] = []
        for try await attachment in client.vpnAttachments() { found.append(attachment.instanceId) }
        #expect(found == ["vco-1"])
        var all: [String?] = []
        for try await connection in client.vpnConnections() { all.append(connection.vpnConnectionId) }
        #expect(all == ["vco-1", "vco-2", "vco-3"])
    }

    @Test("A connection that's being detached is waited for, and is ready when it's attached to nothing")
    func detaching() async throws {
        let transport = FakeTransport(
            [("detaching", "CEN"), ("init", "CEN"), ("init", "NO_ASSOCIATED")].map { state, type in
                .json(#"{"VpnConnectionId":"vco-1","State":"\#(state)","AttachType":"\#(type)"}"#)
            }
        )
        let client = HTTPVpcClient.sample(transport: transport, dependencies: clock.dependencies)
        let ready = try await client.waitUntilActive(vpnConnectionId: "vco-1")
        #expect(ready.attachType == .unattached)
        #expect(await transport.requests.count == 3)
    }

    @Test("A list of strings without a wrapper is read in both formats, whatever its length", arguments: 0...2)
    func lists(count: Int) throws {
        let ids = (0..<count).map { "tun-\($0)" }
        let json = ids.map { "\"\($0)\"" }.joined(separator: ",")
        let xml = ids.map { "<NextHopTunnelIdList>\($0)</NextHopTunnelIdList>" }.joined()
        let bodies = [
            "{\"VcoRouteEntries\":[{\"RouteDest\":\"10.0.0.0/8\",\"NextHopTunnelIdList\":[\(json)]}]}",
            "<R><VcoRouteEntries><RouteDest>10.0.0.0/8</RouteDest>\(xml)</VcoRouteEntries></R>",
        ]
        for body in bodies {
            let response = try VpcResponseDecoder().decode(DescribeVcoRouteEntriesResponse.self, from: Data(body.utf8))
            #expect(response.routes?.map { $0.nextHopTunnelIds ?? [] } == [ids], "\(body)")
        }
    }

    @Test("The authorizations of a connection for other accounts are listed")
    func authorizations() async throws {
        let vpc = vpc([.onTransitRouter("vco-1")])
        await vpc.put(VpnCrossAccountAuthorization.whole)
        var found: [VpnCrossAccountAuthorization] = []
        for try await authorization in client(of: vpc).vpnCrossAccountAuthorizations(
            matching: .init(vpnConnectionId: "vco-1")
        ) {
            found.append(authorization)
        }
        #expect(found == [VpnCrossAccountAuthorization.whole])
        #expect(found[0].id == "vco-1 6543210987654321 CEN cen-1")
    }

    @Test("A tunnel on a transit router has a number, and neither a role nor a certificate")
    func tunnels() {
        var tunnel = Sample.tunnels[0]
        let creation = CreateVpnAttachmentRequest(
            localSubnet: [CIDRBlock("0.0.0.0/0")],
            remoteSubnet: [CIDRBlock("0.0.0.0/0")],
            tunnels: [tunnel]
        )
        #expect(
            Set(creation.validationFailures().map(\.path)) == [
                "tunnels", "tunnels[0].role", "tunnels[0].remoteCaCertificate", "tunnels[0].tunnelId",
                "tunnels[0].tunnelIndex",
            ]
        )
        tunnel = TunnelOptions(enableDpd: true)
        var change = ModifyVpnAttachmentAttributeRequest(vpnConnectionId: "vco-1", tunnels: [tunnel])
        #expect(change.validationFailures().map(\.description) == ["tunnels[0]: must have tunnelId or tunnelIndex"])
        change.tunnels = [1, 1].map { TunnelOptions(enableDpd: true, tunnelIndex: $0) }
        #expect(change.validationFailures().map(\.description) == ["tunnels: must not have one tunnelIndex twice"])
        change.tunnels = [TunnelOptions(tunnelId: "tun-1", tunnelIndex: 1)]
        #expect(change.validationFailures().first?.path == "tunnels[0]")
    }

    @Test("A connection with one tunnel has a customer gateway and no settings of two")
    func oneTunnel() {
        var creation = Self.creation
        creation.customerGatewayId = "cgw-1"
        creation.remoteCaCertificate = Sample.certificate
        #expect(Set(creation.validationFailures().map(\.path)) == ["customerGatewayId", "remoteCaCertificate"])
        creation = CreateVpnAttachmentRequest(
            localSubnet: [CIDRBlock("0.0.0.0/0")],
            remoteSubnet: [CIDRBlock("0.0.0.0/0")]
        )
        #expect(creation.validationFailures().map(\.path) == ["customerGatewayId"])
    }
}
