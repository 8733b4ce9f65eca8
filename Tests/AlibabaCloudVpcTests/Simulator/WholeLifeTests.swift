import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

/// How a client sends its requests, and the format of its responses.
struct Sending: Sendable, CustomTestStringConvertible {
    let version: SignatureVersion
    let placement: ParameterPlacement
    let format: ResponseFormat

    var testDescription: String { "\(version), \(placement), \(format)" }

    static let all: [Sending] = [SignatureVersion.v1, .v3].flatMap { version in
        [ParameterPlacement.body, .query].flatMap { placement in
            ResponseFormat.allCases.map { Sending(version: version, placement: placement, format: $0) }
        }
    }

    func apply(to configuration: inout VpcClientConfiguration) {
        configuration.signatureVersion = version
        configuration.parameterPlacement = placement
        configuration.responseFormat = format
    }
}

@Suite struct WholeLifeTests {
    private let scene = Scene(
        gateways: [VpnGateway(vpnGatewayId: "vpn-1", internetIp: "198.51.100.1")],
        changeDuration: .seconds(30)
    )

    private func client(_ sending: Sending) -> HTTPVpcClient {
        scene.client {
            $0.retryPolicy = .none
            sending.apply(to: &$0)
        }
    }

    @Test(
        "A connection is created, changed, awaited, downloaded, and deleted with its customer gateway",
        arguments: Sending.all
    )
    func life(_ sending: Sending) async throws {
        let client = client(sending)
        let customerGatewayId = try await createCustomerGateway(client)
        let id = try await createConnection(client, customerGatewayId)
        try await update(client, id)
        try await download(client, id)
        try await delete(client, id, customerGatewayId)
        #expect(
            await scene.vpc.changes.map(\.action) == [
                "CreateCustomerGateway", "CreateVpnConnection", "ModifyVpnConnectionAttribute", "DeleteVpnConnection",
                "DeleteCustomerGateway",
            ]
        )
        #expect(await scene.vpc.changes(of: id) == 3)
        #expect(await scene.vpc.changes(of: customerGatewayId) == 2)
        let log = await scene.vpc.log
        for secret in ["bgp-sesame", "first-sesame", "second-sesame", "testsecret"] { #expect(!log.contains(secret)) }
        #expect(log.contains("Psk:REDACTED"))
        #expect(await scene.vpc.requests.allSatisfy { $0.unknownParameters.isEmpty })
        #expect(await scene.connection?.name == "vpn连接测试")
    }

    private func createCustomerGateway(_ client: HTTPVpcClient) async throws -> String {
        let created = try await client.createCustomerGateway(
            CreateCustomerGatewayRequest(
                ipAddress: "203.0.113.1",
                name: "办公室",
                asn: 65_530,
                authKey: Secret("bgp-sesame"),
                tags: [ResourceTag(key: "team", value: "network")]
            )
        )
        let id = try #require(created.customerGatewayId)
        #expect(id.hasPrefix("cgw-") && id.count == 25)
        let gateway = try #require(await scene.vpc.customerGateway(id))
        #expect(gateway.ipAddress == "203.0.113.1")
        #expect(gateway.authKey == Secret("bgp-sesame"))
        #expect(gateway.createTime == scene.clock.date)
        #expect(created.createTime == gateway.createTime)
        let described = try await client.describeCustomerGateway(DescribeCustomerGatewayRequest(customerGatewayId: id))
        #expect(described.customerGateway.asn == 65_530)
        #expect(described.customerGateway.name == "办公室")
        #expect(described.customerGateway.tags == [ResourceTag(key: "team", value: "network")])
        return id
    }

