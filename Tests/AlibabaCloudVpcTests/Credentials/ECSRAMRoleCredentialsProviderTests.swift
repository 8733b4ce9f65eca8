import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer
import Testing

@Suite struct ECSRAMRoleCredentialsProviderTests {
    private static let answer = """
        {"AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1", "Expiration": "2026-01-02T04:04:05Z",
         "SecurityToken": "sts-token-1", "LastUpdated": "2026-01-02T03:04:05Z", "Code": "Success"}
        """

    private static let tokenPath = "/latest/api/token"
    private static let listPath = "/latest/meta-data/ram/security-credentials/"

    /// A metadata service that gives and requires `token`, or knows none, of an instance with or without a role.
    private static func metadata(
        token: String?,
        role: String? = "vpn-role",
        answer: String = answer
    ) throws -> LoopbackServer {
        try LoopbackServer { request, connection in
            if request.method == "PUT", request.target == tokenPath {
                guard let token, request.headers["x-aliyun-ecs-metadata-token-ttl-seconds"] == "21600" else {
                    return connection.respond(404)
                }
                return connection.respond(200, token)
            }
            guard request.headers["x-aliyun-ecs-metadata-token"] == token else { return connection.respond(403) }
            guard let role else { return connection.respond(404, "<html>") }
            switch request.target {
            case listPath: return connection.respond(200, role)
            case listPath + "vpn-role": return connection.respond(200, answer)
            default: return connection.respond(404)
            }
        }
    }

    private func provider(
        _ server: LoopbackServer,
        roleName: String? = nil,
        variables: [String: String] = [:]
    ) -> ECSRAMRoleCredentialsProvider {
        let environment = CredentialsEnvironment.sample(variables: variables, transport: RehostingTransport(to: server))
        return ECSRAMRoleCredentialsProvider(roleName: roleName, environment: environment)
    }

    @Test("Finds the role and reads its credentials with a token of the service")
    func withToken() async throws {
        let server = try Self.metadata(token: "token-1")
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
        #expect(server.requests.map(\.target) == [Self.tokenPath, Self.listPath, Self.listPath + "vpn-role"])
        #expect(Set(server.requests.map { $0.headers["x-origin"] }) == ["http://100.100.100.200"])
    }

    @Test("Requests credentials without a token if the service issues none")
    func withoutToken() async throws {
        let server = try Self.metadata(token: nil)
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
    }

    @Test("Repeats a request without the token if the service refuses it")
    func tokenOfNoUse() async throws {
        let server = try LoopbackServer { request, connection in
            if request.method == "PUT" { return connection.respond(200, "token-1") }
            guard request.headers["x-aliyun-ecs-metadata-token"] == nil else { return connection.respond(404) }
            return connection.respond(200, request.target == Self.listPath ? "vpn-role\n" : Self.answer)
        }
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
    }

    @Test("Sends no request without a token if ALIBABA_CLOUD_IMDSV1_DISABLED is true")
    func tokenRequired() async throws {
        let server = try Self.metadata(token: nil)
        let provider = provider(server, variables: ["ALIBABA_CLOUD_IMDSV1_DISABLED": "true"])
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.reason == "received HTTP 404 from the ECS metadata service")
        #expect(server.requests.map(\.target) == [Self.tokenPath])
    }

    @Test("Doesn't look up the role's name if it's known", arguments: [true, false])
    func namedRole(byVariable: Bool) async throws {
        let server = try Self.metadata(token: "token-1")
        let provider =
            byVariable
            ? provider(server, variables: ["ALIBABA_CLOUD_ECS_METADATA": "vpn-role"])
            : provider(server, roleName: "vpn-role", variables: ["ALIBABA_CLOUD_ECS_METADATA": "other"])
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(server.requests.map(\.target) == [Self.tokenPath, Self.listPath + "vpn-role"])
    }

    @Test("Sends no request if the metadata service is disabled", arguments: ["true", "True"])
    func switchedOff(_ value: String) async throws {
        let server = try Self.metadata(token: "token-1")
        let provider = provider(server, variables: ["ALIBABA_CLOUD_ECS_METADATA_DISABLED": value])
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .notConfigured)
        #expect(server.requests.isEmpty)
    }

    @Test("An instance without a role isn't configured; a named role that doesn't exist is a failure")
    func noRole() async throws {
        let server = try Self.metadata(token: "token-1", role: nil)
        let unnamed = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(unnamed.code == .notConfigured)
        let named = try await #require(throws: CredentialsError.self) {
            try await provider(server, roleName: "gone").credentials()
        }
        #expect(named.code == .failed)
    }

    @Test("Fails if the service disappears after it has returned credentials")
    func goneAfterServing() async throws {
        let time = ManualClock()
        let isGone = Locked(false)
        let server = try Self.metadata(token: "token-1")
        let transport = RehostingTransport(to: server)
        var environment = CredentialsEnvironment.sample(transport: transport, time: time)
        environment.transport = FakeTransport { request in
            guard !isGone.withLock(\.self) else { throw URLError(.timedOut) }
            return try await transport.send(request.urlRequest)
        }
        let other = CountingProvider { _ in Sample.credentials }
        let chain = ChainCredentialsProvider([ECSRAMRoleCredentialsProvider(environment: environment), other])
        #expect(try await chain.credentials() == SecurityTokenServer.credentials)
        isGone.withLock { $0 = true }
        time.advance(by: .seconds(3600))
        let error = try await #require(throws: CredentialsError.self) { try await chain.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "received no response from the ECS metadata service")
        #expect(other.fetches == 0)
    }

    @Test("A failing service doesn't count as missing", arguments: [403, 500, 503])
    func failing(_ status: Int) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(status) }
        let error = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "received HTTP \(status) from the ECS metadata service")
    }

    @Test(
        "Refuses a role name that would change the URL's path",
        arguments: ["../../x", "a/b", "a?b", "..", "a b", "é", String(repeating: "a", count: 65)]
    )
    func hostileRoleName(_ name: String) async throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(200, request.method == "PUT" ? "token-1" : name)
        }
        let error = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.hasPrefix("has an invalid role name"))
        #expect(server.requests.count == 2)
    }

    @Test(
        "Refuses a response without complete credentials, and shows nothing of it",
        arguments: [
            (#"{"Code": "Failed", "AccessKeySecret": "h1dden"}"#, "received the code Failed"),
            (#"{"AccessKeySecret": "h1dden"}"#, "received a response whose code is not Success"),
            (#"{"Code": "h1dden h1dden"}"#, "received a response whose code is not Success"),
            ("<h1dden/>", "it is not a JSON object"),
            (#"["h1dden"]"#, "it is not a JSON object"),
            (
                #"{"Code": "Success", "AccessKeySecret": "h1dden"}"#,
                "without AccessKeyId and SecurityToken and Expiration"
            ),
            (
                #"{"Code": "Success", "AccessKeyId": "i", "AccessKeySecret": "h1dden", "SecurityToken": "h1dden","#
                    + #" "Expiration": "2020-01-02T03:04:05Z"}"#,
                "returned expired credentials"
            ),
            ("", "it is empty"),
        ]
    )
    func brokenAnswers(_ body: String, rule: String) async throws {
        let server = try Self.metadata(token: nil, answer: body)
        let error = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains(rule), "\(error)")
        #expect(error.provider == "ECSRAMRoleCredentialsProvider")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
    }

    @Test("Canceling the task doesn't make the service count as missing")
    func cancellation() async throws {
        let (server, arrivals) = try LoopbackServer.silent()
        let provider = provider(server)
        let task = Task { try await provider.credentials() }
        for await _ in arrivals { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
