import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct AttemptTimeoutTests {
    private let time = ManualClock()

    private func client(
        _ transport: FakeTransport,
        attemptTimeout: Duration? = nil,
        timeout: Duration = .seconds(60)
    ) -> HTTPVpcClient {
        .sample(transport: transport, dependencies: time.dependencies) {
            $0.timeout = timeout
            if let attemptTimeout { $0.attemptTimeout = attemptTimeout }
        }
    }

    /// A transport that never responds to the first `count` requests, and then renames the connection.
    private static func silent(for count: Int) -> FakeTransport {
        let requests = Locked(0)
        return FakeTransport { _ in
            let number = requests.withLock { requests in
                requests += 1
                return requests
            }
            guard number <= count else {
                return HTTPTransportResponse(status: 200, body: Data(#"{"Name":"tokyo"}"#.utf8))
            }
            let (never, _) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            throw CancellationError()
        }
    }

    @Test("A server that accepts a request and stays silent costs one attempt of 10 seconds, not the whole call")
    func secondAttempt() async throws {
        let transport = Self.silent(for: 1)
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies { $0 == 1 })
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        let requests = await transport.requests
        #expect(requests.map(\.urlRequest.timeoutInterval) == [10, 10])
        #expect(time.now.offset - (time.sleeps.first ?? .zero) == .milliseconds(10_100))
        #expect(requests[0].parameters["ClientToken"]?.isEmpty == false)
        #expect(requests[0].parameters["ClientToken"] == requests[1].parameters["ClientToken"])
        #expect(requests[0].header("x-acs-signature-nonce") != requests[1].header("x-acs-signature-nonce"))
    }

    @Test("An attempt gets no more time than the call has left, and the error names the limit that has passed")
    func boundedByCall() async {
        time.deadlinesPass = true
        time.fraction = 0
        let transport = Self.silent(for: 5)
        let client = client(transport, attemptTimeout: .seconds(10), timeout: .seconds(25))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(await transport.requests.map(\.urlRequest.timeoutInterval) == [10, 10, 4.8])
        #expect(error?.code == .timedOut)
        #expect(error?.message == "No response was received within the call's timeout of 25.0 seconds.")
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 3)
        #expect(time.now.offset == .milliseconds(25_100))
    }

    @Test("The error of an attempt that took too long names its limit")
    func message() async {
        time.deadlinesPass = true
        let client = HTTPVpcClient.sample(transport: Self.silent(for: 1), dependencies: time.dependencies) {
            $0.attemptTimeout = .milliseconds(1500)
            $0.retryPolicy = .none
        }
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.message == "No response was received within the attemptTimeout of 1.5 seconds.")
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("Without any time for attempts nothing is sent", arguments: [0, -1, Int64.min])
    func noTime(_ seconds: Int64) async {
        let transport = Self.silent(for: 0)
        let client = client(transport, attemptTimeout: .seconds(seconds))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("attemptTimeout leaves no time") == true)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.attempts == 0)
        #expect(await transport.requests.isEmpty)
    }

    @Test("No attempt timeout is too long", arguments: [Int64.max, 63_072_000])
    func longest(_ seconds: Int64) async throws {
        let client = client(Self.silent(for: 0), attemptTimeout: .seconds(seconds))
        #expect(try await client.send(Sample.renaming).name == "tokyo")
    }
}
