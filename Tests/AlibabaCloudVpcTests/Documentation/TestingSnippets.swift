import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

// The code of the testing guide that isn't in Snippets.swift. SnippetTests compares the guide with it.

@Suite struct TestingGuideTests {
    @Test("The testing guide's faults fail two attempts with their error codes, and the third succeeds")
    func errorCodes() async throws {
        let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        let clock = ManualClock()
        let failing = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            dependencies: clock.dependencies,
            faults: .script([1: .failed(with: .operationConflict), 2: .failed(with: .systemBusy, status: 503)])
        )
        let retrying = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: failing,
            dependencies: clock.dependencies
        )
        #expect(try await retrying.send(renaming).name == "tokyo")
        #expect(await failing.requests.map(\.status) == [409, 503, 200])
    }
}
