import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct UpdateTests {
    private struct Odd: Error, Equatable {}

    private static let stored = VpnConnection(
        vpnConnectionId: "vco-1",
        vpnGatewayId: "vpn-1",
        name: "tokyo",
        ikeConfig: IkeConfig(preSharedKey: Secret("****"), version: .ikev1)
    )

    private static let lost = VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true)

    @Test("A connection is read, changed, and waited for until it is active")
    func update() async throws {
        let service = StubService([Self.stored])
        let update = try await service.client.updateVpnConnection("vco-1") { draft in
            draft.ikeConfig?.version = .ikev2
        }
        #expect(
            service.sent == [
                ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", ikeConfig: IkeConfig(version: .ikev2))
            ]
        )
        #expect(update.before.ikeConfig?.version == .ikev1)
        #expect(update.after.ikeConfig?.version == .ikev2)
        #expect(update.after.state == .active)
        #expect(update.wasSent)
        #expect(update.description == "vco-1: changed\n  IkeConfig.IkeVersion: ikev1 -> ikev2")
        #expect(service.time.sleeps == [.seconds(2), .seconds(4)])
    }

    @Test("Where nothing differs, nothing is sent and nothing is waited for")
    func nothing() async throws {
        let service = StubService([Self.stored])
        let update = try await service.client.updateVpnConnection("vco-1") { $0.name = "tokyo" }
        #expect(service.sent.isEmpty)
        #expect(!update.wasSent)
        #expect(update.request == nil)
        #expect(update.after == update.before)
        #expect(service.state.withLock(\.readings) == 1)
    }

    @Test("A dry run tells what would be sent, and sends nothing")
    func dryRun() async throws {
        let service = StubService([Self.stored])
        let plan = try await service.client.updateVpnConnection("vco-1", dryRun: true, clientToken: "t-1") {
            $0.name = "osaka"
        }
        #expect(service.sent.isEmpty)
        #expect(!plan.wasSent)
        #expect(plan.request?.name == "osaka")
        #expect(plan.request?.clientToken == "t-1")
        #expect(plan.description == "vco-1: would change\n  Name: tokyo -> osaka")
    }

    @Test("What the edit throws ends the update")
    func editThrows() async throws {
        let service = StubService([Self.stored])
        await #expect(throws: Odd()) {
            try await service.client.updateVpnConnection("vco-1") { _ in throw Odd() }
        }
        #expect(service.sent.isEmpty)
    }

    @Test("Where the reply to the change is lost, the connection tells whether it was made")
    func lostReply() async throws {
        let made = StubService([Self.stored]) { _, isBefore in if !isBefore { throw Self.lost } }
        let update = try await made.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        #expect(update.wasSent)
        #expect(update.after.name == "osaka")
        let notMade = StubService([Self.stored]) { _, isBefore in if isBefore { throw Self.lost } }
        let error = try await #require(throws: VpcError.self) {
            try await notMade.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        }
        #expect(error.code == .transportFailed)
        #expect(error.mayHaveBeenApplied)
    }

    @Test("Where a new key's reply is lost, nobody can tell whether it is stored")
    func lostReplyToKey() async throws {
        let service = StubService([Self.stored]) { _, isBefore in if !isBefore { throw Self.lost } }
        let error = try await #require(throws: VpcError.self) {
            try await service.client.updateVpnConnection("vco-1") { $0.ikeConfig?.preSharedKey = Secret("h1dden-key") }
        }
        #expect(error.mayHaveBeenApplied)
        #expect(!everythingPrinted(of: error).contains("h1dden"))
    }

    @Test("A refusal is thrown as it is, and not waited for")
    func refused() async throws {
        let service = StubService([Self.stored]) { _, isBefore in
            if isBefore { throw VpcError(code: .serviceFailed, message: "no") }
        }
        let error = try await #require(throws: VpcError.self) {
            try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        }
        #expect(!error.mayHaveBeenApplied)
        #expect(service.time.sleeps.isEmpty)
    }

    @Test("A change whose end is not seen says that it was taken")
    func endNotSeen() async throws {
        let service = StubService([Self.stored])
        service.state.withLock { $0.nextStates["vco-1"] = [.active] + Array(repeating: .updating, count: 20) }
        let error = try await #require(throws: VpcError.self) {
            try await service.client.updateVpnConnection("vco-1", timeout: .seconds(20)) { $0.name = "osaka" }
        }
        #expect(error.code == .timedOut)
        #expect(error.mayHaveBeenApplied)
        #expect(
            error.message
                == "The service took the change; its end was not seen: The VPN connection vco-1 was not ready in "
                + "20.0 seconds; it is updating."
        )
    }

    @Test("A connection that is still active because the service has not begun is not taken for ready")
    func notBegun() async throws {
        let service = StubService([Self.stored], delay: true)
        service.state.withLock { $0.nextStates["vco-1"] = [.active, .active, .active, .updating] }
        let update = try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        #expect(update.after.name == "osaka")
        #expect(service.time.sleeps == [2, 4, 8].map { .seconds($0) })
    }

    @Test("Behind a change of the key alone, which no answer shows, the service gets time to begin")
    func keyAlone() async throws {
        let service = StubService([Self.stored])
        service.state.withLock { $0.nextStates["vco-1"] = [.active, .active] }
        let update = try await service.client.updateVpnConnection("vco-1") {
            $0.ikeConfig?.preSharedKey = Secret("a-new-key-of-the-test")
        }
        #expect(update.wasSent)
        #expect(service.time.sleeps == [2, 4, 8].map { .seconds($0) })
    }

    @Test("An edit may belong to an actor")
    @MainActor func isolatedEdit() async throws {
        var seen: [String] = []
        let client: any VpcClient = StubService([Self.stored]).client
        let update = try await client.updateVpnConnection("vco-1") { draft in
            seen.append(draft.name ?? "")
            draft.ikeConfig?.version = .ikev2
        }
        #expect(seen == ["tokyo"])
        #expect(update.wasSent)
    }

    @Test("Cancelled while it finds out what became of a change, it is cancelled")
    func cancelledAfterLoss() async throws {
        let service = StubService([Self.stored]) { _, isBefore in
            if !isBefore {
                withUnsafeCurrentTask { $0?.cancel() }
                throw Self.lost
            }
        }
        let task = Task { try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" } }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
