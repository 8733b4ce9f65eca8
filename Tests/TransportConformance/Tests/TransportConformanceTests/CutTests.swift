import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// A good response that is cut off, at each of its bytes.
    @Suite struct CutTests {
        private static let head = "HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n".utf8.count
        private static let statusLine = "HTTP/1.1 200 OK\r\n".utf8.count
        private static let length = head + ConformanceCall.echoLength

        @Test("A response that is cut off by FIN is lost, and no call is made twice", arguments: Combination.all)
        func finish(over combination: Combination) async throws {
            for size in 0..<Self.length {
                // Foundation stops the process at a head that ends after the status line, and before its blank line.
                let stops = combination.kind == .urlSession && size >= Self.statusLine && size < Self.head - 2
                try await cut(size, .finish, over: combination, expecting: stops ? .crash : .lost)
            }
            try await cut(Self.length, .finish, over: combination, expecting: .success)
        }

        @Test("A response that is cut off by FIN without a close_notify alert is lost", arguments: Combination.all)
        func finishWithoutNotice(over combination: Combination) async throws {
            for size in [0, 1, Self.statusLine - 1, Self.head, Self.length - 1] {
                try await cut(size, .finishWithoutNotice, over: combination, expecting: .lost)
            }
            try await cut(Self.length, .finishWithoutNotice, over: combination, expecting: .success)
        }

        @Test("A response that is cut off by RST is lost, and no call is made twice", arguments: Combination.all)
        func reset(over combination: Combination) async throws {
            for size in 0..<Self.length {
                try await cut(size, .reset, over: combination, expecting: .lost)
            }
        }

        @Test(
            "A response whose sender closes its half is read if it's complete, else it's lost",
            arguments: Combination.all
        )
        func half(over combination: Combination) async throws {
            for size in [0, 1, Self.statusLine - 1, Self.head, Self.length - 1] {
                try await cut(size, .finishOutput, over: combination, expecting: .lost)
            }
            try await cut(Self.length, .finishOutput, over: combination, expecting: .success)
        }

        private func cut(
            _ size: Int,
            _ ending: ConnectionEnding,
            over combination: Combination,
            expecting verdict: Verdict
        ) async throws {
            let steps: [ServerStep] = [.receiveRequest, .respond(.good.slice(0..<size)), .close(ending)]
            try await Trial("\(size) bytes, \(ending)", steps).run(over: combination, expecting: [verdict])
        }
    }
}
