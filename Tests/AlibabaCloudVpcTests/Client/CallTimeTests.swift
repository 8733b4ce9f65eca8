import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// A provider that takes its time.
private struct SlowProvider: CredentialsProvider {
    let time: ManualClock
    let durations: [Duration]
    private let calls = Locked(0)

    init(time: ManualClock, durations: [Duration]) {
        self.time = time
        self.durations = durations
    }

    var count: Int { calls.withLock { $0 } }

    func credentials() async throws -> Credentials {
        let call = calls.withLock { count in
            defer { count += 1 }
            return count
        }
        time.advance(by: durations[call])
        return Sample.temporaryCredentials
    }
}

@Suite struct CallTimeTests {
    private let time = ManualClock()
    private let good = FakeTransport.ScriptedResponse.json(#"{"Name":"tokyo"}"#)

    private static func serviceError(_ code: String, _ status: Int, headers: HTTPTransportResponse.Headers = [:])
        -> FakeTransport.ScriptedResponse
    {
        let body = Data(#"{"Code":"\#(code)","Message":"m","RequestId":"r-1"}"#.utf8)
        return .response(HTTPTransportResponse(status: status, headers: headers, body: body))
    }

    private func client(
        _ transport: FakeTransport,
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) -> HTTPVpcClient {
        .sample(transport: transport, dependencies: time.dependencies) {
            $0.retryPolicy = policy
            $0.timeout = timeout
        }
    }

    @Test("The time of a call includes what its attempts take")
    func slowAttempts() async {
        let time = time
        let transport = FakeTransport { _ in
            time.advance(by: .seconds(25))
            throw URLError(.networkConnectionLost)
        }
        let policy = RetryPolicy(
            maxAttempts: 10,
            backoff: RetryPolicy.Backoff(baseDelay: .seconds(10), maxDelay: .seconds(10))
        )
        let client = client(transport, policy)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 2)
        #expect(time.sleeps == [.seconds(10)])
    }

    @Test("A transport that never responds ends at the call's deadline")
    func silentTransport() async {
        time.deadlinesPass = true
        let transport = FakeTransport { _ in
            let (never, _) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            throw CancellationError()
        }
        let client = client(transport, timeout: .milliseconds(1500))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 1)
        #expect(error?.message == "No response was received within the call's timeout of 1.5 seconds.")
    }

    @Test("A provider that never responds ends there too, with nothing sent")
    func silentProvider() async {
        struct Silent: CredentialsProvider {
            func credentials() async throws -> Credentials {
                let (never, _) = AsyncStream<Never>.makeStream()
                for await _ in never {}
                throw CancellationError()
            }
        }
        time.deadlinesPass = true
        let client = HTTPVpcClient.sample(
            transport: FakeTransport([]),
            credentials: Silent(),
            dependencies: time.dependencies
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.attempts == 0)
    }

    @Test("A call without any time neither asks for credentials nor sends", arguments: [0, -5, Int64.min])
    func noTime(_ seconds: Int64) async {
        let provider = SlowProvider(time: time, durations: [.zero])
        let transport = FakeTransport([good])
        let client = HTTPVpcClient.sample(
            transport: transport,
            credentials: provider,
            dependencies: time.dependencies
        ) { $0.timeout = .seconds(seconds) }
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.message == "No time of the call's timeout was left, and this attempt was not sent.")
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.attempts == 0)
        #expect(provider.count == 0)
        #expect(await transport.requests.isEmpty)
    }

    @Test("A request is not sent where its credentials took all the time")
    func slowProvider() async {
        let transport = FakeTransport([good])
        let client = HTTPVpcClient.sample(
            transport: transport,
            credentials: SlowProvider(time: time, durations: [.seconds(60)]),
            dependencies: time.dependencies
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .timedOut)
        #expect(error?.attempts == 0)
        #expect(await transport.requests.isEmpty)
    }

    @Test("An attempt that is not sent for want of time leaves the last error standing", arguments: [true, false])
    func lastErrorStands(whileWaiting: Bool) async {
        let time = time
        var dependencies = time.dependencies
        dependencies.clock = ScriptedClock(time) { time.advance(by: $0 + .seconds(whileWaiting ? 60 : 0)) }
        let client = HTTPVpcClient.sample(
            transport: FakeTransport([Self.serviceError("VpnGateway.Configuring", 400), good]),
            credentials: SlowProvider(time: time, durations: [.zero, .seconds(60)]),
            dependencies: dependencies
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.attempts == 1)
    }

    @Test("The largest durations are long, and no more", arguments: [1e20, 1.7e20])
    func extremes(_ seconds: Double) async throws {
        let extreme = Duration.seconds(seconds)
        let backoff = RetryPolicy.Backoff(baseDelay: extreme, maxDelay: extreme)
        time.fraction = 1e-9
        let policy = RetryPolicy(maxAttempts: 5, backoff: backoff, conflictBackoff: backoff, conflictTimeout: extreme)
        let transport = FakeTransport([
            .json("", status: 500), Self.serviceError("VpnGateway.Configuring", 400),
            .failure(VpcError(code: .transportFailed, message: "m", retryAfter: .seconds(-seconds))), good,
        ])
        #expect(try await client(transport, policy, timeout: extreme).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps.count == 3)
        let asking = VpcError(code: .transportFailed, message: "m", retryAfter: extreme)
        let client = client(FakeTransport([.failure(asking)]), policy, timeout: extreme)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.retryAfter == extreme)
    }

    @Test("Chance that is no number waits for nothing")
    func notANumber() async throws {
        time.fraction = .nan
        let transport = FakeTransport([.json("", status: 500), good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps.isEmpty)
    }

    @Test("A wait that fails on its own ends the call with the last error")
    func failingWait() async {
        struct Broken: Error {}
        var dependencies = time.dependencies
        dependencies.clock = ScriptedClock(time) { _ in throw Broken() }
        let client = HTTPVpcClient.sample(
            transport: FakeTransport([Self.serviceError("Throttling", 400), good]),
            dependencies: dependencies
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.serviceError?.code == .throttling)
        #expect(error?.attempts == 1)
    }

    @Test("A truncated response still sets the delay before the retry")
    func cutOff() async throws {
        let head = HTTPTransportResponse(status: 503, headers: ["Retry-After": "30"], body: Data("<html>".utf8))
        let transport = FakeTransport([.failure(HTTPTransportResponse.TooLarge(limit: 6, partialResponse: head)), good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps == [.seconds(30)])
    }

    @Test("The wait that a transport's own error asks for is kept, and granted")
    func retryAfterOfTransport() async throws {
        let error = VpcError(code: .transportFailed, message: "m", retryAfter: .seconds(30))
        let transport = FakeTransport([.failure(error), good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps == [.seconds(30)])
    }

    @Test("A cancelled wait ends the call")
    func cancelledWait() async throws {
        var dependencies = time.dependencies
        dependencies.clock = ScriptedClock(time) { _ in
            withUnsafeCurrentTask { $0?.cancel() }
            try Task.checkCancellation()
        }
        let transport = FakeTransport([.failure(URLError(.networkConnectionLost)), good])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: dependencies)
        let call = Task { try await client.send(Sample.renaming) }
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(await transport.requests.count == 1)
    }
}
