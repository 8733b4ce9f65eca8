import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct RetryTests {
    private let time = ManualTime()
    private let lost = FakeTransport.Answer.failure(URLError(.networkConnectionLost))
    private let good = FakeTransport.Answer.json(#"{"Name":"tokyo"}"#)

    private static func serviceError(_ code: String, _ status: Int, headers: HTTPHeaders = [:]) -> FakeTransport.Answer
    {
        let body = Data(#"{"Code":"\#(code)","Message":"m","RequestId":"r-1"}"#.utf8)
        return .response(HTTPResponse(status: status, headers: headers, body: body))
    }

    private func client(
        _ transport: FakeTransport,
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) -> HTTPVpcClient {
        .sample(transport: transport, environment: time.environment) {
            $0.retryPolicy = policy
            $0.timeout = timeout
        }
    }

    private func failure(
        _ answers: [FakeTransport.Answer],
        _ policy: RetryPolicy = .standard,
        timeout: Duration = .seconds(60)
    ) async -> VpcError? {
        let client = client(FakeTransport(answers), policy, timeout: timeout)
        return await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
    }

    @Test(
        "What may pass is tried again, and a success is a success",
        arguments: [
            FakeTransport.Answer.failure(URLError(.networkConnectionLost)), .failure(URLError(.cannotConnectToHost)),
            .failure(URLError(.timedOut)), .json("", status: 408), .json("", status: 429), .json("", status: 500),
            .json("<html>", status: 502), .json("", status: 503), .json("", status: 504),
            serviceError("Throttling", 400), serviceError("Throttling.User", 400),
            serviceError("Rejected.Throttling", 403),
            serviceError("ServiceUnavailable", 503), serviceError("InternalError", 500),
            serviceError("VpnGateway.Configuring", 400), serviceError("VpnConnection.Configuring", 400),
            serviceError("VpnTask.CONFLICT", 400), serviceError("TaskConflict", 400),
            serviceError("Appliance.Configuring", 400), serviceError("SignatureNonceUsed", 400),
            serviceError("LastTokenProcessing", 403),
        ]
    )
    func retried(_ answer: FakeTransport.Answer) async throws {
        let transport = FakeTransport([answer, good])
        #expect(try await client(transport).send(Sample.renaming).name == "tokyo")
        #expect(await transport.requests.count == 2)
        #expect(time.waits.count == 1)
    }

    @Test(
        "What is refused for good is not, nor a success that cannot be read",
        arguments: [
            serviceError("Forbidden", 403), serviceError("Forbbiden.SubUser", 403), serviceError("NoPermission", 403),
            serviceError("InvalidVpnConnectionInstanceId.NotFound", 404), serviceError("InvalidName", 400),
            serviceError("VpnGateway.FinancialLocked", 400), serviceError("SignatureDoesNotMatch", 400),
            serviceError("IdempotentParameterMismatch", 400), serviceError("MissingParameter", 400),
            serviceError("InvalidTimeStamp.Expired", 400), .json("{", status: 200), .json("", status: 200),
            .response(HTTPResponse(status: 302, headers: ["Location": "https://example.com/"])),
        ]
    )
    func notRetried(_ answer: FakeTransport.Answer) async {
        let error = await failure([answer, good])
        #expect(error?.attempts == 1)
        #expect(time.waits.isEmpty)
    }

    @Test("Each attempt has a nonce and a time of its own, and the token of the call")
    func attempts() async throws {
        let transport = FakeTransport([lost, Self.serviceError("VpnGateway.Configuring", 400), good])
        _ = try await client(transport).send(Sample.renaming)
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
        let transport = FakeTransport([lost, good])
        let client = HTTPVpcClient.sample(
            transport: transport,
            credentials: Rotating(),
            environment: time.environment
        )
        _ = try await client.send(Sample.renaming)
        let ids = await transport.requests.compactMap { $0.header("authorization")?.contains("Credential=id-1,") }
        #expect(ids == [true, false])
    }

    @Test("Waits double up to the cap, and chance makes them shorter")
    func pace() async {
        let pace = RetryPolicy.Pace(base: .seconds(1), cap: .seconds(5))
        let policy = RetryPolicy(maxAttempts: 6, pace: pace)
        let error = await failure(Array(repeating: lost, count: 6), policy)
        #expect(error?.attempts == 6)
        #expect(time.waits == [.seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5)])
        time.fraction = 0.25
        _ = await failure([lost, lost], RetryPolicy(maxAttempts: 2, pace: pace))
        #expect(time.waits.last == .milliseconds(250))
        time.fraction = 0
        _ = await failure([lost, lost], RetryPolicy(maxAttempts: 2, pace: pace))
        #expect(time.waits.count == 6)
    }

    @Test("No policy makes less than one attempt", arguments: [1, 0, -5, .min])
    func maxAttempts(_ count: Int) async {
        #expect(await failure([lost], RetryPolicy(maxAttempts: count))?.attempts == 1)
    }

    @Test("A pace of extremes neither traps nor waits")
    func extremePace() async {
        let pace = RetryPolicy.Pace(base: .seconds(-1), cap: .seconds(Int64.max))
        let policy = RetryPolicy(maxAttempts: 200, pace: pace)
        #expect(await failure(Array(repeating: lost, count: 200), policy)?.attempts == 200)
        #expect(time.waits.isEmpty)
    }

    @Test("A caller's own decision counts")
    func ownDecision() async throws {
        let policy = RetryPolicy { error in
            error.serviceError?.code == .forbidden ? .retry : .fail
        }
        let transport = FakeTransport([Self.serviceError("Forbidden", 403), good])
        #expect(try await client(transport, policy).send(Sample.renaming).name == "tokyo")
        #expect(await failure([lost, good], policy)?.attempts == 1)
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
        ] as [([String: String], Duration)]
    )
    func retryAfter(_ headers: [String: String], wait: Duration) async throws {
        let throttled = Self.serviceError("Throttling", 400, headers: HTTPHeaders(headers))
        _ = try await client(FakeTransport([throttled, good])).send(Sample.renaming)
        #expect(time.waits == [wait])
    }

    @Test(
        "A wait that would pass the call's time ends the call at once",
        arguments: [
            "60", "61", "99999999999999999999999999",
        ]
    )
    func waitTooLong(_ seconds: String) async {
        let error = await failure([Self.serviceError("Throttling", 400, headers: ["Retry-After": seconds]), good])
        #expect(error?.serviceError?.code == .throttling)
        #expect(error?.attempts == 1)
        #expect(error?.retryAfter ?? .zero >= .seconds(60))
        #expect(time.waits.isEmpty)
    }

    @Test("What one attempt may have done, the call's error tells")
    func mayHaveBeenApplied() async {
        let refused = FakeTransport.Answer.failure(URLError(.cannotFindHost))
        #expect(await failure([refused, refused, refused])?.mayHaveBeenApplied == false)
        #expect(await failure([lost, refused, refused])?.mayHaveBeenApplied == true)
        let error = await failure([lost, Self.serviceError("Forbidden", 403)])
        #expect(error?.serviceError?.code == .forbidden)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.attempts == 2)
    }
}
