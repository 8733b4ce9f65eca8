import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

private struct RawCreation: RawRequest {
    static let action = "CreateVpnConnection"
    let pairs: [(String, String)]
}

@Suite struct CreationTests {
    private static let parameters = [
        "VpnGatewayId": "vpn-1", "CustomerGatewayId": "cgw-1", "LocalSubnet": "10.0.0.0/8",
        "RemoteSubnet": "192.168.0.0/16",
    ]

    /// A VPC with a VPN gateway, a customer gateway, and one connection between them.
    private static func scene(
        isLocked: Bool = false,
        accessPolicy: SimulatedVpc.AccessPolicy = .allowingAll
    ) -> Scene {
        Scene(
            connection: VpnConnection(
                vpnConnectionId: "vco-1",
                vpnGatewayId: "vpn-1",
                customerGatewayId: "cgw-1"
            ),
            gateways: [
                VpnGateway(
                    vpnGatewayId: "vpn-1",
                    businessStatus: isLocked ? .financialLocked : .normal,
                    resourceGroupId: "rg-1"
                )
            ],
            changeDuration: .seconds(30),
            accessPolicy: accessPolicy
        )
    }

    private let scene = Self.scene()

    private func creation(
        token: String? = nil,
        localSubnet: CIDRBlock = CIDRBlock("10.0.0.0/8")
    ) -> CreateVpnConnectionRequest {
        CreateVpnConnectionRequest(
            vpnGatewayId: "vpn-1",
            localSubnet: [localSubnet],
            remoteSubnet: [CIDRBlock("192.168.0.0/16")],
            name: "tokyo",
            customerGatewayId: "cgw-1",
            clientToken: token
        )
    }

    @Test("A new connection gets the documented defaults and a generated key")
    func defaults() async throws {
        let response = try await scene.client().createVpnConnection(creation())
        let id = try #require(response.vpnConnectionId)
        let connection = try #require(await scene.vpc.connection(id))
        #expect(connection.name == "tokyo")
        #expect(await scene.vpc.autoConfigRoute(of: id) == true)
        #expect(connection.effectImmediately == false)
        #expect(connection.enableDpd == true)
        #expect(connection.enableNatTraversal == true)
        #expect(connection.ikeConfig?.preSharedKey?.exposedValue.count == 16)
        #expect(connection.ikeConfig?.version == .ikev1)
        #expect(connection.ipsecConfig?.lifetimeInSeconds == 86_400)
        #expect(connection.resourceGroupId == "rg-1")
        #expect(connection.tunnels == nil)
        #expect(response.createTime == scene.clock.date)
        #expect(response.name == "tokyo")
        #expect(await scene.vpc.connections.map(\.vpnConnectionId) == ["vco-1", id])
    }

    @Test("A connection with one tunnel can't have the setting of two, nor can both tunnels have one role")
    func otherKind() async throws {
        let single = Self.parameters.merging(["EnableTunnelsBgp": "true"]) { first, _ in first }
        let response = try await scene.response(to: single, action: RawCreation.self)
        #expect(scene.refusal(response)?.code == .invalidParameter)
        #expect(await scene.vpc.changes.isEmpty)
        let tunnels = ["tun-1", "tun-2"].map { id in
            TunnelOptions(tunnelId: id, role: id == "tun-1" ? .master : .slave, customerGatewayId: "cgw-1")
        }
        await scene.vpc.put(VpnConnection(vpnConnectionId: "vco-2", vpnGatewayId: "vpn-1", tunnels: tunnels))
        let roles = [
            "VpnConnectionId": "vco-2", "TunnelOptionsSpecification.1.TunnelId": "tun-1",
            "TunnelOptionsSpecification.1.Role": "slave",
        ]
        let second = try await scene.response(to: roles)
        #expect(scene.refusal(second)?.code == .invalidParameter)
        #expect(await scene.vpc.connection("vco-2")?.tunnels?.map(\.role) == [.master, .slave])
    }

    @Test("Two tunnels are created with different ids and keys")
    func tunnels() async throws {
        let tunnels = [TunnelRole.master, .slave].map { role in
            TunnelOptions(role: role, customerGatewayId: "cgw-1", ikeConfig: IkeConfig(version: .ikev2))
        }
        let request = CreateVpnConnectionRequest(
            vpnGatewayId: "vpn-1",
            localSubnet: [CIDRBlock("10.0.0.0/8")],
            remoteSubnet: [CIDRBlock("192.168.0.0/16")],
            enableTunnelsBgp: true,
            tunnels: tunnels
        )
        let id = try #require(try await scene.client().createVpnConnection(request).vpnConnectionId)
        let connection = try #require(await scene.vpc.connection(id))
        let made = try #require(connection.tunnels)
        #expect(made.map(\.role) == [.master, .slave])
        #expect(made.allSatisfy { $0.tunnelId?.hasPrefix("tun-") == true && $0.ikeConfig?.version == .ikev2 })
        #expect(Set(made.map(\.tunnelId)).count == 2)
        #expect(Set(made.map(\.ikeConfig?.preSharedKey)).count == 2)
        #expect(connection.enableTunnelsBgp == true)
        scene.clock.advance(by: .seconds(30))
        let reading = DescribeVpnConnectionRequest(vpnConnectionId: id)
        let described = try await scene.client().describeVpnConnection(reading).connection
        #expect(described.tunnels?.map(\.tunnelId) == made.map(\.tunnelId))
        let download = DownloadVpnConnectionConfigRequest(vpnConnectionId: id)
        let config = try await scene.client().downloadVpnConnectionConfig(download).config
        #expect(config?.tunnels?.map(\.ikeConfig?.preSharedKey) == made.map(\.ikeConfig?.preSharedKey))
    }

