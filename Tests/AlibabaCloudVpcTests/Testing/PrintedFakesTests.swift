import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct PrintedFakesTests {
    private let key = Secret("open-sesame=42")

    private func expectNoSecret(in value: Any) {
        let printed = everythingPrinted(of: value)
        for secret in ["sesame", Sample.temporaryCredentials.securityToken?.exposedValue].compactMap(\.self) {
            #expect(!printed.contains(secret))
            #expect(!printed.contains(Data(secret.utf8).map(String.init).joined(separator: ", ")))
        }
    }

    private var request: ModifyVpnConnectionAttributeRequest {
        ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", ikeConfig: IkeConfig(preSharedKey: key))
    }

    @Test(
        "Recorded requests print without secrets, and keep them in their properties",
        arguments: SignatureVersion.allCases
    )
    func recorded(version: SignatureVersion) async throws {
        let transport = FakeTransport([.json(#"{"RequestId":"r-1"}"#), .failure(URLError(.timedOut))])
        let client = HTTPVpcClient.sample(transport: transport) {
            $0.signatureVersion = version
            $0.retryPolicy = .none
        }
        _ = try await client.send(request)
        let requests = await transport.requests
        let recorded = try #require(requests.first)
        #expect(recorded.parameters["IkeConfig"]?.contains("open-sesame=42") == true)
        expectNoSecret(in: requests)
        expectNoSecret(in: recorded)
        expectNoSecret(in: transport)
        let description = recorded.description
        #expect(description.hasPrefix("POST vpc.cn-shanghai.aliyuncs.com ModifyVpnConnectionAttribute ("))
        #expect(description.contains("IkeConfig"))
        #expect(recorded.debugDescription == description)
    }

    @Test("A simulated VPC, its log and its requests print without secrets")
    func simulated() async throws {
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1", ikeConfig: IkeConfig(preSharedKey: key))],
            credentials: [Sample.temporaryCredentials]
        )
        let client = HTTPVpcClient.sample(transport: vpc)
        _ = try await client.send(request)
        expectNoSecret(in: vpc)
        expectNoSecret(in: await vpc.requests)
        expectNoSecret(in: await vpc.log)
        expectNoSecret(in: await vpc.changes)
    }

    @Test("A stub and a client print without the secrets of what they sent")
    func clients() async throws {
        let stub = StubVpcClient(modifyVpnConnectionAttribute: { [key] _ in
            _ = key
            return ModifyVpnConnectionAttributeResponse(vpnConnectionId: "vco-1")
        })
        expectNoSecret(in: stub)
        expectNoSecret(in: HTTPVpcClient.sample(transport: FakeTransport([])))
        expectNoSecret(in: request)
    }

    @Test("A response and its headers print the names of headers, without values")
    func response() {
        let headers: HTTPTransportResponse.Headers = ["Set-Cookie": "open-sesame", "Date": "today"]
        #expect("\(headers)" == "[date, set-cookie]")
        let response = HTTPTransportResponse(status: 200, headers: headers, body: Data("open-sesame".utf8))
        expectNoSecret(in: headers)
        expectNoSecret(in: response)
        expectNoSecret(in: HTTPTransportResponse.TooLarge(limit: 3, partialResponse: response))
        expectNoSecret(in: FakeTransport.ScriptedResponse.response(response))
    }
}
