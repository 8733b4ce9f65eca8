import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

private struct RawCustomerGatewayCreation: RawRequest {
    static let action = "CreateCustomerGateway"
    let pairs: [(String, String)]
}

@Suite struct CustomerGatewayTests {
    private let scene = Scene()

    @Test("A change of a customer gateway keeps what the request leaves out")
    func change() async throws {
        await scene.vpc.put(
            CustomerGateway(
                customerGatewayId: "cgw-1",
                name: "office",
                description: "old",
                authKey: Secret("bgp-sesame")
            )
        )
        let request = ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-1", description: "new")
        let response = try await scene.client().modifyCustomerGatewayAttribute(request)
        #expect(response.customerGateway.name == "office")
        #expect(response.customerGateway.description == "new")
        let stored = try #require(await scene.vpc.customerGateway("cgw-1"))
        #expect(stored.authKey == Secret("bgp-sesame"))
        #expect(stored.description == "new")
        let change = try #require(await scene.vpc.changes.first)
        #expect(change.resourceId == "cgw-1")
        #expect(change.vpnGatewayId == nil)
        #expect(change.start == change.end)
    }

    @Test("One client token creates one customer gateway")
    func token() async throws {
        let request = CreateCustomerGatewayRequest(ipAddress: "203.0.113.1", clientToken: "token-1")
        let first = try await scene.client().createCustomerGateway(request)
        #expect(try await scene.client().createCustomerGateway(request) == first)
        #expect(await scene.vpc.customerGateways.count == 2)
        let key = Secret("bgp-sesame")
        let other = CreateCustomerGatewayRequest(ipAddress: "203.0.113.1", authKey: key, clientToken: "token-1")
        let error = await #expect(throws: VpcError.self) { try await scene.client().createCustomerGateway(other) }
        #expect(error?.serviceError?.code == .idempotentParameterMismatch)
        #expect(await !scene.vpc.log.contains("sesame"))
    }

    @Test(
        "An autonomous system number may be written as two halves",
        arguments: [("123.456", 8_061_384), ("4294967295", 4_294_967_295)]
    )
    func autonomousSystem(text: String, number: Int64) async throws {
        let response = try await scene.response(
            to: ["IpAddress": "203.0.113.1", "Asn": text],
            action: RawCustomerGatewayCreation.self
        )
        #expect(response.status == 200)
        #expect(await scene.vpc.customerGateways.contains { $0.asn == number })
    }

    @Test(
        "An invalid new customer gateway is refused",
        arguments: [
            ("IpAddress", "", "MissingParameter"), ("IpAddress", "203.0.113", "InvalidIpAddress.WrongFormat"),
            ("IpAddress", "203.0.113.0/24", "InvalidIpAddress.WrongFormat"),
            ("IpAddress", "139.196.32.167", "InvalidIpAddress.AlreadyExist"), ("Asn", "0", "InvalidParameter"),
            ("Asn", "45104", "InvalidParameter"), ("Asn", "1.65536", "InvalidParameter"),
            ("Asn", "1.2.3", "InvalidParameter"), ("Asn", "4294967296", "InvalidParameter"),
            ("Asn", "", "InvalidParameter"), ("AuthKey", "a b", "InvalidParameter"),
            ("AuthKey", "a?", "InvalidParameter"), ("Name", "http://a", "InvalidName"), ("Name", "", "InvalidName"),
            ("Description", "https://a", "InvalidDescription"), ("Tags.1.Key", "", "MissingParameter"),
        ]
    )
    func refusals(name: String, value: String, code: String) async throws {
        let parameters = ["IpAddress": "203.0.113.1"].merging([name: value]) { _, new in new }
        let response = try await scene.response(to: parameters, action: RawCustomerGatewayCreation.self)
        #expect(response.status == 400)
        #expect(scene.refusal(response)?.code.rawValue == code)
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("A customer gateway that a tunnel uses can't be deleted")
    func inUse() async throws {
        let tunnel = TunnelOptions(tunnelId: "tun-1", role: .master, customerGatewayId: "cgw-2")
        await scene.vpc.put(VpnConnection(vpnConnectionId: "vco-2", tunnels: [tunnel]))
        let error = await #expect(throws: VpcError.self) {
            try await scene.client().deleteCustomerGateway(DeleteCustomerGatewayRequest(customerGatewayId: "cgw-2"))
        }
        #expect(error?.serviceError?.code.rawValue == "DependencyViolation.VpnConnection")
        #expect(error?.serviceError?.message == "There are vpn connections on specified customer gateway.")
    }
}
