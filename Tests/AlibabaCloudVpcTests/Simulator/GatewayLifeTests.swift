import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct GatewayLifeTests {
    private let scene = Scene(changeDuration: .seconds(30))

    private var client: HTTPVpcClient { scene.client() }

    private static let creation = CreateVpnGatewayRequest(vpcId: "vpc-1", bandwidth: 10, name: "tokyo")

    private func code(of operation: () async throws -> some VpcResponse) async -> ServiceErrorCode? {
        let error = await #expect(throws: VpcError.self) { try await operation() }
        return error?.serviceError?.code
    }

    @Test("A new VPN gateway is provisioned, becomes active, and is deleted when it has no connections")
    func life() async throws {
        let id = try #require(try await client.createVpnGateway(Self.creation).vpnGatewayId)
        #expect(await scene.vpc.gateway(id)?.status == .provisioning)
        let gateway = try await client.waitUntilActive(vpnGatewayId: id)
        #expect(gateway.name == "tokyo")
        #expect(gateway.spec == "10M")
        #expect(gateway.ipsecVpn == .enabled)
        #expect(gateway.sslVpn == .disabled)
        let device = try await client.createCustomerGateway(CreateCustomerGatewayRequest(ipAddress: "198.51.100.7"))
        let connection = try await client.createVpnConnection(
            CreateVpnConnectionRequest(
                vpnGatewayId: id,
                localSubnet: [CIDRBlock("10.0.0.0/8")],
                remoteSubnet: [CIDRBlock("192.168.0.0/16")],
                customerGatewayId: device.customerGatewayId
            )
        )
        let connectionId = try #require(connection.vpnConnectionId)
        try await client.waitUntilActive(vpnConnectionId: connectionId)
        let deletion = DeleteVpnGatewayRequest(vpnGatewayId: id)
        #expect(
            await code { try await client.deleteVpnGateway(deletion) }?.rawValue == "DependencyViolation.VpnConnection"
        )
        _ = try await client.deleteVpnConnection(DeleteVpnConnectionRequest(vpnConnectionId: connectionId))
        try await client.waitUntilActive(vpnGatewayId: id)
        _ = try await client.deleteVpnGateway(deletion)
        try await client.waitUntilDeleted(vpnGatewayId: id)
        #expect(await scene.vpc.gateway(id) == nil)
    }

    @Test("A subscription needs a period, has an order, and can't be deleted before its end")
    func subscription() async throws {
        var request = Self.creation
        request.instanceChargeType = .subscription
        #expect(request.validationFailures().map(\.path) == ["period"])
        let unchecked = scene.client {
            $0.retryPolicy = .none
            $0.validation = .off
        }
        #expect(await code { try await unchecked.createVpnGateway(request) } == .missingParameter)
        request.period = 10
        #expect(request.validationFailures().map(\.path) == ["period"])
        request.period = 12
        let response = try await client.createVpnGateway(request)
        #expect(response.orderId != nil)
        scene.clock.advance(by: .seconds(30))
        let deletion = DeleteVpnGatewayRequest(vpnGatewayId: response.vpnGatewayId ?? "")
        #expect(await code { try await client.deleteVpnGateway(deletion) } == .forbiddenRelease)
    }

    @Test("Creates, changes, and deletes an enhanced VPN gateway")
    func enhanced() async throws {
        let response = try await client.createEnhancedVpnGateway(
            CreateEnhancedVpnGatewayRequest(
                vpcId: "vpc-1",
                disasterRecoveryVSwitchId: "vsw-2",
                gatewayType: .enhancedSiteToSite,
                vSwitchId: "vsw-1"
            )
        )
        let id = try #require(response.vpnGatewayId)
        try await client.waitUntilActive(vpnGatewayId: id)
        let change = UpdateEnhancedVpnGatewayRequest(vpnGatewayId: id, name: "osaka", autoPropagate: true)
        let gateway = try await client.updateEnhancedVpnGateway(change).gateway
        #expect(gateway.name == "osaka")
        #expect(gateway.autoPropagate == true)
        #expect(gateway.disasterRecoveryVSwitchId == "vsw-2")
        #expect(UpdateEnhancedVpnGatewayRequest(vpnGatewayId: id).validationFailures().map(\.path) == ["request"])
        try await client.waitUntilActive(vpnGatewayId: id)
        _ = try await client.deleteEnhancedVpnGateway(DeleteEnhancedVpnGatewayRequest(vpnGatewayId: id))
        try await client.waitUntilDeleted(vpnGatewayId: id)
    }

    @Test("Moves a VPN gateway to another resource group, and tells whether BGP is supported")
    func groups() async throws {
        await scene.vpc.put(VpnGateway(vpnGatewayId: "vpn-1"))
        let request = MoveVpnResourceGroupRequest(
            instanceId: "vpn-1",
            resourceType: .vpnGateway,
            newResourceGroupId: "rg-2"
        )
        _ = try await client.moveVpnResourceGroup(request)
        #expect(await scene.vpc.gateway("vpn-1")?.resourceGroupId == "rg-2")
        #expect(try await client.checkVpnBgpEnabled(CheckVpnBgpEnabledRequest()).bgpEnabled == true)
        var invalid = request
        invalid.resourceType = .vpnConnection
        #expect(await code { try await client.moveVpnResourceGroup(invalid) } == .invalidParameter)
    }

    @Test("Refuses values outside the documented limits, and an owner's ID where the operation has none")
    func limits() {
        var request = Self.creation
        request.bandwidth = 0
        request.sslConnections = 6
        request.name = "1"
        request.vpcId = ""
        let paths = request.validationFailures().map(\.path)
        #expect(Set(paths) == ["bandwidth", "sslConnections", "name", "vpcId"])
        let check = CheckVpnBgpEnabledRequest(owner: RequestOwner(ownerAccount: "a", ownerId: 1))
        #expect(check.validationFailures().map(\.path) == ["owner.ownerId"])
    }
}
