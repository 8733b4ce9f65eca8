import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// Connections that are kept, and that the server closes at the worst moment.
    @Suite struct KeepAliveTests {
        @Test("A good server's connection is used again by AsyncHTTPClient only", arguments: Combination.all)
        func kept(over combination: Combination) async throws {
            let steps: [ServerStep] = [.repeated([.receiveRequest, .respond(.good)])]
            try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                let records = await Storm.sequence(10, to: server, over: combination.kind.make())
                records.check(combination.testDescription, expecting: [.success])
                #expect(server.connectionCount == (combination.kind == .asyncHTTPClient ? 1 : 10))
            }
        }

        @Test("Calls over different transports with the library's settings share a connection")
        func shared() async throws {
            let steps: [ServerStep] = [.repeated([.receiveRequest, .respond(.good)])]
            try await HostileServer.run(script: { _ in steps }) { server in
                for _ in 0..<20 {
                    let records = await Storm.sequence(1, to: server, over: AsyncHTTPClientTransport())
                    records.check("a transport of its own", expecting: [.success])
                }
                #expect(server.connectionCount == 1)
            }
        }

        @Test(
            "A second request to which the server responds by closing the connection is lost, and isn't sent again",
            arguments: Combination.all,
            [ConnectionEnding.finish, .finishWithoutNotice, .reset, .finishOutput]
        )
        func secondRequest(over combination: Combination, _ ending: ConnectionEnding) async throws {
            let steps: [ServerStep] = [.receiveRequest, .respond(.good), .receiveRequest, .close(ending)]
            try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                let records = await Storm.sequence(2, to: server, over: combination.kind.make())
                records.check("\(ending)", expecting: [.success, .lost])
                #expect(records.first?.verdict == .success)
                #expect(records.last?.verdict == (combination.kind == .asyncHTTPClient ? .lost : .success))
                #expect(records.last?.requests.count == 1)
            }
        }

        @Test(
            "A retry of a request to which the server responded by closing the connection has a new nonce and the same token",
            arguments: Combination.all,
            [ConnectionEnding.finish, .reset]
        )
        func retry(over combination: Combination, _ ending: ConnectionEnding) async throws {
            let failing: [ServerStep] = [.receiveRequest, .close(ending)]
            let script: HostileServer.Script = { $0 < 2 ? failing : [.receiveRequest, .respond(.good)] }
            try await HostileServer.run(combination.security(), script: script) { server in
                let records = await Storm.sequence(1, to: server, over: combination.kind.make(), retries: true)
                records.check("\(ending)", expecting: [.success])
                #expect(records.first?.requests.count == 3)
                #expect(Set(server.requests.map(\.nonce)).count == 3)
                #expect(Set(server.requests.map(\.clientToken)).count == 1)
                #expect(server.connectionCount == 3)
            }
        }

        @Test(
            "A connection that closes unannounced after a response costs a retry at most",
            arguments: Combination.all,
            [ConnectionEnding.finish, .finishWithoutNotice, .reset, .finishOutput]
        )
        func unannounced(over combination: Combination, _ ending: ConnectionEnding) async throws {
            let script: HostileServer.Script = { number in
                let pause = Duration.microseconds([0, 0, 100, 300, 700, 1000, 2000][number % 7])
                return [.receiveRequest, .respond(.good)] + (pause > .zero ? [.pause(pause)] : []) + [.close(ending)]
            }
            try await HostileServer.run(combination.security(), script: script) { server in
                let count = combination.kind == .asyncHTTPClient ? 60 : 10
                let transport = combination.kind.make()
                let once = await Storm.sequence(count, to: server, over: transport)
                // A reset can overtake the response.
                once.check("\(ending), one attempt", expecting: [.success, .lost])
                let retried = await Storm.sequence(count, to: server, over: transport, retries: true)
                retried.check("\(ending), retries", expecting: ending == .reset ? [.success, .lost] : [.success])
            }
        }
    }
}
