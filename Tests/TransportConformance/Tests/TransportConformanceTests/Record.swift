import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

/// What a call and its server say about each other.
struct Record: Sendable {
    /// The outcome; `nil` if the process ended.
    let outcome: CallOutcome?
    /// The complete requests of the call that the server received.
    let requests: [ReceivedRequest]
    /// How many connections the server accepted so far.
    let connections: Int

    var verdict: Verdict { outcome?.verdict ?? .crash }
    var message: String { outcome?.failure?.message ?? "" }

    init(_ outcome: CallOutcome?, of call: ConformanceCall, from server: HostileServer) async {
        self.outcome = outcome
        // What was written before the call ended may still be on its way.
        if outcome?.answer == nil { await server.settle() }
        requests = server.requests.filter { $0.name == call.name }
        connections = server.connectionCount
    }

    /// Checks what holds for every call, however the server behaves.
    func check(title: String, limit: Duration) {
        let nonces = requests.compactMap(\.nonce)
        #expect(Set(nonces).count == requests.count, "\(title): a nonce was sent twice")
        #expect(Set(requests.map(\.clientToken)).count <= 1, "\(title): the attempts have different tokens")
        guard let outcome else { return }
        if case .wrongContent(let answer) = outcome.verdict {
            Issue.record("\(title): the answer \"\(answer)\" isn't for \(outcome.name)")
        }
        #expect(requests.count <= outcome.failure?.attempts ?? 1, "\(title): more requests than attempts")
        guard let failure = outcome.failure else { return }
        let isRefusal = failure.code == VpcError.Code.serviceFailed.rawValue
        if !failure.mayHaveBeenApplied, !isRefusal {
            #expect(requests.isEmpty, "\(title): the server has a request that can't have been applied: \(message)")
        }
        if failure.code != VpcError.Code.timedOut.rawValue {
            let share = outcome.seconds / Double(limit.components.seconds)
            #expect(share < 0.9, "\(title): took \(outcome.seconds) s: \(message)")
        }
    }
}

extension Verdict {
    /// The verdict as a case table writes it.
    var note: String {
        switch self {
        case .success: ".success"
        case .wrongContent(let answer): ".wrongContent(\(answer))"
        case .crash: ".crash"
        case .failure(let code, let transport, let status):
            "\(code) \(transport ?? "-") \(status.map { "\($0)" } ?? "-")"
        }
    }
}
