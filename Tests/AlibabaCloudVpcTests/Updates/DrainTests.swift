import AlibabaCloudVpcTesting
import Testing

@testable import AlibabaCloudVpc

/// Updates that a test ends in the middle of something: the edits wait until it has the updates in its hands.
@Suite struct DrainTests {
    private let ids = (0..<40).map { "vco-\($0)" }
    private let handle = Promise<VpnConnectionUpdates>()

    private static func connections(gateways: Int) -> [VpnConnection] {
        (0..<40).map { number in
            VpnConnection(vpnConnectionId: "vco-\(number)", vpnGatewayId: "vpn-\(number % gateways)", name: "old")
        }
    }

    /// Returns the updates once they have begun; `edit` gets them, and the number of edits so far.
    private func updates(
        _ client: StubVpcClient,
        maxConcurrent: Int = 2,
        timeout: Duration = .seconds(300),
        edit: @escaping @Sendable (Int, VpnConnectionUpdates) async throws -> Void = { _, _ in }
    ) -> VpnConnectionUpdates {
        let count = Locked(0)
        let (begun, continuation) = AsyncStream<VpnConnectionUpdates>.makeStream()
        let gate = Task { await begun.first { _ in true } }
        let updates = client.updateVpnConnections(ids, maxConcurrent: maxConcurrent, timeout: timeout) { draft in
            let number = count.withLock { count in
                count += 1
                return count
            }
            if let updates = await gate.value { try await edit(number, updates) }
            draft.name = "new"
        }
        handle.finish(with: updates)
        continuation.yield(updates)
        continuation.finish()
        return updates
    }

