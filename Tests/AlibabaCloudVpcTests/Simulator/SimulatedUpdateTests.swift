import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct SimulatedUpdateTests {
    private let time = ManualClock()

    private func update(_ faults: [Int: SimulatedVpc.Fault]) async throws -> (SimulatedVpc, VpnConnectionUpdate) {
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            dependencies: time.dependencies,
            faults: .script(faults)
        )
        let client = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.simulatedCredentials),
            dependencies: time.dependencies
        ) { $0.retryPolicy = .none }
        return (vpc, try await client.updateVpnConnection("vco-1") { $0.name = "tokyo" })
    }

    @Test("Whether a change was made whose reply is lost, only what had to change tells")
    func lostReply() async throws {
        let (vpc, update) = try await update([1: .unknownEnumValue, 2: .connectionLostAfterApplying])
        #expect(update.before.ikeConfig?.mode == .unrecognized("quantum"))
        #expect(update.after.ikeConfig?.mode == .main)
        #expect(update.after.name == "tokyo")
        #expect(update.changes.map(\.name) == ["Name"])
        #expect(await vpc.changes(of: "vco-1") == 1)
    }

    @Test("A key that is masked when it is read is not sent back")
    func maskedKey() async throws {
        let (vpc, update) = try await update([1: .maskedPreSharedKey])
        #expect(update.request?.ikeConfig == nil)
        #expect(update.before.ikeConfig?.preSharedKey?.isMasked == true)
        #expect(await vpc.connection("vco-1")?.ikeConfig?.preSharedKey == Secret("pgw6dy7d1i8in7x5"))
    }
}
