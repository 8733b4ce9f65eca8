import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
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
        let token = try #require(update.request?.clientToken)
        #expect(
            service.sent == [
                ModifyVpnConnectionAttributeRequest(
                    vpnConnectionId: "vco-1",
                    ikeConfig: IkeConfig(version: .ikev2),
                    clientToken: token
                )
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

    @Test("If the response to the change is lost, the connection shows whether it was made")
    func lostResponse() async throws {
        let made = StubService([Self.stored]) { _, isBefore in if !isBefore { throw Self.lost } }
        let update = try await made.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        #expect(update.wasSent)
        #expect(update.after.name == "osaka")
        let notMade = StubService([Self.stored]) { _, isBefore in if isBefore { throw Self.lost } }
        let error = try await #require(throws: VpnConnectionUpdateError.self) {
            try await notMade.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        }
        #expect((error.underlyingError as? VpcError)?.code == .transportFailed)
        #expect(!error.wasAccepted)
        #expect(error.plan.request?.name == "osaka")
    }

    @Test("If the response to a new key is lost, the outcome is unknown")
    func lostResponseToKey() async throws {
        let service = StubService([Self.stored]) { _, isBefore in if !isBefore { throw Self.lost } }
        let error = try await #require(throws: VpnConnectionUpdateError.self) {
            try await service.client.updateVpnConnection("vco-1") { $0.ikeConfig?.preSharedKey = Secret("h1dden-key") }
        }
        #expect(!error.wasAccepted)
        #expect(!everythingPrinted(of: error).contains("h1dden"))
        let cause = "\(Self.lost)".replacingOccurrences(of: "\n", with: "\n    ")
        #expect(error.description == "vco-1: may have changed: \(cause)\n  IkeConfig.Psk: changed")
        let sent = try #require(service.sent.first)
        #expect(error.plan.request == sent)
        #expect(error.plan.request?.ikeConfig?.preSharedKey == Secret("h1dden-key"))
        #expect(sent.clientToken != nil)
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
        let error = try await #require(throws: VpnConnectionUpdateError.self) {
            try await service.client.updateVpnConnection("vco-1", timeout: .seconds(20)) { $0.name = "osaka" }
        }
        #expect(error.wasAccepted)
        #expect(error.plan.request == service.sent.first)
        let reason = try #require(error.underlyingError as? VpcError)
        #expect(reason.code == .timedOut)
        #expect(reason.message == "The VPN connection vco-1 was not ready in 20.0 seconds; its state is updating.")
        #expect(error.description.hasPrefix("vco-1: accepted, but not seen ready: timedOut: "))
        #expect(error.description.hasSuffix("\n  Name: tokyo -> osaka"))
    }

    @Test("A connection that is still active because the service has not begun is not taken for ready")
    func notBegun() async throws {
        let service = StubService([Self.stored], delay: true)
        service.state.withLock { $0.nextStates["vco-1"] = [.active, .active, .active, .updating] }
        let update = try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        #expect(update.after.name == "osaka")
        #expect(service.time.sleeps == [2, 4, 8].map { .seconds($0) })
    }

    @Test("After a change of only the key, which no response shows, the wait gives the service time to begin")
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

    @Test("Canceled after the change was sent, it says so, and keeps the plan", arguments: [true, false])
    func canceledAfterChange(isLost: Bool) async throws {
        let service = StubService([Self.stored]) { _, isBefore in
            guard !isBefore else { return }
            withUnsafeCurrentTask { $0?.cancel() }
            if isLost { throw Self.lost }
        }
        let task = Task { try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" } }
        let error = try await #require(throws: VpnConnectionUpdateError.self) { try await task.value }
        #expect(error.underlyingError is CancellationError)
        #expect(error.wasAccepted == !isLost)
        #expect(error.plan.request == service.sent.first)
    }

    @Test("Canceled while it sends the change, it keeps the plan, because the change may have been made")
    func canceledWhileSending() async throws {
        let service = StubService([Self.stored]) { _, isBefore in if !isBefore { throw CancellationError() } }
        let error = try await #require(throws: VpnConnectionUpdateError.self) {
            try await service.client.updateVpnConnection("vco-1") { $0.name = "osaka" }
        }
        #expect(error.underlyingError is CancellationError)
        #expect(!error.wasAccepted)
        #expect(error.plan.changes.map(\.name) == ["Name"])
    }

    @Test("Canceled before the change is sent, it is canceled, and sends nothing")
    func canceledBeforeChange() async throws {
        let service = StubService([Self.stored])
        let task = Task {
            try await service.client.updateVpnConnection("vco-1") { draft in
                withUnsafeCurrentTask { $0?.cancel() }
                draft.name = "osaka"
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(service.sent.isEmpty)
    }

    @Test("A new key can be stored before it is sent, and a store that fails ends the update")
    func storedKey() async throws {
        actor Store {
            var keys: [Secret] = []
            func save(_ key: Secret) throws {
                if keys.count == 1 { throw Odd() }
                keys.append(key)
            }
        }
        let store = Store()
        let service = StubService([Self.stored])
        @Sendable func rotate(_ draft: inout VpnConnectionDraft) async throws {
            #expect(service.sent.isEmpty)
            let key = Secret.random()
            try await store.save(key)
            draft.ikeConfig?.preSharedKey = key
        }
        let dry = try await service.client.updateVpnConnection("vco-1", dryRun: true, edit: rotate)
        #expect(await store.keys == [try #require(dry.request?.ikeConfig?.preSharedKey)])
        await #expect(throws: Odd()) { try await service.client.updateVpnConnection("vco-1", edit: rotate) }
        #expect(service.sent.isEmpty)
    }
}