    private func createConnection(_ client: HTTPVpcClient, _ customerGatewayId: String) async throws -> String {
        let created = try await client.createVpnConnection(
            CreateVpnConnectionRequest(
                vpnGatewayId: "vpn-1",
                localSubnet: [CIDRBlock("10.0.0.0/8")],
                remoteSubnet: [CIDRBlock("192.168.0.0/16"), CIDRBlock("172.16.0.0/12")],
                name: "tokyo",
                customerGatewayId: customerGatewayId,
                ikeConfig: IkeConfig(preSharedKey: Secret("first-sesame"))
            )
        )
        let id = try #require(created.vpnConnectionId)
        #expect(id.hasPrefix("vco-") && id.count == 25)
        #expect(await scene.vpc.connection(id)?.state == .provisioning)
        #expect(await scene.vpc.gateway("vpn-1")?.status == .updating)
        let started = scene.clock.now.offset
        let connection = try await client.waitUntilActive(vpnConnectionId: id)
        #expect(scene.clock.now.offset - started >= .seconds(30))
        #expect(connection.state == .active)
        #expect(connection.ikeConfig?.preSharedKey == Secret("first-sesame"))
        #expect(connection.ikeConfig?.localId == "198.51.100.1")
        #expect(connection.ikeConfig?.remoteId == "203.0.113.1")
        #expect(connection.ipsecConfig?.encryptionAlgorithm == .aes)
        #expect(connection.enableDpd == true)
        return id
    }

    private func update(_ client: HTTPVpcClient, _ id: String) async throws {
        let update = try await client.updateVpnConnection(id) { draft in
            draft.ikeConfig?.version = .ikev2
            draft.ikeConfig?.preSharedKey = Secret("second-sesame")
        }
        #expect(
            update.changes.map(\.description) == [
                "IkeConfig.Psk: changed", "IkeConfig.IkeVersion: ikev1 -> ikev2",
            ]
        )
        let stored = try #require(await scene.vpc.connection(id))
        #expect(stored.state == .active)
        #expect(stored.ikeConfig?.version == .ikev2)
        #expect(stored.ikeConfig?.preSharedKey == Secret("second-sesame"))
        #expect(stored.name == "tokyo")
        #expect(await scene.vpc.changes(of: id) == 2)
    }

    private func download(_ client: HTTPVpcClient, _ id: String) async throws {
        let request = DownloadVpnConnectionConfigRequest(vpnConnectionId: id)
        let config = try #require(try await client.downloadVpnConnectionConfig(request).config)
        #expect(config.local == "203.0.113.1")
        #expect(config.remote == "198.51.100.1")
        #expect(config.localSubnet == [CIDRBlock("192.168.0.0/16"), CIDRBlock("172.16.0.0/12")])
        #expect(config.remoteSubnet == [CIDRBlock("10.0.0.0/8")])
        #expect(config.ikeConfig?.preSharedKey == Secret("second-sesame"))
        #expect(config.ikeConfig?.localId == "203.0.113.1")
        #expect(config.ikeConfig?.version == .ikev2)
        #expect(await scene.vpc.changes(of: id) == 2)
    }

    private func delete(_ client: HTTPVpcClient, _ id: String, _ customerGatewayId: String) async throws {
        let deletion = DeleteCustomerGatewayRequest(customerGatewayId: customerGatewayId)
        let inUse = await #expect(throws: VpcError.self) { try await client.deleteCustomerGateway(deletion) }
        #expect(inUse?.serviceError?.code.rawValue == "DependencyViolation.VpnConnection")
        #expect(inUse?.httpStatus == 400)
        #expect(await scene.vpc.customerGateway(customerGatewayId) != nil)

        _ = try await client.deleteVpnConnection(DeleteVpnConnectionRequest(vpnConnectionId: id))
        #expect(await scene.vpc.connection(id) == nil)
        #expect(await scene.vpc.gateway("vpn-1")?.status == .updating)
        let reading = DescribeVpnConnectionRequest(vpnConnectionId: id)
        let gone = await #expect(throws: VpcError.self) { try await client.describeVpnConnection(reading) }
        #expect(gone?.serviceError?.code == .invalidVpnConnectionInstanceIdNotFound)

        _ = try await client.deleteCustomerGateway(deletion)
        #expect(await scene.vpc.customerGateway(customerGatewayId) == nil)
        let goneToo = await #expect(throws: VpcError.self) { try await client.deleteCustomerGateway(deletion) }
        #expect(goneToo?.serviceError?.code.rawValue == "InvalidCustomerGatewayInstanceId.NotFound")
        #expect(goneToo?.httpStatus == 404)
    }
}
