import AlibabaCloudVpc
import ConformanceCalls
import Foundation
import HostileServer
import Testing

/// Several calls to one server.
enum Storm {
    /// Makes so many calls at once.
    static func calls(_ count: Int, to server: HostileServer, over transport: any HTTPTransport) async -> [Record] {
        let outcomes = await withTaskGroup(of: (ConformanceCall, CallOutcome).self) { group in
            for _ in 0..<count {
                group.addTask {
                    let call = ConformanceCall()
                    return (call, await call.outcome(at: server.url, over: transport))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        await server.settle()
        return outcomes.map { Record($1, of: $0, from: server) }
    }

    /// Makes so many calls, one after the other.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - server: The server.
    ///   - transport: The transport.
    ///   - retries: Whether failed attempts are made again.
    ///   - closed: Whether each call waits until the connections of those before are closed.
    /// - Returns: A record of each call.
    static func sequence(
        _ count: Int,
        to server: HostileServer,
        over transport: any HTTPTransport,
        retries: Bool = false,
        closed: Bool = false
    ) async -> [Record] {
        var outcomes: [(ConformanceCall, CallOutcome)] = []
        for _ in 0..<count {
            var call = ConformanceCall()
            call.retries = retries
            outcomes.append((call, await call.outcome(at: server.url, over: transport)))
            if closed { #expect(await server.waitUntilClosed(), "the client has closed its connection") }
        }
        await server.settle()
        return outcomes.map { Record($1, of: $0, from: server) }
    }
}

extension [Record] {
    /// How many calls ended in each way.
    var tally: [String: Int] { reduce(into: [:]) { $0[$1.verdict.note, default: 0] += 1 } }

    /// Checks each call, and expects it to end in one of the ways of `verdicts`.
    func check(_ title: String, expecting verdicts: Set<Verdict>) {
        for record in self {
            record.check(title: title)
            #expect(verdicts.contains(record.verdict), "\(title): \(record.verdict.note): \(record.message)")
        }
    }
}
