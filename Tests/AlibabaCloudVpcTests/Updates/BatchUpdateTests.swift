import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct BatchUpdateTests {
    private static func connections(_ count: Int, gateways: Int) -> [VpnConnection] {
        (0..<count).map { number in
            VpnConnection(vpnConnectionId: "vco-\(number)", vpnGatewayId: "vpn-\(number % gateways)", name: "old")
        }
    }

    private let ids = (0..<40).map { "vco-\($0)" }

    @Test(
        "Each connection is changed once, never two at once on one gateway, and all are told of",
        arguments: [1, 3, 64]
    )
    func all(_ maxConcurrent: Int) async throws {
        let service = StubService(Self.connections(40, gateways: 4))
        let updates = service.client.updateVpnConnections(ids + ids, maxConcurrent: maxConcurrent) { $0.name = "new" }
        var told: [VpnConnectionUpdateProgress] = []
        for await progress in updates { told.append(progress) }
        let report = await updates.report
        #expect(Set(report.done.keys) == Set(ids))
        #expect(report.outcomes.count == 40)
        #expect(told.map(\.ended) == Array(1...40))
        #expect(Set(told.map(\.vpnConnectionId)) == Set(ids))
        #expect(told.allSatisfy { $0.total == 40 })
        #expect(service.sent.map(\.vpnConnectionId).sorted() == ids.sorted())
        let state = service.state.withLock(\.self)
        #expect(state.collisions == 0)
        #expect(state.mostOnTheWay <= min(maxConcurrent, 4))
        if maxConcurrent > 1 { #expect(state.mostOnTheWay > 1) }
    }

    @Test("One that fails stops no other, and each is reported for what it is")
    func failures() async throws {
        let service = StubService(Self.connections(40, gateways: 4)) { request, isBefore in
            switch (request.vpnConnectionId, isBefore) {
            case ("vco-3", true): throw VpcError(code: .serviceFailed, message: "refused")
            case ("vco-4", true): throw VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true)
            case ("vco-5", false): throw VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true)
            default: break
            }
        }
        let updates = service.client.updateVpnConnections(ids + ["vco-none"]) { $0.name = "new" }
        let report = await updates.report
        #expect(Set(report.failed.keys) == ["vco-3", "vco-none"])
        #expect(Set(report.unknown.keys) == ["vco-4"])
        #expect(Set(report.done.keys) == Set(ids).subtracting(["vco-3", "vco-4"]))
        #expect(report.done["vco-5"]?.after.name == "new")
        #expect(service.state.withLock(\.collisions) == 0)
        #expect(
            report.description.hasPrefix(
                "38 done, 0 accepted, 1 unknown, 2 failed, 0 not started\n  unknown: vco-4: transportFailed: lost"
            )
        )
        #expect(report.description.contains("\n  failed: vco-3: serviceFailed: refused"))
    }

    @Test("In a dry run nothing is sent")
    func dryRun() async throws {
        let service = StubService(Self.connections(40, gateways: 4))
        let report = await service.client.updateVpnConnections(ids, dryRun: true) { $0.name = "new" }.report
        #expect(report.done.count == 40)
        #expect(report.done.values.allSatisfy { !$0.wasSent && $0.request?.name == "new" })
        #expect(service.sent.isEmpty)
    }

    @Test("An edit that throws for one connection changes that one not")
    func editThrows() async throws {
        let service = StubService(Self.connections(40, gateways: 4))
        let updates = service.client.updateVpnConnections(ids) { draft in
            guard draft.vpnConnectionId != "vco-7" else { throw CancellationError() }
            draft.name = "new"
        }
        let report = await updates.report
        #expect(Set(report.failed.keys) == ["vco-7"])
        #expect(report.done.count == 39)
    }

    @Test(
        "When it is cancelled, the report is true: what was sent and not seen to its end is unknown",
        arguments: [true, false]
    )
    func cancellation(byListener: Bool) async throws {
        let service = StubService(Self.connections(40, gateways: 4))
        let updates = service.client.updateVpnConnections(ids, maxConcurrent: 2) { $0.name = "new" }
        let listener = Task {
            var count = 0
            for await _ in updates {
                count += 1
                guard count == 5 else { continue }
                if byListener { withUnsafeCurrentTask { $0?.cancel() } } else { updates.cancel() }
            }
        }
        await listener.value
        let report = await updates.report
        let sent = Set(service.sent.map(\.vpnConnectionId))
        #expect(Set(report.outcomes.keys) == Set(ids))
        #expect(report.done.count >= 5)
        #expect(report.notStarted.count > 0)
        #expect(Set(report.done.keys).isSubset(of: sent))
        #expect(report.notStarted.union(report.failed.keys).isDisjoint(with: sent))
        #expect(report.failed.values.allSatisfy { $0 is CancellationError })
        #expect(sent == Set(report.done.keys).union(report.accepted.keys).union(report.unknown.keys))
        #expect(sent.count == service.sent.count)
    }

    @Test("No connections are done at once")
    func none() async {
        let report = await StubService([]).client.updateVpnConnections([]) { $0.name = "new" }.report
        #expect(report.description == "0 done, 0 accepted, 0 unknown, 0 failed, 0 not started")
    }

    @Test("Updates continue when nobody iterates over the progress, or only for a while", arguments: [true, false])
    func nobodyListens(listensForAWhile: Bool) async throws {
        let (applied, continuation) = AsyncStream.makeStream(of: String.self)
        let service = StubService(Self.connections(40, gateways: 4)) { request, isBefore in
            if !isBefore { continuation.yield(request.vpnConnectionId) }
        }
        if listensForAWhile {
            for await _ in service.client.updateVpnConnections(ids, edit: { $0.name = "new" }) { break }
        } else {
            _ = service.client.updateVpnConnections(ids) { $0.name = "new" }
        }
        var changed: Set<String> = []
        for await id in applied {
            changed.insert(id)
            if changed.count == 40 { break }
        }
        #expect(changed == Set(ids))
        #expect(ids.allSatisfy { service.connection($0)?.name == "new" })
        #expect(service.sent.count == 40)
    }

    @Test("Behind a change that may still be on its way, the next of its gateway waits, and is not sent in vain")
    func unsettledGateway() async throws {
        let service = StubService(Self.connections(3, gateways: 1))
        service.state.withLock { state in
            // Read twice before it is changed, then not ready for longer than the first waits.
            state.nextStates["vco-0"] = [.active, .active] + Array(repeating: .updating, count: 6)
        }
        let updates = service.client.updateVpnConnections(Array(ids.prefix(3)), timeout: .seconds(20)) {
            $0.name = "new"
        }
        let report = await updates.report
        #expect(Set(report.accepted.keys) == ["vco-0"])
        #expect(Set(report.done.keys) == ["vco-1", "vco-2"])
        #expect(service.state.withLock(\.collisions) == 0)

        let stuck = StubService(Self.connections(3, gateways: 1))
        stuck.state.withLock { $0.nextStates["vco-0"] = [.active, .active] + Array(repeating: .updating, count: 500) }
        let second = await stuck.client.updateVpnConnections(Array(ids.prefix(3)), timeout: .seconds(20)) {
            $0.name = "new"
        }
        .report
        #expect(Set(second.accepted.keys) == ["vco-0"])
        #expect(Set(second.failed.keys) == ["vco-1", "vco-2"])
        #expect(stuck.sent.count == 1)
        let reason = try #require(second.failed["vco-1"] as? VpcError)
        #expect(reason.message.hasPrefix("Another change may still be in progress on its VPN gateway: "))
    }

    @Test("Connections on no VPN gateway are not held up by each other", arguments: [nil, ""])
    func noGateway(_ gateway: String?) async throws {
        let service = StubService(ids.map { VpnConnection(vpnConnectionId: $0, vpnGatewayId: gateway, name: "old") })
        let report = await service.client.updateVpnConnections(ids, maxConcurrent: 8) { $0.name = "new" }.report
        #expect(report.done.count == 40)
        #expect(service.state.withLock(\.mostOnTheWay) > 1)
    }

    @Test("Thousands on one gateway cost their number, not its square")
    func thousands() async throws {
        let service = StubService(Self.connections(3000, gateways: 1))
        let all = (0..<3000).map { "vco-\($0)" }
        let report = await service.client.updateVpnConnections(all, dryRun: true) { $0.name = "new" }.report
        #expect(report.done.count == 3000)
    }
}
