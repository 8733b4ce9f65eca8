import AlibabaCloudVpc
import AsyncHTTPClient
import ConformanceCalls
import HostileServer
import NIOCore
import Testing

extension Conformance {
    /// Servers that are slow, or silent.
    @Suite struct DeadlineTests {
        private static let silence: [(title: String, steps: [ServerStep])] = [
            ("no byte", []),
            ("half a status line", [.respond("HTTP/1.1 2")]),
            ("half a head", [.respond("HTTP/1.1 200 OK\r\nContent-Le")]),
            ("half a body", [.respond(.good.slice(0..<45))]),
            ("a body without a length", [.respond("HTTP/1.1 200 OK\r\n\r\n<body>")]),
            ("no last chunk", [.respond(.chunked("<hexlength>\r\n<body>\r\n"))]),
            ("an interim response", [.respond("HTTP/1.1 100 Continue\r\n\r\n")]),
            ("a status line without end", drip("HTTP/1.1 200 ", "O")),
            ("a header without end", drip("HTTP/1.1 200 OK\r\nX: ", "v")),
            ("headers without end", drip("HTTP/1.1 200 OK\r\n", "X: y\r\n")),
            ("interim responses without end", drip("", "HTTP/1.1 100 Continue\r\n\r\n")),
            ("a body without end", drip("HTTP/1.1 200 OK\r\n\r\n", " ")),
            ("chunks without end", drip("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n")),
        ]

        private static func drip(_ beginning: ResponseTemplate, _ drop: ResponseTemplate) -> [ServerStep] {
            [.respond(beginning), .repeated([.respond(drop), .pause(.milliseconds(25))])]
        }

        @Test(
            "A server that is silent, or sends bytes without end, ends the call at its deadline",
            arguments: Combination.all
        )
        func deadline(over combination: Combination) async throws {
            try await withThrowingTaskGroup { group in
                for (title, steps) in Self.silence {
                    group.addTask {
                        var trial = Trial(title, [.receiveRequest] + steps)
                        trial.call.timeout = .milliseconds(1500)
                        // On a busy machine, the TLS handshakes may take all the time.
                        let record = try await trial.run(over: combination, expecting: [.timedOut], requests: 0...1)
                        let seconds = record.outcome?.seconds ?? 0
                        #expect(seconds >= 1.5 && seconds < 6, "\(title): \(seconds) s")
                    }
                }
                try await group.waitForAll()
            }
        }

        @Test("A response that is received a byte at a time is read", arguments: Combination.all)
        func slowBytes(over combination: Combination) async throws {
            let good = ServerStep.dripping(.good, length: 39 + 22, every: .milliseconds(1))
            try await Trial("a byte at a time", [.receiveRequest] + good).run(over: combination, expecting: [.success])
            let chunked = ServerStep.dripping(
                .chunked("<hexlength>\r\n<body>\r\n0\r\n\r\n"),
                length: 47 + 4 + 24 + 5,
                every: .milliseconds(1)
            )
            try await Trial("chunks", [.receiveRequest] + chunked).run(over: combination, expecting: [.success])
        }

        @Test("A server that accepts no connection ends the call at its deadline", arguments: TransportKind.allCases)
        func accepting(over kind: TransportKind) async throws {
            let server = try await HostileServer(.plain, accepts: false) { _ in [] }
            var call = ConformanceCall()
            call.timeout = .milliseconds(700)
            let outcome = await call.outcome(at: server.url, over: kind.make())
            #expect(outcome.verdict == .timedOut)
            #expect(outcome.failure?.mayHaveBeenApplied == true)
            await server.stop()
        }

        @Test("A server whose queue is full is a failure before anything is sent, if there's time to connect")
        func fullQueue() async throws {
            let server = try await HostileServer(.plain, accepts: false) { _ in [] }
            try await server.fillQueue()
            try await BorrowedClient { $0.timeout.connect = .milliseconds(500) }.run { transport in
                let outcome = await ConformanceCall().outcome(at: server.url, over: transport)
                #expect(outcome.verdict == .transport(.cannotConnect), "\(outcome.failure?.message ?? "")")
                #expect(outcome.failure?.mayHaveBeenApplied == false)
            }
            var call = ConformanceCall()
            call.timeout = .milliseconds(700)
            let outcome = await call.outcome(at: server.url, over: URLSessionTransport())
            #expect(outcome.verdict == .timedOut)
            await server.stop()
        }
    }
}
