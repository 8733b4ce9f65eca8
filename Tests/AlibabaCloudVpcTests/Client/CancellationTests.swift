import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A provider whose own task is cancelled, and not its caller's.
private struct CancelledProvider: CredentialsProvider {
    func credentials() async throws -> Credentials { throw CancellationError() }
}

@Suite struct CancellationTests {
    @Test("A cancelled call throws CancellationError, whatever its transport throws", arguments: [true, false])
    func cancelledCall(throwsURLError: Bool) async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let transport = FakeTransport { _ in
            arrived.yield()
            let (never, _) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            throw throwsURLError ? URLError(.cancelled) : CancellationError()
        }
        let call = Task { try await HTTPVpcClient.sample(transport: transport).send(Sample.renaming) }
        for await _ in arrivals { break }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test("A call of a cancelled task throws CancellationError, and sends nothing")
    func cancelledTask() async {
        let transport = FakeTransport([])
        let call = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await HTTPVpcClient.sample(transport: transport).send(Sample.renaming)
        }
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(await transport.requests.isEmpty)
    }

    @Test("A provider whose own task was cancelled has failed; the call was not cancelled")
    func cancelledProvider() async {
        let transport = FakeTransport([])
        let client = HTTPVpcClient.sample(transport: transport, credentials: CancelledProvider())
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .credentialsUnavailable)
        #expect(error?.underlyingError is CancellationError)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(await transport.requests.isEmpty)
    }

    @Test(
        "A transport whose own task was cancelled has failed, perhaps after the change",
        arguments: [CancellationError(), URLError(.cancelled)] as [any Error]
    )
    func cancelledTransport(_ cause: any Error) async {
        let client = HTTPVpcClient.sample(transport: FakeTransport([.failure(cause)])) { $0.retryPolicy = .none }
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .transportFailed)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 1)
    }
}
