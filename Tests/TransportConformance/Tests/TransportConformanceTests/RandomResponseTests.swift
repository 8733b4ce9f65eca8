import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

/// Random hostile responses, the same in each run.
@Suite(.serialized) struct RandomResponseTests {
    @Test(
        "10,000 calls to servers that break any rule end truthfully, and with no other call's response",
        arguments: Combination.asyncHTTPClient,
        0..<10
    )
    func asyncHTTPClient(over combination: Combination, seed: Int) async throws {
        let script: HostileServer.Script = { connection in
            var random = RandomResponse(seed: UInt64(seed) << 32 | UInt64(connection))
            return random.steps()
        }
        try await HostileServer.run(combination.security(), script: script) { server in
            let transport = AsyncHTTPClientTransport()
            let records = await withTaskGroup(of: [Record].self) { group in
                for _ in 0..<10 { group.addTask { await Storm.sequence(50, to: server, over: transport) } }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(records.count == 500)
            for record in records {
                record.check(title: "seed \(seed), \(combination.testDescription)")
                #expect(record.verdict != .timedOut, "seed \(seed): \(record.message)")
            }
            // Some calls succeed, or the responses would be too hostile to mix anything up.
            #expect(records.filter { $0.verdict == .success }.count > 100)
            #expect(Set(server.requests.map(\.nonce)).count == server.requests.count)
            #expect(server.requests.count <= records.count)
        }
    }

    @Test(
        "Calls over URLSession end truthfully, except those that stop their process",
        arguments: Combination.urlSession,
        0..<40
    )
    func urlSession(over combination: Combination, seed: Int) async throws {
        let script: HostileServer.Script = { connection in
            var random = RandomResponse(seed: UInt64(seed) << 32 | UInt64(connection))
            return random.steps()
        }
        try await HostileServer.run(combination.security(), script: script) { server in
            for _ in 0..<3 {
                let call = ConformanceCall()
                let outcome = try await call.outcomeInProcess(at: server.url, over: .urlSession)
                await Record.settled(outcome, of: call, from: server).check(title: "seed \(seed)")
            }
        }
    }
}
