import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct OperationExtrasTests {
    @Test("Every operation sends additional parameters last, and shows them without secrets")
    func additionalParameters() {
        func check<Request: VpcRequest>(_ request: Request, _ path: WritableKeyPath<Request, [String: String]>) {
            var request = request
            #expect(request[keyPath: path].isEmpty)
            request[keyPath: path] = ["Zeta": "shown", "FuturePsk": "open-sesame"]
            #expect(request[keyPath: path]["Zeta"] == "shown")
            #expect(request.parameters().all.suffix(2).map(\.name) == ["FuturePsk", "Zeta"])
            #expect(request.validationFailures().isEmpty)
            #expect(!everythingPrinted(of: request).contains("sesame"))
            request[keyPath: path] = ["RegionId": "cn-hangzhou"]
            #expect(request.validationFailures().map(\.path) == ["additionalParameters[RegionId]"])
        }
        check(Sample.renaming, \.additionalParameters)
        check(Sample.creationOfTwoTunnels, \.additionalParameters)
        check(DescribeVpnConnectionRequest(vpnConnectionId: "vco-1"), \.additionalParameters)
        check(DescribeVpnConnectionsRequest(), \.additionalParameters)
        check(DeleteVpnConnectionRequest(vpnConnectionId: "vco-1"), \.additionalParameters)
        check(DownloadVpnConnectionConfigRequest(vpnConnectionId: "vco-1"), \.additionalParameters)
        check(DescribeVpnConnectionLogsRequest(vpnConnectionId: "vco-1", minutePeriod: 1), \.additionalParameters)
        check(DiagnoseVpnConnectionsRequest(), \.additionalParameters)
        check(CreateCustomerGatewayRequest(ipAddress: "8.8.8.8"), \.additionalParameters)
        check(DescribeCustomerGatewayRequest(customerGatewayId: "cgw-1"), \.additionalParameters)
        check(DescribeCustomerGatewaysRequest(), \.additionalParameters)
        check(ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-1", name: "a"), \.additionalParameters)
        check(DeleteCustomerGatewayRequest(customerGatewayId: "cgw-1"), \.additionalParameters)
        check(DescribeVpnGatewayRequest(vpnGatewayId: "vpn-1"), \.additionalParameters)
        check(DescribeVpnGatewaysRequest(), \.additionalParameters)
        check(ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "ab"), \.additionalParameters)
    }

    @Test(
        "Refuses a parameter under a name that the library sends itself, however it's written",
        arguments: [
            "Action", "Action ", " Action", "\u{FEFF}Action", "action", "ACTION\u{200B}", "regionid", "Signature",
            "\tTimestamp\r\n",
        ]
    )
    func ambiguousNames(_ name: String) async throws {
        struct Custom: VpcRequest {
            typealias Response = DeleteVpnConnectionResponse
            static let action = "CreateNatGateway"
            let name: String

            func parameters() -> RequestParameters {
                var parameters = RequestParameters()
                parameters.append(name, "x")
                return parameters
            }
        }
        for validation in [RequestValidation.documented, .current, .off] {
            let transport = FakeTransport([])
            let client = HTTPVpcClient.sample(transport: transport) { $0.validation = validation }
            let error = try await #require(throws: VpcError.self) { try await client.send(Custom(name: name)) }
            #expect(error.code == .invalidRequest)
            #expect(error.validationFailures.count == 1)
            let deletion = DeleteVpnConnectionRequest(
                vpnConnectionId: "vco-1",
                additionalParameters: [name: "x"]
            )
            let second = try await #require(throws: VpcError.self) { try await client.send(deletion) }
            #expect(second.code == .invalidRequest)
            #expect(await transport.requests.isEmpty)
        }
    }

    @Test("Listed values are told apart by their ids")
    func ids() {
        #expect(VpnConnection(vpnConnectionId: "vco-1").id == "vco-1")
        #expect(CustomerGateway(customerGatewayId: "cgw-1").id == "cgw-1")
        #expect(VpnGateway(vpnGatewayId: "vpn-1").id == "vpn-1")
        #expect(VpnGateway().id == nil)
    }

    @Test("A value can be read from the part of a response that holds it")
    func parts() {
        let node = ResponseNode.object(["VpnGatewayId": .scalar("vpn-1"), "Status": .scalar("updating")])
        #expect(VpnGateway(from: node) == VpnGateway(vpnGatewayId: "vpn-1", status: .updating))
        let order = ResponseNode.object(["ReservationOrderType": .scalar("RENEW"), "Status": .scalar("1")])
        #expect(VpnGatewayReservation(mapping: order) == VpnGatewayReservation(orderType: .renew, status: .pending))
    }
}
