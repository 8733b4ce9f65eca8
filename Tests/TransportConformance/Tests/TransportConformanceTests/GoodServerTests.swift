import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// The suite's own foundation: a server that breaks no rule.
    @Suite struct GoodServerTests {
        @Test(
            "A good response is read, over a connection that the server holds open or closes",
            arguments: Combination.all
        )
        func good(over combination: Combination) async throws {
            let steps: [ServerStep] = [.receiveRequest, .respond(.good)]
            try await Trial("held open", steps).run(over: combination, expecting: [.success])
            try await Trial("closed", steps + [.close(.finish)]).run(over: combination, expecting: [.success])
        }

        @Test("A response that is cut off after its head is lost", arguments: Combination.all)
        func cut(over combination: Combination) async throws {
            let length = "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n".utf8.count
            for ending in [ConnectionEnding.finish, .finishWithoutNotice, .reset] {
                let steps: [ServerStep] = [.receiveRequest, .respond(.good.slice(0..<(length + 3))), .close(ending)]
                try await Trial("cut by \(ending)", steps).run(over: combination, expecting: [.lost])
            }
        }

        @Test(
            "A certificate of an authority that nobody trusts is refused before anything is sent",
            arguments: TransportKind.allCases
        )
        func untrusted(over kind: TransportKind) async throws {
            let security = ServerSecurity.tls(try TestAuthority().tls(.unknownAuthority))
            try await HostileServer.run(security, script: { _ in [.receiveRequest, .respond(.good)] }) { server in
                let call = ConformanceCall()
                let outcome = await call.outcome(at: server.url, over: kind.make())
                let record = await Record.settled(outcome, of: call, from: server)
                record.check(title: "unknown authority")
                #expect(record.verdict == .transport(.untrustedCertificate), "\(record.message)")
                #expect(record.outcome?.failure?.mayHaveBeenApplied == false)
                #expect(server.byteCount == 0)
            }
        }
    }
}
