import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct RetryTests {
    private let time = ManualClock()

    private func client(
        _ attempts: [Stage.Attempt],
        on stage: Stage,
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) throws -> (client: HTTPVpcClient, transport: StagedTransport) {
        try stage.client(attempts, time: time) {
            $0.retryPolicy = policy
            $0.timeout = timeout
        }
    }

    private func failure(
        _ attempts: [Stage.Attempt],
        on stage: Stage,
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) async throws -> VpcError? {
        let client = try client(attempts, on: stage, policy, timeout: timeout).client
        return await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
    }

    @Test(
        "What may pass is tried again, and a success is a success",
        arguments: Stage.Attempt.passing,
        Stage.allCases
    )
    func retried(_ attempt: Stage.Attempt, on stage: Stage) async throws {
        let (client, transport) = try client([attempt, .good], on: stage)
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        #expect(await transport.requests.count == 2)
        #expect(time.sleeps.count == 1)
    }

    @Test(
        "What is refused for good is not, nor a success that cannot be read",
        arguments: Stage.Attempt.lasting,
        Stage.allCases
    )
    func notRetried(_ attempt: Stage.Attempt, on stage: Stage) async throws {
        let error = try await failure([attempt, .good], on: stage)
        #expect(error?.attempts == 1)
        #expect(time.sleeps.isEmpty)
    }

    @Test("Each attempt has a nonce and a time of its own, and the token of the call", arguments: Stage.allCases)
    func attempts(on stage: Stage) async throws {
        let attempts: [Stage.Attempt] = [
            .lost, Stage.Attempt.serviceError("VpnGateway.Configuring", 400), .good,
        ]
        let (client, transport) = try client(attempts, on: stage)
        _ = try await client.send(Sample.renaming)
        let requests = await transport.requests
        #expect(Set(requests.map { $0.header("x-acs-signature-nonce") }).count == 3)
        #expect(Set(requests.map { $0.header("x-acs-date") }).count > 1)
        #expect(Set(requests.map { $0.parameters["ClientToken"] }).count == 1)
        for request in requests {
            #expect(VerifyingServer(secret: Sample.accessKeySecret).accepts(request.urlRequest))
        }
    }

    @Test("Credentials are asked for before each attempt")
    func credentials() async throws {
        struct Rotating: CredentialsProvider {
            let count = Counter()
            func credentials() async throws -> Credentials {
                Credentials(accessKeyId: "id-\(await count.next())", accessKeySecret: Secret("s"))
            }
        }
        actor Counter {
            private var count = 0
            func next() -> Int {
                count += 1
                return count
            }
        }
        let transport = FakeTransport([.failure(URLError(.networkConnectionLost)), .json("{}")])
        let client = HTTPVpcClient.sample(
            transport: transport,
            credentials: Rotating(),
            dependencies: time.dependencies
        )
        _ = try await client.send(Sample.renaming)
        let ids = await transport.requests.compactMap { $0.header("authorization")?.contains("Credential=id-1,") }
        #expect(ids == [true, false])
    }

    @Test("Waits double up to the cap, and chance makes them shorter", arguments: Stage.allCases)
    func backoff(on stage: Stage) async throws {
        let backoff = RetryPolicy.Backoff(baseDelay: .seconds(1), maxDelay: .seconds(5))
        let policy = RetryPolicy(maxAttempts: 6, backoff: backoff)
        let error = try await failure(Array(repeating: .lost, count: 6), on: stage, policy)
        #expect(error?.attempts == 6)
        #expect(time.sleeps == [.seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5)])
        time.fraction = 0.25
        _ = try await failure([.lost, .lost], on: stage, RetryPolicy(maxAttempts: 2, backoff: backoff))
        #expect(time.sleeps.last == .milliseconds(250))
        time.fraction = 0
        _ = try await failure([.lost, .lost], on: stage, RetryPolicy(maxAttempts: 2, backoff: backoff))
        #expect(time.sleeps.count == 6)
    }

    @Test("Changes in progress are retried with a longer backoff", arguments: Stage.allCases)
    func conflictBackoff(on stage: Stage) async throws {
        let conflict = Stage.Attempt.serviceError("VpnGateway.Configuring", 400)
        let error = try await failure([conflict, conflict, conflict], on: stage)
        #expect(error?.attempts == 3)
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [.seconds(4), .seconds(8)])
    }

    @Test("A policy that waits for conflicts counts only other failures", arguments: Stage.allCases)
    func waitingForConflicts(on stage: Stage) async throws {
        let conflict = Stage.Attempt.serviceError("VpnGateway.Configuring", 400)
        let attempts: [Stage.Attempt] = [conflict, conflict, .lost, conflict, conflict, conflict, .lost, .good]
        let (client, transport) = try client(
            attempts,
            on: stage,
            .waitingForConflicts(upTo: .seconds(300)),
            timeout: .seconds(600)
        )
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        #expect(await transport.requests.count == 8)
    }

    @Test("Conflicts are waited for up to the timeout", arguments: Stage.allCases)
    func conflictTimeout(on stage: Stage) async throws {
        let conflict = Stage.Attempt.serviceError("VpnGateway.Configuring", 400)
        let error = try await failure(
            Array(repeating: conflict, count: 50),
            on: stage,
            .waitingForConflicts(upTo: .seconds(60)),
            timeout: .seconds(600)
        )
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(time.sleeps == [4, 8, 16, 20, 12].map { .seconds($0) })
    }

    @Test("No policy makes less than one attempt", arguments: [1, 0, -5, .min], Stage.allCases)
    func maxAttempts(_ count: Int, on stage: Stage) async throws {
        #expect(try await failure([.lost], on: stage, RetryPolicy(maxAttempts: count))?.attempts == 1)
    }

    @Test("A backoff of extremes neither traps nor waits", arguments: Stage.allCases)
    func extremePace(on stage: Stage) async throws {
        let backoff = RetryPolicy.Backoff(baseDelay: .seconds(-1), maxDelay: .seconds(Int64.max))
        let policy = RetryPolicy(maxAttempts: 200, backoff: backoff)
        #expect(try await failure(Array(repeating: .lost, count: 200), on: stage, policy)?.attempts == 200)
        #expect(time.sleeps.isEmpty)
    }

    @Test("A caller's own decision counts", arguments: Stage.allCases)
    func ownDecision(on stage: Stage) async throws {
        let policy = RetryPolicy { error in
            error.serviceError?.code == .forbidden ? .retry : .fail
        }
        let client = try client([Stage.Attempt.serviceError("Forbidden", 403), .good], on: stage, policy).client
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        #expect(try await failure([.lost, .good], on: stage, policy)?.attempts == 1)
    }

    @Test(
        "The service's own wish for a wait is granted",
        arguments: [
            (["x-acs-retry-after": "2500"], Duration.milliseconds(2500)), (["Retry-After": "7"], .seconds(7)),
            (["Retry-After": "Fri, 02 Jan 2026 03:04:15 GMT"], .seconds(10)),
            (["Retry-After": "Friday, 02-Jan-26 03:04:15 GMT"], .seconds(10)),
            (["Retry-After": "Fri Jan  2 03:04:15 2026"], .seconds(10)),
            (["x-acs-retry-after": "1000", "Retry-After": "30"], .seconds(1)),
            (["Retry-After": "0"], .milliseconds(200)),
            (["Retry-After": "Fri, 02 Jan 2026 03:00:00 GMT"], .milliseconds(200)),
            (["Retry-After": "-5"], .milliseconds(200)),
            (["Retry-After": "soon"], .milliseconds(200)), (["x-acs-retry-after": ""], .milliseconds(200)),
        ] as [([String: String], Duration)],
        Stage.allCases
    )
    func retryAfter(_ expected: (headers: [String: String], wait: Duration), on stage: Stage) async throws {
        let throttled = Stage.Attempt.serviceError(
            "Throttling",
            400,
            headers: HTTPTransportResponse.Headers(expected.headers)
        )
        _ = try await client([throttled, .good], on: stage).client.send(Sample.renaming)
        #expect(time.sleeps == [expected.wait])
    }

    @Test(
        "A wait that would pass the call's time ends the call at once",
        arguments: [
            "60", "61", "99999999999999999999999999",
        ],
        Stage.allCases
    )
    func waitTooLong(_ seconds: String, on stage: Stage) async throws {
        let throttled = Stage.Attempt.serviceError("Throttling", 400, headers: ["Retry-After": seconds])
        let error = try await failure([throttled, .good], on: stage)
        #expect(error?.serviceError?.code == .throttling)
        #expect(error?.attempts == 1)
        #expect(error?.retryAfter ?? .zero >= .seconds(60))
        #expect(time.sleeps.isEmpty)
    }

    @Test("What one attempt may have done, the call's error tells", arguments: Stage.allCases)
    func mayHaveBeenApplied(on stage: Stage) async throws {
        let refused = Stage.Attempt.failure(.cannotFindHost)
        #expect(try await failure([refused, refused, refused], on: stage)?.mayHaveBeenApplied == false)
        #expect(try await failure([.lost, refused, refused], on: stage)?.mayHaveBeenApplied == true)
        let error = try await failure([.lost, Stage.Attempt.serviceError("Forbidden", 403)], on: stage)
        #expect(error?.serviceError?.code == .forbidden)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 2)
    }
}