    @Test("A drain starts no further update, lets those in flight finish, and reports each", arguments: [1, 2, 8])
    func drain(maxConcurrent: Int) async throws {
        let service = StubService(Self.connections(gateways: 4))
        let edits = Locked(0)
        let updates = updates(service.client, maxConcurrent: maxConcurrent) { number, updates in
            edits.withLock { $0 += 1 }
            if number == 6 { updates.drain() }
        }
        var told: [String] = []
        for await progress in updates { told.append(progress.vpnConnectionId) }
        let report = await updates.report
        #expect(told.sorted() == ids.sorted())
        #expect(Set(report.outcomes.keys) == Set(ids))
        #expect(Set(report.done.keys) == Set(service.sent.map(\.vpnConnectionId)))
        #expect(report.done.count == edits.withLock(\.self))
        #expect((6...5 + maxConcurrent).contains(report.done.count))
        #expect(report.done.values.allSatisfy { $0.after.name == "new" && $0.after.state == .active })
        #expect(report.notStarted.count == 40 - report.done.count)
        for id in report.notStarted { #expect(service.connection(id)?.name == "old") }
        let counts = (report.done.count, report.notStarted.count)
        #expect(report.description == "\(counts.0) done, 0 accepted, 0 unknown, 0 failed, \(counts.1) not started")
    }

    @Test("A drain before anything has begun, and a second one, start nothing")
    func drainAtOnce() async throws {
        let service = StubService(Self.connections(gateways: 4))
        var client = service.client
        let reading = Promise<Void>()
        client.on(DescribeVpnConnectionRequest.self) { _ in
            reading.finish(with: ())
            try await Self.untilCanceled()
        }
        let updates = updates(client)
        try await reading.value()
        updates.drain()
        updates.drain()
        let report = await updates.report
        #expect(report.notStarted == Set(ids))
        #expect(service.sent.isEmpty)
    }

    @Test("A drain ends the wait for another change on the gateway, and that update is not started")
    func drainWhileSettling() async throws {
        let service = StubService(Self.connections(gateways: 1))
        var client = service.client
        let handle = handle
        let last = service.client
        client.on(ModifyVpnConnectionAttributeRequest.self) { request in
            service.state.withLock { $0.sent.append(request) }
            throw CancellationError()
        }
        client.on(DescribeVpnConnectionRequest.self) { request in
            // The next update reads the connection whose outcome is unknown, to wait for it.
            if !service.sent.isEmpty {
                Task { try await handle.value().drain() }
                try await Self.untilCanceled()
            }
            return try await last.describeVpnConnection(request)
        }
        let updates = updates(client)
        let report = await updates.report
        #expect(Array(report.unknown.keys) == ["vco-0"])
        #expect(report.unknown["vco-0"]?.plan.request == service.sent.first)
        #expect(report.notStarted == Set(ids.dropFirst()))
    }

    @Test("Canceled while it drains, what the service accepted is reported so, with its plan")
    func cancelWhileDraining() async throws {
        let service = StubService(Self.connections(gateways: 4))
        var client = service.client
        let handle = handle
        let last = service.client
        client.on(DescribeVpnConnectionRequest.self) { request in
            if !service.sent.isEmpty {
                Task {
                    let updates = try await handle.value()
                    updates.drain()
                    updates.cancel()
                }
                try await Self.untilCanceled()
            }
            return try await last.describeVpnConnection(request)
        }
        let updates = updates(client, maxConcurrent: 1)
        let report = await updates.report
        let error = try #require(report.accepted["vco-0"])
        #expect(report.accepted.count == 1)
        #expect(error.wasAccepted)
        #expect(error.underlyingError is CancellationError)
        #expect(error.plan.request == service.sent.first)
        #expect(error.plan.request?.name == "new")
        #expect(report.notStarted == Set(ids.dropFirst()))
    }

    @Test("An update whose edit has returned when it is canceled has failed, with its plan")
    func cancelAfterEdit() async throws {
        let service = StubService(Self.connections(gateways: 4))
        let updates = updates(service.client, maxConcurrent: 1) { _, updates in updates.cancel() }
        let report = await updates.report
        #expect(service.sent.isEmpty)
        guard case .failed(let error, let plan) = report.outcomes["vco-0"] else {
            Issue.record("vco-0 has not failed")
            return
        }
        #expect(error is CancellationError)
        #expect(plan?.request?.name == "new")
        #expect(report.notStarted == Set(ids.dropFirst()))
    }

    @Test("Each outcome has its plan: done, accepted, unknown and refused ones, and no printed outcome shows a key")
    func plans() async throws {
        let service = StubService(Self.connections(gateways: 40)) { request, isBefore in
            switch (request.vpnConnectionId, isBefore) {
            case ("vco-1", true): throw VpcError(code: .serviceFailed, message: "refused")
            case ("vco-2", false): throw VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true)
            default: break
            }
        }
        service.state.withLock { $0.nextStates["vco-3"] = [.active, .active] + Array(repeating: .updating, count: 99) }
        let stored = Locked<[String: Secret]>([:])
        let updates = service.client.updateVpnConnections(
            Array(ids.prefix(5)),
            maxConcurrent: 1,
            timeout: .seconds(20)
        ) { draft in
            if draft.vpnConnectionId == "vco-4" { throw CancellationError() }
            let (id, key) = (draft.vpnConnectionId, Secret.random())
            stored.withLock { $0[id] = key }
            draft.editTunnels { $0.ikeConfig?.preSharedKey = key }
        }
        let report = await updates.report
        for id in ids.prefix(4) {
            let plan = try #require(report.outcomes[id]?.plan)
            let key = try #require(stored.withLock { $0[id] })
            #expect(plan.request?.ikeConfig?.preSharedKey == key)
            #expect(plan.changes.map(\.description) == ["IkeConfig.Psk: changed"])
            #expect(!everythingPrinted(of: report).contains(key.exposedValue))
            #expect(!everythingPrinted(of: report.outcomes[id] as Any).contains(key.exposedValue))
        }
        #expect(Array(report.done.keys) == ["vco-0"])
        #expect(report.failed.keys.sorted() == ["vco-1", "vco-4"])
        #expect(Array(report.unknown.keys) == ["vco-2"])
        #expect(Array(report.accepted.keys) == ["vco-3"])
        #expect(report.outcomes["vco-4"]?.plan == nil)
    }

    /// Waits until the task is canceled.
    private static func untilCanceled() async throws -> Never {
        let (never, continuation) = AsyncStream<Never>.makeStream()
        for await _ in never {}
        continuation.finish()
        throw CancellationError()
    }
}
