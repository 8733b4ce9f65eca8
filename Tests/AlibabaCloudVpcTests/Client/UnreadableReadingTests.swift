import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct UnreadableReadingTests {
    private let cut = FakeTransport.Answer.json(#"{"RequestId":"#)

    @Test("An answer to a reading that cannot be read is asked for again")
    func reading() async throws {
        let transport = FakeTransport([cut, .json(#"{"RequestId":"r","State":"active"}"#)])
        let request = DescribeVpnConnectionRequest(vpnConnectionId: "vco-1")
        let answer = try await HTTPVpcClient.sample(transport: transport).describeVpnConnection(request)
        #expect(answer.connection.state == .active)
        #expect(await transport.requests.count == 2)
    }

    @Test("An answer to a change that cannot be read is not: the change has most likely been made")
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
