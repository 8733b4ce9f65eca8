import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// An operation that changes nothing.
private struct ReadingRequest: VpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = "DescribeVpnConnection"
    static let isReadOnly = true

    func parameters() -> RequestParameters { RequestParameters() }
}

@Suite struct RepeatabilityTests {
    private let time = ManualClock()
    private let good = FakeTransport.ScriptedResponse.json(#"{"Name":"tokyo"}"#)
    private let lost = FakeTransport.ScriptedResponse.failure(URLError(.networkConnectionLost))

    /// Responses after which a change may have been made.
    private static var unclear: [FakeTransport.ScriptedResponse] {
        [
            .failure(URLError(.networkConnectionLost)), .failure(URLError(.timedOut)), .json("", status: 408),
            .json("", status: 500), .json("", status: 504), .json("{", status: 200),
            .json(#"{"Code":"InternalError"}"#, status: 500), .json(#"{"Code":"SignatureNonceUsed"}"#, status: 400),
            .json(#"{"Code":"LastTokenProcessing"}"#, status: 403),
        ]
    }

    private func client(_ transport: FakeTransport, _ policy: RetryPolicy = .standard) -> HTTPVpcClient {
        .sample(transport: transport, dependencies: time.dependencies) { $0.retryPolicy = policy }
    }

    @Test("A change without a token is not sent again once it may have been made", arguments: unclear)
    func withoutToken(_ response: FakeTransport.ScriptedResponse) async {
        for policy in [RetryPolicy.standard, RetryPolicy { _ in .retry }, RetryPolicy { _ in .retryAfterConflict }] {
            let client = client(FakeTransport([response, good]), policy)
            let error = await #expect(throws: VpcError.self) { try await client.send(ProbeRequest()) }
            #expect(error?.attempts == 1)
            #expect(error?.mayHaveBeenApplied == true)
        }
        #expect(time.sleeps.isEmpty)
    }

    @Test("An empty token is none; any other makes a change repeatable", arguments: [("", 1), ("t", 2)])
    func ownToken(_ token: String, attempts: Int) async {
        let transport = FakeTransport([lost, good])
        _ = try? await client(transport).send(ProbeRequest(pairs: [("ClientToken", token)]))
        #expect(await transport.requests.count == attempts)
    }

    @Test(
        "A change without a token is sent again after what cannot have made it",
        arguments: [
            FakeTransport.ScriptedResponse.failure(URLError(.cannotFindHost)),
            .json(#"{"Code":"Throttling"}"#, status: 400),
            .json("", status: 429), .json(#"{"Code":"VpnGateway.Configuring"}"#, status: 400),
        ]
    )
    func refused(_ response: FakeTransport.ScriptedResponse) async throws {
        let transport = FakeTransport([response, good])
        #expect(try await client(transport).send(ProbeRequest()).name == "tokyo")
        #expect(await transport.requests.count == 2)
    }

    @Test("What only reads is sent again after any failure, none of which may have been applied", arguments: unclear)
    func readOnly(_ response: FakeTransport.ScriptedResponse) async throws {
        let policy = RetryPolicy(maxAttempts: 2) { _ in .retry }
        #expect(try await client(FakeTransport([response, good]), policy).send(ReadingRequest()).name == "tokyo")
        let client = client(FakeTransport([response, response]), policy)
        let error = await #expect(throws: VpcError.self) { try await client.send(ReadingRequest()) }
        #expect(error?.attempts == 2)
        #expect(error?.mayHaveBeenApplied == false)
    }
}
