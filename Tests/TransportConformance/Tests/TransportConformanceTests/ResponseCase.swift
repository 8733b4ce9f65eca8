import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

/// A response, and how a call ends that receives it.
struct ResponseCase: Sendable, CustomTestStringConvertible {
    let title: String
    let steps: [ServerStep]
    let verdicts: [TransportKind: Set<Verdict>]

    var testDescription: String { title }

    /// Creates a case of a response after which the server holds the connection open.
    ///
    /// - Parameters:
    ///   - title: What is unusual about the response.
    ///   - response: The response.
    ///   - verdict: How a call ends.
    ///   - urlSession: How a call over `URLSession` ends, if it's another way.
    init(_ title: String, _ response: ResponseTemplate, _ verdict: Verdict, urlSession: Verdict? = nil) {
        self.init(title, steps: [.respond(response)], verdict, urlSession: urlSession)
    }

    /// Creates a case of a response after which the server ends the connection.
    init(
        _ title: String,
        _ response: ResponseTemplate,
        _ ending: ConnectionEnding,
        _ verdict: Verdict,
        urlSession: Verdict? = nil
    ) {
        self.init(title, steps: [.respond(response), .close(ending)], verdict, urlSession: urlSession)
    }

    /// Creates a case of several steps after the request.
    init(_ title: String, steps: [ServerStep], _ verdict: Verdict, urlSession: Verdict? = nil) {
        self.title = title
        self.steps = [.receiveRequest] + steps
        verdicts = [.asyncHTTPClient: [verdict], .urlSession: [urlSession ?? verdict]]
    }

    /// Makes a call that receives the response.
    func run(over combination: Combination) async throws {
        let expected = verdicts[combination.kind] ?? []
        var trial = Trial(title, steps)
        if expected == [.timedOut] { trial.call.timeout = .seconds(1) }
        try await trial.run(over: combination, expecting: expected)
    }
}
