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
    func lostResponse() async throws {
        let (vpc, update) = try await update([1: .unknownEnumValue, 2: .connectionLostAfterApplying])
        #expect(update.before.ikeConfig?.mode == .unrecognized("quantum"))
        #expect(update.after.ikeConfig?.mode == .main)
        #expect(update.after.name == "tokyo")
        #expect(update.changes.map(\.name) == ["Name"])
        #expect(await vpc.changes(of: "vco-1") == 1)
    }

    @Test("The same edit changes connections with one tunnel and with two", arguments: [false, true])
    func tunnels(hasTwo: Bool) async throws {
        let tunnels = [("tun-1", TunnelRole.master), ("tun-2", .slave)].map { TunnelOptions(tunnelId: $0, role: $1) }
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1", tunnels: hasTwo ? tunnels : nil)],
            dependencies: clock.dependencies,
            faults: .script([2: .connectionLostAfterApplying, 3: .maskedPreSharedKey])
        )
        let client = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.simulatedCredentials),
            dependencies: clock.dependencies
        ) { $0.retryPolicy = .none }
        let key = Secret.random()
        let error = try await #require(throws: VpnConnectionUpdateError.self) {
            try await client.updateVpnConnection("vco-1") { draft in
                draft.editTunnels { tunnel in
                    tunnel.ikeConfig?.preSharedKey = key
                    tunnel.ikeConfig?.version = .ikev2
                    tunnel.enableDpd = false
                }
            }
        }
        let after = try #require(await vpc.connection("vco-1"))
        let only = TunnelOptions(enableDpd: after.enableDpd, ikeConfig: after.ikeConfig)
        let changed = hasTwo ? after.tunnels ?? [] : [only]
        #expect(changed.count == (hasTwo ? 2 : 1))
        for tunnel in changed {
            #expect(tunnel.ikeConfig?.preSharedKey == key)
            #expect(tunnel.ikeConfig?.version == .ikev2)
            #expect(tunnel.enableDpd == false)
        }
        #expect(error.plan.changes.count == changed.count * 3)
        // The request of the plan, sent again with the same client token, makes no second change.
        let request = try #require(error.plan.request)
        clock.advance(by: .seconds(600))
        _ = try await client.modifyVpnConnectionAttribute(request)
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
