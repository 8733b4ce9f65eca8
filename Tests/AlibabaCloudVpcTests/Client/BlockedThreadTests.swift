import AlibabaCloudVpcTesting
import Dispatch
import Foundation
import Testing

@testable import AlibabaCloudVpc

/// Work that takes its thread from Swift concurrency holds up no deadline.
@Suite(.timeLimit(.minutes(2))) struct BlockedThreadTests {
    /// Blocks whoever comes through, thread and all, until it's opened.
    ///
    /// If it isn't, since the calls are blocked, too, it gives up, so that the tests fail instead of waiting forever.
    private final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)

        func wait() {
            _ = semaphore.wait(timeout: .now() + 20)
            semaphore.signal()
        }

        func open() { semaphore.signal() }
    }

    /// A provider that blocks its thread.
    private struct BlockingProvider: CredentialsProvider {
        let gate: Gate

        func credentials() async throws -> Credentials {
            gate.wait()
            return Sample.temporaryCredentials
        }
    }

    /// Errors of more calls at once than there are threads in the pool, whose deadlines pass while all are blocked.
    private func errors(_ credentials: any CredentialsProvider) async -> [VpcError?] {
        let time = ManualClock()
        time.deadlinesPass = true
        let client = HTTPVpcClient.sample(
            transport: FakeTransport([]),
            credentials: credentials,
            dependencies: time.dependencies
        )
        return await withTaskGroup(of: VpcError?.self) { group in
            for _ in 0..<3 * ProcessInfo.processInfo.activeProcessorCount {
                group.addTask {
                    do {
                        _ = try await client.send(Sample.renaming)
                        return nil
                    } catch {
                        return error as? VpcError
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("A credentials provider that blocks its thread ends at the call's deadline, in many calls at once")
    func provider() async {
        let gate = Gate()
        let errors = await errors(BlockingProvider(gate: gate))
        gate.open()
        #expect(errors.count == 3 * ProcessInfo.processInfo.activeProcessorCount)
        #expect(errors.allSatisfy { $0?.code == .timedOut && $0?.attempts == 0 && $0?.mayHaveBeenApplied == false })
    }

    @Test(
        "A credentials file that cannot be read in time does so too, behind a cache or not",
        arguments: [true, false]
    )
    func file(isCached: Bool) async {
        let gate = Gate()
        var environment = CredentialsEnvironment.sample()
        environment.readFile = { _ in
            gate.wait()
            return nil
        }
        let profile = ProfileCredentialsProvider(environment: environment)
        let provider: any CredentialsProvider =
            isCached ? CachingCredentialsProvider(profile) : profile
        let errors = await errors(provider)
        gate.open()
        #expect(errors.allSatisfy { $0?.code == .timedOut && $0?.attempts == 0 })
    }

    /// A response whose reading blocks.
    private struct BlockingResponse: VpcResponse {
        static let gate = Gate()

        init(from node: ResponseNode) throws {
            Self.gate.wait()
        }
    }

    private struct BlockingRequest: VpcRequest {
        typealias Response = BlockingResponse
        static let action = "Block"

        func parameters() -> RequestParameters { RequestParameters() }
    }

    @Test("A long response that isn't read in time ends at the call's deadline")
    func decoding() async throws {
        let body = #"{"RequestId":"r-1","Name":"\#(String(repeating: "n", count: 20_000))"}"#
        let response = HTTPTransportResponse(status: 200, headers: ["x-acs-request-id": "r-1"], body: Data(body.utf8))
        let client = HTTPVpcClient.sample(
            transport: FakeTransport([.response(response)]),
            dependencies: ManualClock().dependencies { $0 == 2 }
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(BlockingRequest()) }
        BlockingResponse.gate.open()
        #expect(error?.code == .timedOut)
        #expect(error?.message == "A response was received, but not read within the call's timeout of 60.0 seconds.")
        #expect(error?.httpStatus == 200)
        #expect(error?.requestId == "r-1")
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 1)
    }

    @Test("A long response that is read in time is the result")
    func longResponse() async throws {
        let body = #"{"RequestId":"r-1","Name":"\#(String(repeating: "n", count: 20_000))"}"#
        let client = HTTPVpcClient.sample(transport: FakeTransport([.json(body)]))
        #expect(try await client.send(Sample.renaming).name?.count == 20_000)
    }

    @Test("Work goes to the threads that are free while others are blocked")
    func freeThreads() async {
        guard #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) else { return }
        let gate = Gate()
        let threads = BlockingThreads(count: 3, label: "BlockedThreadTests")
        let blocked = (0..<2).map { _ in Task(executorPreference: threads) { gate.wait() } }
        for number in 0..<20 {
            let value = await Task(executorPreference: threads) {
                await Task.yield()
                return number
            }.value
            #expect(value == number)
        }
        gate.open()
        for task in blocked { await task.value }
    }

    @Test("The system's timers end while all threads of the concurrent queues are busy")
    func timers() async throws {
        let gate = Gate()
        for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount { DispatchQueue.global().async { gate.wait() } }
        try await SystemTimer.wait(for: .milliseconds(1))
        gate.open()
    }
}
