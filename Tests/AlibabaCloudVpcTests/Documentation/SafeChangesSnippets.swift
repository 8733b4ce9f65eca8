import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

// The code of the guide to safe changes, as it stands there. SnippetTests holds the two together.

@Suite struct SafeChangesGuideTests {
    private let id = "vco-bp1bbi27hojx80nck****"
    private let service = StubService([
        VpnConnection(
            vpnConnectionId: "vco-bp1bbi27hojx80nck****",
            ikeConfig: IkeConfig(version: .ikev1),
            ipsecConfig: IpsecConfig(lifetimeInSeconds: 86_400)
        )
    ])

    @Test("The guide's update prints what the guide shows")
    func update() async throws {
        let client = service.client
        let update = try await client.updateVpnConnection("vco-bp1bbi27hojx80nck****") { draft in
            draft.ikeConfig?.version = .ikev2
            draft.ipsecConfig?.lifetimeInSeconds = 3600
        }
        print(update)
        #expect(
            update.description == """
                vco-bp1bbi27hojx80nck****: changed
                  IkeConfig.IkeVersion: ikev1 -> ikev2
                  IpsecConfig.IpsecLifetime: 86400 -> 3600
                """
        )
    }

    @Test("The guide's plan sends nothing, and its wait ends")
    func planAndWait() async throws {
        let client = service.client
        let plan = try await client.updateVpnConnection(id, dryRun: true) { draft in
            draft.ikeConfig?.version = .ikev2
        }
        let ready = try await client.waitUntilActive(vpnConnectionId: id, timeout: .seconds(120))
        #expect(!plan.wasSent)
        #expect(ready.state == .active)
        #expect(service.sent.isEmpty)
    }

    @Test("The guide's many updates are done")
    func many() async throws {
        let client = service.client
        let ids = [id]
        let updates = client.updateVpnConnections(ids) { draft in
            draft.ikeConfig?.version = .ikev2
        }
        for await progress in updates {
            print("\(progress.ended) of \(progress.total): \(progress.vpnConnectionId)")
        }
        let report = await updates.report
        #expect(report.done.count == 1)
    }
}
