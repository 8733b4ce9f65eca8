import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct SimulatedUpdateTests {
    private let clock = ManualClock()

    private func update(_ faults: [Int: SimulatedVpc.Fault]) async throws -> (SimulatedVpc, VpnConnectionUpdate) {
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            dependencies: clock.dependencies,
            faults: .script(faults)
        )
        let client = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.simulatedCredentials),
            dependencies: clock.dependencies
        ) { $0.retryPolicy = .none }
        return (vpc, try await client.updateVpnConnection("vco-1") { $0.name = "tokyo" })
    }

    @Test("After a lost response, only the described connection shows whether a change was made")
    func lostReply() async throws {
        let (vpc, update) = try await update([1: .unknownEnumValue, 2: .connectionLostAfterApplying])
        #expect(update.before.ikeConfig?.mode == .unrecognized("quantum"))
        #expect(update.after.ikeConfig?.mode == .main)
        #expect(update.after.name == "tokyo")
        #expect(update.changes.map(\.name) == ["Name"])
        #expect(await vpc.changes(of: "vco-1") == 1)
    }

    @Test("A masked pre-shared key is never sent back")
    func maskedKey() async throws {
        let (vpc, update) = try await update([1: .maskedPreSharedKey])
        #expect(update.request?.ikeConfig == nil)
        #expect(update.before.ikeConfig?.preSharedKey?.isMasked == true)
        #expect(await vpc.connection("vco-1")?.ikeConfig?.preSharedKey == Secret("pgw6dy7d1i8in7x5"))
    }
}
