import AlibabaCloudVpc
import ConformanceCalls
import Foundation
import HostileServer
import Synchronization
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// HTTP/2, which the library's own client of AsyncHTTPClient speaks over TLS if the server offers it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct HTTP2Tests {
    private struct Result {
        let outcome: CallOutcome
        let requests: [ReceivedRequest]
        let connections: Int
    }

    /// Makes a call to a server that responds to the requests, counted from 0, as `script` says.
    private func run(
        _ call: ConformanceCall,
        script: @escaping @Sendable (Int) -> HTTP2Server.Response
    ) async throws -> Result {
        let count = Counter()
        let server = try await HTTP2Server(TestAuthority().tls()) { _ in script(count.next()) }
        let outcome = await call.outcome(at: server.url, over: AsyncHTTPClientTransport())
        let result = Result(outcome: outcome, requests: server.requests, connections: server.connectionCount)
        await server.stop()
        let nonces = result.requests.compactMap(\.nonce)
        #expect(Set(nonces).count == result.requests.count)
        #expect(Set(result.requests.map(\.clientToken)).count <= 1)
        if let failure = outcome.failure, !result.requests.isEmpty, failure.code != VpcError.Code.serviceFailed.rawValue
        {
            #expect(failure.mayHaveBeenApplied, "\(failure.message)")
        }
        return result
    }

    @Test("Calls share one connection, one after the other and many at once")
    func sharedConnection() async throws {
        let server = try await HTTP2Server(TestAuthority().tls()) { _ in .response(status: "200") }
        let transport = AsyncHTTPClientTransport()
        // Until the first response there's no connection that's known to speak HTTP/2.
        #expect(await ConformanceCall().outcome(at: server.url, over: transport).verdict == .success)
        let connections = server.connectionCount
        let verdicts = await withTaskGroup(of: Verdict.self) { group in
            for _ in 0..<64 {
                group.addTask { await ConformanceCall().outcome(at: server.url, over: transport).verdict }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .success, count: 64))
        #expect(server.connectionCount == connections)
        #expect(connections == 1)
        await server.stop()
    }

    @Test(
        "A request that gets no response is lost, and may have been applied",
        arguments: [HTTP2Server.Response.reset, .goAway, .close, .cutResponse]
    )
    func lost(_ response: HTTP2Server.Response) async throws {
        let result = try await run(ConformanceCall()) { _ in response }
        #expect(result.outcome.failure?.code == VpcError.Code.transportFailed.rawValue, "\(result.outcome)")
        #expect(result.outcome.failure?.mayHaveBeenApplied == true)
        #expect(result.requests.count == 1)
    }

    @Test(
        "A lost request is sent again with the same token, and its own response is the result",
        arguments: [HTTP2Server.Response.reset, .goAway, .close, .cutResponse]
    )
    func retried(_ response: HTTP2Server.Response) async throws {
        var call = ConformanceCall()
        call.retries = true
        let result = try await run(call) { $0 == 0 ? response : .response(status: "200") }
        #expect(result.outcome.verdict == .success, "\(result.outcome)")
        #expect(result.requests.count == 2)
    }

    @Test(
        "A status that isn't three digits from 100 is an invalid response",
        arguments: ["-1", "0", "000", "001", "099", "99", "1000", "99999999999999999999", "2OO", "+200", "20", ""]
    )
    func invalidStatus(_ status: String) async throws {
        let result = try await run(ConformanceCall()) { _ in .response(status: status) }
        #expect(result.outcome.verdict == .invalid, "\(result.outcome)")
        #expect(result.outcome.failure?.mayHaveBeenApplied == true)
    }

    @Test("A response before the server goes away is the result")
    func goingAway() async throws {
        let result = try await run(ConformanceCall()) { _ in .responseThenGoAway }
        #expect(result.outcome.verdict == .success)
    }

    @Test("After an attempt on which the server stayed silent, the next one has another connection")
    func silentConnection() async throws {
        var call = ConformanceCall()
        call.retries = true
        call.attemptTimeout = .milliseconds(500)
        let result = try await run(call) { $0 == 0 ? .silence : .response(status: "200") }
        #expect(result.outcome.verdict == .success, "\(result.outcome)")
        #expect(result.requests.map(\.connection) == [0, 1])
    }

    @Test("A server that breaks the protocol ends the call at once, and its connection")
    func violation() async throws {
        let server = try await HTTP2Server(TestAuthority().tls()) { _ in .violation }
        let outcome = await ConformanceCall().outcome(at: server.url, over: AsyncHTTPClientTransport())
        #expect(outcome.verdict == .lost, "\(outcome)")
        #expect(outcome.failure?.mayHaveBeenApplied == true)
        while !server.openConnections.isEmpty { await Task.yield() }
        await server.stop()
    }

    // A connection that was established only after its request was given up has no request, and stays for the next one.
    @Test("A connection on which a request was given up is closed, and no other request is sent on it")
    func givenUp() async throws {
        let server = try await HTTP2Server(TestAuthority().tls()) { _ in .silence }
        var call = ConformanceCall()
        call.attemptTimeout = .milliseconds(50)
        var sent = 0
        for _ in 0..<20 {
            let outcome = await call.outcome(at: server.url, over: AsyncHTTPClientTransport())
            #expect(outcome.failure?.code == VpcError.Code.timedOut.rawValue, "\(outcome)")
            // On a busy machine, the time can pass before there's a connection.
            if outcome.failure?.mayHaveBeenApplied == true { sent += 1 }
        }
        #expect(!server.requests.isEmpty)
        #expect(server.requests.count <= sent)
        #expect(Set(server.requests.map(\.connection)).count == server.requests.count)
        while !server.openConnections.isDisjoint(with: server.requests.map(\.connection)) { await Task.yield() }
        await server.stop()
    }

    @Test("A request in flight is not disturbed when another one on its connection is given up")
    func neighbor() async throws {
        let server = try await HTTP2Server(TestAuthority().tls()) { request in
            request.headers["x-acs-action"] == nil ? .silence : .response(status: "200")
        }
        let transport = AsyncHTTPClientTransport()
        #expect(await ConformanceCall().outcome(at: server.url, over: transport).verdict == .success)
        // Both are without a response; the first is given up, the second goes on until it's canceled.
        let (first, second) = (
            Task { try await transport.get(server.url) }, Task { try await transport.get(server.url) }
        )
        while server.requests.count < 3 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        let call = ConformanceCall()
        #expect(await call.outcome(at: server.url, over: transport).verdict == .success)
        #expect(server.requests.last?.connection == 1)
        #expect(server.openConnections.count == 2)
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        await server.stop()
    }
}

extension AsyncHTTPClientTransport {
    fileprivate func get(_ url: URL) async throws -> Int {
        try await send(URLRequest(url: url)).status
    }
}

/// Numbers from 0.
private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock { value in
            defer { value += 1 }
            return value
        }
    }
}
