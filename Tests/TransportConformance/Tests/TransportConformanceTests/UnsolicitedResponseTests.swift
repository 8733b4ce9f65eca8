import AlibabaCloudVpc
import AsyncHTTPClient
import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// A second response that nobody asked for.
    ///
    /// A response that is received after the next request was sent can't be told from the response to it in HTTP/1.1. A
    /// client needs a moment to close the connection; a request that takes it in this moment is lost.
    @Suite struct UnsolicitedResponseTests {
        private static let unsolicited: ResponseTemplate =
            "HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"Name\":\"nobody-asked\"}"
        private static let length = 41 + 23

        /// Each request gets its response and one more in the same segment.
        private static let script: HostileServer.Script = { _ in
            [.repeated([.receiveRequest, .respond(.good + unsolicited)])]
        }

        /// The requests of calls that waited for a connection may be sent while the second response is being read.
        private static let verdicts: Set<Verdict> = [.success, .invalid, .lost]

        @Test(
            "A second response in the segment of the first is the response to no call that waits for a connection",
            arguments: Combination.all
        )
        func sameSegment(over combination: Combination) async throws {
            try await HostileServer.run(combination.security(), script: Self.script) { server in
                // More than the 64 connections that AsyncHTTPClient makes to a host.
                let count = combination.kind == .asyncHTTPClient ? 150 : 20
                let records = await Storm.calls(count, to: server, over: combination.kind.make())
                records.check(combination.testDescription, expecting: Self.verdicts)
                #expect(records.tally["success", default: 0] >= count / 3, "\(records.tally)")
            }
        }

        @Test(
            "A second response in the segment of the first is the response to no call of a client with one connection",
            arguments: Combination.asyncHTTPClient
        )
        func oneConnection(over combination: Combination) async throws {
            let client = BorrowedClient { $0.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1 }
            try await HostileServer.run(combination.security(), script: Self.script) { server in
                try await client.run { transport in
                    let records = await Storm.calls(20, to: server, over: transport)
                    records.check(combination.testDescription, expecting: Self.verdicts)
                    #expect(records.tally["success", default: 0] >= 5, "\(records.tally)")
                }
            }
        }

        @Test("A second response while the connection is idle is the response to no call", arguments: Combination.all)
        func idle(over combination: Combination) async throws {
            let steps: [ServerStep] = [
                .receiveRequest, .respond(.good), .pause(.milliseconds(1)), .respond(Self.unsolicited),
            ]
            try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                let records = await Storm.sequence(10, to: server, over: combination.kind.make(), closed: true)
                records.check(combination.testDescription, expecting: [.success, .lost])
                #expect(records.tally["success", default: 0] >= 8, "\(records.tally)")
            }
        }

        @Test(
            "The beginning of a second response isn't that of the next call's response",
            arguments: Combination.all,
            [true, false]
        )
        func beginning(over combination: Combination, isInTheSameSegment: Bool) async throws {
            let kept = combination.kind == .asyncHTTPClient
            for size in stride(from: 1, to: Self.length, by: kept ? 1 : 20) {
                let first = Self.unsolicited.slice(0..<size)
                let rest = Self.unsolicited.slice(size..<Self.length)
                let beginning: [ServerStep] =
                    isInTheSameSegment
                    ? [.respond(.good + first)] : [.respond(.good), .pause(.milliseconds(1)), .respond(first)]
                let steps = [.receiveRequest] + beginning + [.receiveRequest, .respond(rest), .respond(.good)]
                try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                    let records = await Storm.sequence(2, to: server, over: combination.kind.make(), closed: true)
                    records.check("\(size) bytes, \(combination.testDescription)", expecting: [.success, .lost])
                    #expect(records.first?.verdict == .success)
                }
            }
        }
    }
}