    @Test("One client token creates or deletes one connection, however often it's sent")
    func token() async throws {
        let first = try await scene.client().createVpnConnection(creation(token: "token-1"))
        #expect(try await scene.client().createVpnConnection(creation(token: "token-1")) == first)
        #expect(await scene.vpc.connections.count == 2)
        scene.clock.advance(by: .seconds(30))
        let other = creation(token: "token-2", localSubnet: CIDRBlock("172.16.0.0/12"))
        let second = try await scene.client().createVpnConnection(other)
        #expect(second.vpnConnectionId != first.vpnConnectionId)
        scene.clock.advance(by: .seconds(30))
        let deletion = DeleteVpnConnectionRequest(vpnConnectionId: "vco-1", clientToken: "token-3")
        let deleted = try await scene.client().deleteVpnConnection(deletion)
        #expect(try await scene.client().deleteVpnConnection(deletion) == deleted)
        #expect(await scene.vpc.changes.map(\.clientToken) == ["token-1", "token-2", "token-3"])
        #expect(await scene.vpc.connections.count == 2)
    }

    @Test("A dry run creates nothing, and reports that it would succeed")
    func dryRun() async throws {
        var request = creation()
        request.dryRun = true
        let sent = request
        let error = await #expect(throws: VpcError.self) { try await scene.client().createVpnConnection(sent) }
        #expect(error?.serviceError?.code == .dryRunOperation)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(await scene.vpc.connections.count == 1)
        #expect(await scene.vpc.changes.isEmpty)
        #expect(await scene.vpc.gateway("vpn-1")?.status == .active)
    }

    @Test("Creating and deleting a connection keep its VPN gateway busy")
    func configuring() async throws {
        let client = scene.client()
        _ = try await client.createVpnConnection(creation())
        let deletion = DeleteVpnConnectionRequest(vpnConnectionId: "vco-1")
        let renaming = ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "osaka")
        for busy in 0..<2 {
            for attempt in [
                { _ = try await client.createVpnConnection(creation()) },
                { _ = try await client.deleteVpnConnection(deletion) },
                { _ = try await client.modifyVpnGatewayAttribute(renaming) },
            ] {
                let error = await #expect(throws: VpcError.self) { try await attempt() }
                let isGone = busy == 1 && error?.serviceError?.code == .invalidVpnConnectionInstanceIdNotFound
                #expect(error?.serviceError?.code == .vpnGatewayConfiguring || isGone)
            }
            scene.clock.advance(by: .seconds(30))
            if busy == 0 { _ = try await client.deleteVpnConnection(deletion) }
        }
        let renamed = try await client.modifyVpnGatewayAttribute(renaming)
        #expect(renamed.gateway.name == "osaka")
        #expect(await scene.vpc.gateway("vpn-1")?.status == .updating)
        let changes = await scene.vpc.changes
        #expect(changes.map(\.vpnGatewayId) == ["vpn-1", "vpn-1", "vpn-1"])
        #expect(changes.map(\.start) == [.zero, .seconds(30), .seconds(60)])
        #expect(changes.map(\.end) == [.seconds(30), .seconds(60), .seconds(90)])
    }

    @Test(
        "An invalid new connection is refused",
        arguments: [
            ("VpnGatewayId", "", 400, "MissingParameter"), ("LocalSubnet", "", 400, "MissingParameter"),
            ("RemoteSubnet", "", 400, "MissingParameter"), ("CustomerGatewayId", "", 400, "MissingParameter"),
            ("VpnGatewayId", "vpn-none", 404, "InvalidVpnGatewayInstanceId.NotFound"),
            ("CustomerGatewayId", "cgw-none", 404, "InvalidCustomerGatewayInstanceId.NotFound"),
            ("LocalSubnet", "10.0.0.0/33", 400, "IllegalParam.LocalSubnet"),
            ("RemoteSubnet", "x", 400, "IllegalParam.RemoteSubnet"), ("Name", "http://a", 400, "InvalidName"),
            ("IkeConfig", "{", 400, "InvalidParameter"), ("DryRun", "perhaps", 400, "InvalidParameter"),
            ("Tags.1.Value", "a", 400, "MissingParameter"),
            ("TunnelOptionsSpecification.1.CustomerGatewayId", "cgw-1", 400, "InvalidParameter"),
        ]
    )
    func refusals(name: String, value: String, status: Int, code: String) async throws {
        let parameters = Self.parameters.merging([name: value]) { _, new in new }
        let response = try await scene.response(to: parameters, action: RawCreation.self)
        #expect(response.status == status)
        #expect(scene.refusal(response)?.code.rawValue == code)
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("A locked VPN gateway and an access policy refuse to create and to delete a connection")
    func denied() async throws {
        let actions: Set = ["CreateVpnConnection", "DeleteVpnConnection"]
        for (scene, code) in [
            (Self.scene(isLocked: true), ServiceErrorCode.vpnGatewayFinancialLocked),
            (Self.scene(accessPolicy: .denying(actions)), .forbidden),
        ] {
            let made = await #expect(throws: VpcError.self) {
                try await scene.client().createVpnConnection(creation())
            }
            #expect(made?.serviceError?.code == code)
            let deleted = await #expect(throws: VpcError.self) {
                try await scene.client().deleteVpnConnection(DeleteVpnConnectionRequest(vpnConnectionId: "vco-1"))
            }
            #expect(deleted?.serviceError?.code == code)
            #expect(await scene.vpc.changes.isEmpty)
        }
    }
}
