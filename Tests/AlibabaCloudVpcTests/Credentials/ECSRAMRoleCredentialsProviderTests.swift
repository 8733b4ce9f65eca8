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

    @Test("With a token of the service, the role is found and its credentials are read")
    func withToken() async throws {
        let server = try Self.metadata(token: "token-1")
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
        #expect(server.requests.map(\.target) == [Self.tokenPath, Self.listPath, Self.listPath + "vpn-role"])
        #expect(Set(server.requests.map { $0.headers["x-origin"] }) == ["http://100.100.100.200"])
    }

    @Test("A service that gives no token is asked without one")
    func withoutToken() async throws {
        let server = try Self.metadata(token: nil)
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
    }

    @Test("A service that knows no tokens is asked once more without")
    func tokenOfNoUse() async throws {
        let server = try LoopbackServer { request, connection in
            if request.method == "PUT" { return connection.respond(200, "token-1") }
            guard request.headers["x-aliyun-ecs-metadata-token"] == nil else { return connection.respond(404) }
            return connection.respond(200, request.target == Self.listPath ? "vpn-role\n" : Self.answer)
        }
        #expect(try await provider(server).credentials() == SecurityTokenServer.credentials)
    }

    @Test("Nothing is asked without a token where ALIBABA_CLOUD_IMDSV1_DISABLED says so")
    func tokenRequired() async throws {
        let server = try Self.metadata(token: nil)
        let provider = provider(server, variables: ["ALIBABA_CLOUD_IMDSV1_DISABLED": "true"])
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.reason == "asked the ECS metadata service, which answered HTTP 404")
        #expect(server.requests.map(\.target) == [Self.tokenPath])
    }

    @Test("A role that is named is not looked for", arguments: [true, false])
    func namedRole(byVariable: Bool) async throws {
        let server = try Self.metadata(token: "token-1")
        let provider =
            byVariable
            ? provider(server, variables: ["ALIBABA_CLOUD_ECS_METADATA": "vpn-role"])
            : provider(server, roleName: "vpn-role", variables: ["ALIBABA_CLOUD_ECS_METADATA": "other"])
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(server.requests.map(\.target) == [Self.tokenPath, Self.listPath + "vpn-role"])
    }

    @Test("Where it is switched off, nothing is asked", arguments: ["true", "True"])
    func switchedOff(_ value: String) async throws {
        let server = try Self.metadata(token: "token-1")
        let provider = provider(server, variables: ["ALIBABA_CLOUD_ECS_METADATA_DISABLED": value])
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .notConfigured)
        #expect(server.requests.isEmpty)
    }

    @Test("No role found is nothing set up; a role that is named and not there is a failure")
    func noRole() async throws {
        let server = try Self.metadata(token: "token-1", role: nil)
        let unnamed = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(unnamed.code == .notConfigured)
        let named = try await #require(throws: CredentialsError.self) {
            try await provider(server, roleName: "gone").credentials()
        }
        #expect(named.code == .failed)
    }

    @Test("A service that has served before and is gone is a failure, and no reason to go to another account")
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
        #expect(error.reason == "got no reply from the ECS metadata service")
        #expect(other.fetches == 0)
    }

    @Test("A service that fails is no service that is missing", arguments: [403, 500, 503])
    func failing(_ status: Int) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(status) }
        let error = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "asked the ECS metadata service, which answered HTTP \(status)")
    }

    @Test(
        "A role name that would lead elsewhere is refused",
        arguments: ["../../x", "a/b", "a?b", "..", "a b", "é", String(repeating: "a", count: 65)]
    )
    func hostileRoleName(_ name: String) async throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(200, request.method == "PUT" ? "token-1" : name)
        }
        let error = try await #require(throws: CredentialsError.self) { try await provider(server).credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.hasPrefix("has a role name that is none"))
        #expect(server.requests.count == 2)
    }

    @Test(
        "An answer that is no whole set of credentials is refused, and nothing of it is shown",
        arguments: [
            (#"{"Code": "Failed", "AccessKeySecret": "h1dden"}"#, "answered the code Failed"),
            (#"{"AccessKeySecret": "h1dden"}"#, "answered no code Success"),
            (#"{"Code": "h1dden h1dden"}"#, "answered no code Success"),
            ("<h1dden/>", "it is no JSON object"),
            (#"["h1dden"]"#, "it is no JSON object"),
            (
                #"{"Code": "Success", "AccessKeySecret": "h1dden"}"#,
                "without AccessKeyId and SecurityToken and Expiration"
            ),
            (
                #"{"Code": "Success", "AccessKeyId": "i", "AccessKeySecret": "h1dden", "SecurityToken": "h1dden","#
                    + #" "Expiration": "2020-01-02T03:04:05Z"}"#,
                "gave credentials that have ended"
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

    @Test("A cancelled task does not take the service for missing")
    func cancellation() async throws {
        let (server, arrivals) = try LoopbackServer.silent()
        let provider = provider(server)
        let task = Task { try await provider.credentials() }
        for await _ in arrivals { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
