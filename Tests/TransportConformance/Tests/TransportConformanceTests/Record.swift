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

    private let call: ConformanceCall

    var verdict: Verdict { outcome?.verdict ?? .crash }
    var message: String { outcome?.failure?.message ?? "" }

    /// Records what a server has received so far.
    init(_ outcome: CallOutcome?, of call: ConformanceCall, from server: HostileServer) {
        self.outcome = outcome
        self.call = call
        requests = server.requests.filter { $0.name == call.name }
        connections = server.connectionCount
    }

    /// Waits until a server has received what the call has sent, and records it.
    static func settled(_ outcome: CallOutcome?, of call: ConformanceCall, from server: HostileServer) async -> Record {
        if outcome?.response == nil { await server.settle() }
        return Record(outcome, of: call, from: server)
    }

    /// Checks what holds for every call, however the server behaves.
    func check(title: String) {
        let nonces = requests.compactMap(\.nonce)
        #expect(Set(nonces).count == requests.count, "\(title): a nonce was sent twice")
        #expect(Set(requests.map(\.clientToken)).count <= 1, "\(title): the attempts have different tokens")
        guard let outcome else { return }
        if case .wrongContent(let response) = outcome.verdict {
            Issue.record("\(title): the response \"\(response)\" isn't for \(outcome.name)")
        }
        let attempts = outcome.failure?.attempts ?? (call.retries ? RetryPolicy.standard.maxAttempts : 1)
        #expect(requests.count <= attempts, "\(title): more requests than attempts")
        guard let failure = outcome.failure else {
            #expect(!requests.isEmpty, "\(title): a success without a request")
            return
        }
        // A refusal, such as HTTP 400, says that a request that was received has changed nothing.
        let isRefusal = failure.code == VpcError.Code.serviceFailed.rawValue
        if !failure.mayHaveBeenApplied, !isRefusal {
            #expect(requests.isEmpty, "\(title): the server has a request that can't have been applied: \(message)")
        }
        if failure.code != VpcError.Code.timedOut.rawValue {
            let limit = Double(call.timeout.components.seconds)
            #expect(outcome.seconds < 0.9 * limit, "\(title): took \(outcome.seconds) s: \(message)")
        }
    }
}

extension Verdict {
    /// The verdict in a few words.
    var note: String {
        switch self {
        case .success: "success"
        case .wrongContent: "wrong content"
        case .crash: "crash"
        case .failure(let code, let transport, let status):
            [code, transport, status.map { "HTTP \($0)" }].compactMap(\.self).joined(separator: " ")
        }
    }
}
