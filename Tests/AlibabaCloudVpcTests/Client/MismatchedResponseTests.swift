import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// Responses that belong to another request.
@Suite struct MismatchedResponseTests {
    private let time = ManualClock()

    private func client(_ transport: FakeTransport, _ policy: RetryPolicy = .none) -> HTTPVpcClient {
        .sample(transport: transport, dependencies: time.dependencies) { $0.retryPolicy = policy }
    }

    @Test(
        "A response that names another VPN connection than the request is refused",
        arguments: [
            #"{"VpnConnectionId":"vco-2","Name":"osaka","IkeConfig":{"Psk":"of-another"}}"#,
            "<R><VpnConnectionId>vco-2</VpnConnectionId><IkeConfig><Psk>of-another</Psk></IkeConfig></R>",
        ]
    )
    func refused(_ body: String) async {
        let transport = FakeTransport([.response(HTTPTransportResponse(status: 200, body: Data(body.utf8)))])
        let error = await #expect(throws: VpcError.self) { try await client(transport).send(Sample.renaming) }
        #expect(error?.code == .mismatchedResponse)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.httpStatus == 200)
        #expect(
            error?.message
                == "The response belongs to another request. VpnConnectionId: received vco-2, requested vco-1."
        )
        #expect(error.map { !"\($0)".contains("of-another") } == true)
    }

    @Test("The change is sent again with the same token, and its own response is the result")
    func retried() async throws {
        let transport = FakeTransport([
            .json(#"{"VpnConnectionId":"vco-2","Name":"osaka"}"#),
            .json(#"{"VpnConnectionId":"vco-1","Name":"tokyo"}"#),
        ])
        #expect(try await client(transport, .standard).send(Sample.renaming).name == "tokyo")
        let tokens = await transport.requests.map { $0.parameters["ClientToken"] }
        #expect(tokens.count == 2)
        #expect(tokens[0] == tokens[1])
    }

    @Test("A failure to read a VPN connection has not been applied")
    func readOnly() async {
        let transport = FakeTransport([.json(#"{"VpnConnectionId":"vco-2"}"#)])
        let request = DescribeVpnConnectionRequest(vpnConnectionId: "vco-1")
        let error = await #expect(throws: VpcError.self) { try await client(transport).send(request) }
        #expect(error?.code == .mismatchedResponse)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("Customer gateways and VPN gateways are told apart, too")
    func gateways() async {
        let gateway = DescribeVpnGatewayRequest(vpnGatewayId: "vpn-1")
        let customerGateway = DescribeCustomerGatewayRequest(customerGatewayId: "cgw-1")
        let other = FakeTransport([.json(#"{"VpnGatewayId":"vpn-2"}"#), .json(#"{"CustomerGatewayId":"cgw-2"}"#)])
        let first = await #expect(throws: VpcError.self) { try await client(other).send(gateway) }
        let second = await #expect(throws: VpcError.self) { try await client(other).send(customerGateway) }
        #expect(first?.code == .mismatchedResponse)
        #expect(second?.code == .mismatchedResponse)
    }

    @Test(
        "A masked id, an empty one, what isn't an id, and none name no other VPN connection",
        arguments: [
            ("vco-1", #"{"VpnConnectionId":"vco-bp10lz7aejumd2vxo****"}"#),
            ("vco-bp1bbi27hojx80nck****", #"{"VpnConnectionId":"vco-bp10lz7aejumd2vxo****"}"#),
            ("vco-bp1bbi27hojx80nck****", #"{"VpnConnectionId":"vco-1"}"#), ("vco-1", #"{"VpnConnectionId":""}"#),
            ("vco-1", #"{"VpnConnectionId":"the connection"}"#), ("vco-1", #"{"VpnConnectionId":"vco-\u007f"}"#),
            ("vco-1", #"{"VpnConnectionId":null}"#), ("vco-1", #"{"VpnConnectionId":{}}"#), ("vco-1", "{}"),
            ("vco-1", #"{"VpnConnectionId":"vco-1","VpnGatewayId":"vpn-2"}"#),
        ]
    )
    func accepted(id: String, body: String) async throws {
        let request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: id, name: "tokyo")
        _ = try await client(FakeTransport([.json(body)])).send(request)
    }
}
