import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct UnreadableReadingTests {
    private let cut = FakeTransport.ScriptedResponse.json(#"{"RequestId":"#)

    @Test("A read whose response can't be decoded is sent again")
    func reading() async throws {
        let transport = FakeTransport([cut, .json(#"{"RequestId":"r","State":"active"}"#)])
        let request = DescribeVpnConnectionRequest(vpnConnectionId: "vco-1")
        let response = try await HTTPVpcClient.sample(transport: transport).describeVpnConnection(request)
        #expect(response.connection.state == .active)
        #expect(await transport.requests.count == 2)
    }

    @Test("A change whose response can't be decoded isn't sent again: it has most likely been made")
    func change() async throws {
        let transport = FakeTransport([cut])
        let error = await #expect(throws: VpcError.self) {
            try await HTTPVpcClient.sample(transport: transport).modifyVpnConnectionAttribute(Sample.renaming)
        }
        #expect(error?.code == .undecodableResponse)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 1)
    }
}
