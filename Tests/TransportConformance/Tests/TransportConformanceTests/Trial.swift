import AlibabaCloudVpc
import ConformanceCalls
import Foundation
import HostileServer
import Testing

/// One call to a server of its own, and what holds for every call.
struct Trial: Sendable {
    /// What the server does, as a failure names it.
    var title: String
    /// The steps of the server on each connection, by the connection's number.
    var script: HostileServer.Script
    var call = ConformanceCall()
    var maximumBodySize = 1 << 20

    /// Creates a trial in which each connection sees the same steps.
    init(_ title: String, _ steps: [ServerStep]) {
        self.init(title) { _ in steps }
    }

    /// Creates a trial.
    init(_ title: String, script: @escaping HostileServer.Script) {
        self.title = title
        self.script = script
    }

    /// Every call of `URLSession` is made in a process of its own, to find out which of them end it.
    static let isolates = ProcessInfo.processInfo.environment["CONFORMANCE_ISOLATED"] != nil

    /// Makes the call, and expects it to end in one of the ways of `verdicts`.
    @discardableResult
    func run(
        over combination: Combination,
        expecting verdicts: Set<Verdict>,
        requests: ClosedRange<Int>? = 1...1
    ) async throws -> Record {
        try await HostileServer.run(combination.security(), script: script) { server in
            let record = try await record(of: server, over: combination, isolated: verdicts.contains(.crash))
            record.check(title: "\(title), \(combination.testDescription)")
            #expect(
                verdicts.contains(record.verdict),
                "\(title), \(combination.testDescription): \(record.verdict.note): \(record.message)"
            )
            if let requests {
                #expect(
                    requests.contains(record.requests.count),
                    "\(title), \(combination.testDescription): \(record.requests.count) requests"
                )
            }
            return record
        }
    }

    private func record(
        of server: HostileServer,
        over combination: Combination,
        isolated: Bool
    ) async throws -> Record {
        var outcome: CallOutcome?
        if isolated || (Self.isolates && combination.kind == .urlSession) {
            outcome = try await call.outcomeInProcess(at: server.url, over: combination.kind)
        } else {
            outcome = await call.outcome(at: server.url, over: combination.kind.make(maximumBodySize: maximumBodySize))
        }
        return await Record.settled(outcome, of: call, from: server)
    }
}
