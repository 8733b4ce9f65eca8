import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// Retries after conflicts with other changes, which `RetryTests` covers for the common cases.
@Suite struct ConflictTests {
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

    @Test("Conflicts are waited for up to the timeout, whatever the jitter", arguments: [1, 0.5, 0.25])
    func timeoutUsedUp(_ fraction: Double) async {
        time.fraction = fraction
        let conflict = Array(repeating: Self.serviceError("VpnGateway.Configuring", 400), count: 50)
        let timeout = Duration.seconds(fraction * 40)
        #expect(await failure(conflict, .waitingForConflicts(upTo: timeout), timeout: .seconds(600))?.attempts == 5)
        #expect(time.now.offset == timeout)
    }

    @Test("The last delay leaves time for an attempt")
    func timeOfAttempt() async {
        let conflict = Array(repeating: Self.serviceError("VpnGateway.Configuring", 400), count: 50)
        let error = await failure(conflict, .waitingForConflicts(upTo: .seconds(300)), timeout: .seconds(20))
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [.seconds(4), .seconds(8), .seconds(3)])
    }

    @Test("A delay that the service asks for isn't shortened: it exceeds the timeout, or is waited for")
    func askedFor() async {
        let conflict = Self.serviceError("VpnGateway.Configuring", 400, headers: ["Retry-After": "31"])
        let error = await failure(
            [conflict, conflict, conflict],
            .waitingForConflicts(upTo: .seconds(60)),
            timeout: .seconds(600)
        )
        #expect(error?.attempts == 2)
        #expect(time.sleeps == [.seconds(31)])
    }

    @Test("An earlier attempt that's still in progress is waited for like another change")
    func lastTokenProcessing() async throws {
        let transport = FakeTransport([lost, Self.serviceError("LastTokenProcessing", 403), good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(time.sleeps == [.milliseconds(200), .seconds(4)])
    }
}
