import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct VpcClientTests {
    /// A client that has nothing.
    private struct EmptyClient: VpcClient {}

    @Test("A client without operations says which it does not support")
    func defaults() async {
        let error = await #expect(throws: VpcError.self) {
            try await EmptyClient().modifyVpnConnectionAttribute(Sample.renaming)
        }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "EmptyClient does not support ModifyVpnConnectionAttribute.")
        #expect(error?.mayHaveBeenApplied == false)
    }

    /// A client that wraps another one, and counts what it sends.
    private struct CountingClient: VpcClient {
        let wrapped: StubVpcClient
        let count = Locked(0)

        func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
            count.withLock { $0 += 1 }
            return try await wrapped.send(request)
        }
    }

    @Test("A client that implements only send supports each operation")
    func onlySend() async throws {
        let client = CountingClient(
            wrapped: StubVpcClient(modifyVpnConnectionAttribute: { _ in .init(name: "tokyo") })
        )
        #expect(try await client.modifyVpnConnectionAttribute(Sample.renaming).name == "tokyo")
        let error = await #expect(throws: VpcError.self) {
            try await client.describeVpnConnection(DescribeVpnConnectionRequest(vpnConnectionId: "vco-1"))
        }
        #expect(error?.code == .unsupported)
        #expect(client.count.withLock(\.self) == 2)
    }

    @Test("The configuration's defaults are the safe ones")
    func configuration() {
        let configuration = VpcClientConfiguration(region: .cnShanghai)
        #expect(configuration.endpoint == .regional)
        #expect(configuration.signatureVersion == .v3)
        #expect(configuration.parameterPlacement == .body)
        #expect(configuration.responseFormat == .json)
        #expect(configuration.validation == .documented)
    }
}
