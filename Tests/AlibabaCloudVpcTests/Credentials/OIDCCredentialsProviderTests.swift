import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct OIDCCredentialsProviderTests {
    private static let variables = [
        "ALIBABA_CLOUD_ROLE_ARN": "acs:ram::1:role/r",
        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN": "acs:ram::1:oidc-provider/p",
        "ALIBABA_CLOUD_OIDC_TOKEN_FILE": "/run/token",
        "ALIBABA_CLOUD_ROLE_SESSION_NAME": "pod-1",
    ]

    @Test(
        "Sends the token of the file in an unsigned request, and reads credentials in either format",
        arguments: [SecurityTokenServer.xml, SecurityTokenServer.json]
    )
    func assumesRole(_ answer: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("eyJhbGciOi.token-1+/=\n", to: "token")
        let service = try SecurityTokenServer(secret: nil, responses: [(200, answer)])
        let variables = Self.variables.merging(["ALIBABA_CLOUD_OIDC_TOKEN_FILE": file]) { $1 }
        let environment = CredentialsEnvironment.home(folder, variables: variables, transport: service.transport)
        let credentials = try await OIDCCredentialsProvider(environment: environment).credentials()
        #expect(credentials == SecurityTokenServer.credentials)
        var sent = try #require(service.received.first)
        #expect(sent.removeValue(forKey: "SignatureNonce") != nil)
        #expect(
            sent == [
                "Action": "AssumeRoleWithOIDC", "Version": "2015-04-01", "Format": "JSON",
                "Timestamp": "2026-01-02T03:04:05Z", "RoleArn": "acs:ram::1:role/r", "RoleSessionName": "pod-1",
                "DurationSeconds": "3600", "OIDCProviderArn": "acs:ram::1:oidc-provider/p",
                "OIDCToken": "eyJhbGciOi.token-1+/=", "X-Origin": "https://sts.aliyuncs.com",
            ]
        )
    }

    @Test("Reads the token file for each fetch")
    func readsAgain() async throws {
        let time = ManualClock()
        let token = Locked("token-1")
        let transport = FakeTransport { _ in
            let end = time.date.addingTimeInterval(3600).formatted(.iso8601)
            let body = SecurityTokenServer.json.replacing("2026-01-02T04:04:05Z", with: end)
            return HTTPTransportResponse(status: 200, body: Data(body.utf8))
        }
        var environment = CredentialsEnvironment.sample(variables: Self.variables, transport: transport, time: time)
        environment.readFile = { _ in Data(token.withLock(\.self).utf8) }
        let provider = OIDCCredentialsProvider(environment: environment)
        _ = try await provider.credentials()
        token.withLock { $0 = "token-2" }
        time.advance(by: .seconds(3000))
        _ = try await provider.credentials()
        #expect(await transport.requests.map { $0.parameters["OIDCToken"] } == ["token-1", "token-2"])
    }

    @Test(
        "Names the settings that are missing; the role alone doesn't configure the provider",
        arguments: [
            (["ALIBABA_CLOUD_ROLE_ARN"], CredentialsError.Code.notConfigured),
            (["ALIBABA_CLOUD_OIDC_TOKEN_FILE"], .failed),
            (["ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "ALIBABA_CLOUD_ROLE_ARN"], .failed),
        ]
    )
    func partial(_ names: [String], code: CredentialsError.Code) async throws {
        let variables = Self.variables.filter { names.contains($0.key) }
        let provider = OIDCCredentialsProvider(environment: .sample(variables: variables))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == code)
        for name in Self.variables.keys where name != "ALIBABA_CLOUD_ROLE_SESSION_NAME" {
            #expect(error.reason.contains(name) == !names.contains(name))
        }
    }

    @Test("Names a missing or empty token file", arguments: [(nil, "missing"), (" \n", "empty")])
    func tokenFile(_ content: String?, state: String) async throws {
        let files = content.map { ["/run/token": $0] } ?? [:]
        let provider = OIDCCredentialsProvider(environment: .sample(variables: Self.variables, files: files))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "has no token: the file /run/token is \(state)")
    }

    @Test("No error contains a token that STS refuses")
    func expiredToken() async throws {
        let body = """
            {"Code": "AuthenticationFail.OIDCToken.Expired", "Message": "The token eyJhbGciOi.t0ken is expired",
             "RequestId": "r-1"}
            """
        let service = try SecurityTokenServer(secret: nil, responses: [(400, body)])
        let environment = CredentialsEnvironment.sample(
            variables: Self.variables,
            files: ["/run/token": "eyJhbGciOi.t0ken"],
            transport: service.transport
        )
        let provider = OIDCCredentialsProvider(environment: environment)
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains("AuthenticationFail.OIDCToken.Expired"))
        #expect(!everythingPrinted(of: error).contains("t0ken"))
    }
}
