import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct BusyTests {
    private let time = ManualClock()
    private let lost = FakeTransport.ScriptedResponse.failure(URLError(.networkConnectionLost))
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

    private func failure(
        _ responses: [FakeTransport.ScriptedResponse],
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) async -> VpcError? {
        let client = client(FakeTransport(responses), policy, timeout: timeout)
        return await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
    }

    @Test("Changes in progress are retried with a longer backoff")
    func conflictBackoff() async {
        let busy = Self.serviceError("VpnGateway.Configuring", 400)
        let error = await failure([busy, busy, busy])
        #expect(error?.attempts == 3)
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [.seconds(4), .seconds(8)])
    }

    @Test("A patient policy waits changes out, and counts only other failures")
    func patient() async throws {
        let busy = Self.serviceError("VpnGateway.Configuring", 400)
        let transport = FakeTransport([busy, busy, lost, busy, busy, busy, lost, good])
        let client = client(transport, .waitingForConflicts(upTo: .seconds(300)), timeout: .seconds(600))
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        #expect(await transport.requests.count == 8)
    }

    @Test("Patience has an end")
    func patienceEnds() async {
        let busy = Self.serviceError("VpnGateway.Configuring", 400)
        let error = await failure(
            Array(repeating: busy, count: 50),
            .waitingForConflicts(upTo: .seconds(60)),
            timeout: .seconds(600)
        )
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [.seconds(4), .seconds(8), .seconds(16), .seconds(20), .seconds(12)])
    }

    @Test("Patience is used up whatever chance says, and no further", arguments: [1, 0.5, 0.25])
    func patienceUsedUp(_ fraction: Double) async {
        time.fraction = fraction
        let busy = Array(repeating: Self.serviceError("VpnGateway.Configuring", 400), count: 50)
        let patience = Duration.seconds(fraction * 40)
        #expect(await failure(busy, .waitingForConflicts(upTo: patience), timeout: .seconds(600))?.attempts == 5)
        #expect(time.now.offset == patience)
    }

    @Test("The last wait leaves an attempt its time")
    func timeOfAttempt() async {
        let busy = Array(repeating: Self.serviceError("VpnGateway.Configuring", 400), count: 50)
        let error = await failure(busy, .waitingForConflicts(upTo: .seconds(300)), timeout: .seconds(20))
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [.seconds(4), .seconds(8), .seconds(3)])
    }

    @Test("A wait that the service asks for is not shortened: it passes the patience, or is waited for")
    func askedFor() async {
        let busy = Self.serviceError("VpnGateway.Configuring", 400, headers: ["Retry-After": "31"])
        let error = await failure([busy, busy, busy], .waitingForConflicts(upTo: .seconds(60)), timeout: .seconds(600))
        #expect(error?.attempts == 2)
        #expect(time.sleeps == [.seconds(31)])
    }

    @Test("An earlier attempt that is still being worked on is waited for like another change")
    func lastTokenProcessing() async throws {
        let transport = FakeTransport([lost, Self.serviceError("LastTokenProcessing", 403), good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps == [.milliseconds(200), .seconds(4)])
    }
}
