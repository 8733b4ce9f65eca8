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
            draft.editTunnels { tunnel in tunnel.ikeConfig?.version = .ikev2 }
        }
        for await progress in updates {
            print("\(progress.ended) of \(progress.total): \(progress.vpnConnectionId)")
        }
        print(await updates.report)

        updates.drain()
        let report = await updates.report
        print(report.done.count, report.notStarted)
        #expect(report.done.count == 1)
    }

    @Test("The guide's edit of the tunnels is done")
    func tunnels() async throws {
        let client = service.client
        let ids = [id]
        let both = client.updateVpnConnections(ids) { draft in
            draft.editTunnels { tunnel in
                tunnel.ikeConfig?.version = .ikev2
                tunnel.enableDpd = true
            }
        }
        #expect(await both.report.done[id]?.changes.map(\.name) == ["IkeConfig.IkeVersion", "EnableDpd"])
    }

    /// A store of secrets.
    private actor Store {
        var keys: [String: Secret] = [:]

        func save(_ key: Secret, for id: String) throws { keys[id] = key }
    }

    @Test("The guide's rotation stores each key before it is sent")
    func rotation() async throws {
        let client = service.client
        let ids = [id]
        let store = Store()
        let rotation = client.updateVpnConnections(ids) { draft in
            let key = Secret.random()
            try await store.save(key, for: draft.vpnConnectionId)
            draft.editTunnels { tunnel in tunnel.ikeConfig?.preSharedKey = key }
        }
        let rotated = await rotation.report
        for (id, outcome) in rotated.outcomes {
            let request = outcome.plan?.request
            let keys = [request?.ikeConfig?.preSharedKey] + (request?.tunnels ?? []).map(\.ikeConfig?.preSharedKey)
            print(id, keys.compactMap(\.self))
        }
        #expect(rotated.outcomes[id]?.plan?.request?.ikeConfig?.preSharedKey == (await store.keys[id]))
        #expect(service.sent.count == 1)
    }

    @Test("The guide's update that may have been made is sent again with the same client token")
    func unknownOutcome() async throws {
        let lossy = StubService([VpnConnection(vpnConnectionId: id)]) { [id] request, isBefore in
            if isBefore, request.vpnConnectionId == id {
                throw VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true)
            }
        }
        let client = lossy.client
        await #expect(throws: VpcError.self) {
            do {
                try await client.updateVpnConnection(id) { draft in draft.name = "tokyo" }
            } catch let error as VpnConnectionUpdateError {
                print(error.wasAccepted ? "accepted, and not ready yet" : "unknown", error.underlyingError)
                guard !error.wasAccepted, let request = error.plan.request else { throw error }
                _ = try await client.modifyVpnConnectionAttribute(request)
                try await client.waitUntilActive(vpnConnectionId: id)
            }
        }
    }
}
