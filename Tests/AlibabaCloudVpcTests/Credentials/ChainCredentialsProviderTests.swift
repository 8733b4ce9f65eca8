import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct ChainCredentialsProviderTests {
    private struct Odd: Error {}

    private static let key = Credentials(accessKeyId: "id", accessKeySecret: Secret("s3cret"))

    private static func absent(_ name: String) -> CountingProvider {
        CountingProvider { _ in throw CredentialsError(code: .notConfigured, provider: name, reason: "needs X") }
    }

    @Test("Skips providers that aren't configured")
    func passesOver() async throws {
        let last = CountingProvider { _ in Self.key }
        let chain = ChainCredentialsProvider([Self.absent("A"), Self.absent("B"), last])
        #expect(try await chain.credentials() == Self.key)
    }

    @Test("A configured provider that fails stops the chain with its reason")
    func stops() async throws {
        let next = CountingProvider { _ in Self.key }
        let broken = CountingProvider { _ in
            throw CredentialsError(code: .failed, provider: "B", reason: "is broken")
        }
        let error = try await #require(throws: CredentialsError.self) {
            try await ChainCredentialsProvider([Self.absent("A"), broken, next]).credentials()
        }
        #expect(error.code == .failed)
        #expect(error.description == "B is broken")
        await #expect(throws: Odd.self) {
            try await ChainCredentialsProvider([CountingProvider { _ in throw Odd() }, next]).credentials()
        }
        #expect(next.fetches == 0)
    }

    @Test("Names each provider and its reason if none is configured")
    func none() async throws {
        let error = try await #require(throws: CredentialsError.self) {
            try await ChainCredentialsProvider([Self.absent("A"), Self.absent("B")]).credentials()
        }
        #expect(error.code == .notConfigured)
        #expect(error.causes.map(\.provider) == ["A", "B"])
        #expect(error.description == "ChainCredentialsProvider found no credentials:\n  A needs X\n  B needs X")
    }

    @Test("Tries the last successful provider first, and leaves it when it has no credentials")
    func remembers() async throws {
        let isSetUp = Locked(true)
        let first = Self.absent("A")
        let second = CountingProvider { _ in
            guard isSetUp.withLock(\.self) else {
                throw CredentialsError(code: .notConfigured, provider: "B", reason: "is gone")
            }
            return Self.key
        }
        let third = CountingProvider { _ in Credentials(accessKeyId: "third", accessKeySecret: Secret("s3cret")) }
        let chain = ChainCredentialsProvider([first, second, third])
        for _ in 0..<3 { #expect(try await chain.credentials() == Self.key) }
        #expect(first.fetches == 1)
        isSetUp.withLock { $0 = false }
        #expect(try await chain.credentials().accessKeyId == "third")
        #expect(first.fetches == 2)
    }

    @Test("The standard chain tries providers in the official order, and names each one on failure")
    func standardOrder() async throws {
        let transport = FakeTransport { _ in throw URLError(.cannotConnectToHost) }
        let chain = ChainCredentialsProvider.standard(environment: .sample(transport: transport))
        let error = try await #require(throws: CredentialsError.self) { try await chain.credentials() }
        #expect(
            error.causes.map(\.description) == [
                "EnvironmentCredentialsProvider needs ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "OIDCCredentialsProvider needs ALIBABA_CLOUD_ROLE_ARN and ALIBABA_CLOUD_OIDC_PROVIDER_ARN and "
                    + "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                "ProfileCredentialsProvider found no profile with settings in ~/.aliyun/config.json, "
                    + "~/.alibabacloud/credentials, ~/.alibabacloud/credentials.ini",
                "ECSRAMRoleCredentialsProvider received no response from the ECS metadata service",
                "URICredentialsProvider needs ALIBABA_CLOUD_CREDENTIALS_URI",
            ]
        )
    }

    @Test("In the standard chain, an earlier provider wins")
    func precedence() async throws {
        let temporary = """
            {"Code": "Success", "AccessKeyId": "uri", "AccessKeySecret": "s3cret", "SecurityToken": "t0ken",
             "Expiration": "2030-01-01T00:00:00Z"}
            """
        let assumed = """
            {"Credentials": {"AccessKeyId": "oidc", "AccessKeySecret": "s3cret", "SecurityToken": "t0ken",
             "Expiration": "2030-01-01T00:00:00Z"}}
            """
        let transport = FakeTransport { request in
            let url = request.urlRequest.url?.absoluteString ?? ""
            if url.contains("sts.aliyuncs.com") { return HTTPTransportResponse(status: 200, body: Data(assumed.utf8)) }
            if url.hasSuffix("security-credentials/") {
                return HTTPTransportResponse(status: 200, body: Data("role-1".utf8))
            }
            let body = url.hasPrefix("http://100.") ? temporary.replacing("\"uri\"", with: "\"ecs\"") : temporary
            return HTTPTransportResponse(status: 200, body: Data(body.utf8))
        }
        var variables = [
            "HOME": "/home/u",
            "ALIBABA_CLOUD_ACCESS_KEY_ID": "environment",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "s3cret",
            "ALIBABA_CLOUD_ROLE_ARN": "acs:ram::1:role/r",
            "ALIBABA_CLOUD_OIDC_PROVIDER_ARN": "acs:ram::1:oidc-provider/p",
            "ALIBABA_CLOUD_OIDC_TOKEN_FILE": "/token",
            "ALIBABA_CLOUD_CREDENTIALS_URI": "https://example.com/credentials",
        ]
        var files = [
            "/token": "oidc-token",
            "/home/u/.aliyun/config.json":
                #"{"profiles": [{"name": "default", "mode": "AK", "access_key_id": "cli", "access_key_secret": "s"}]}"#,
            "/home/u/.alibabacloud/credentials":
                "[default]\ntype = access_key\naccess_key_id = ini\naccess_key_secret = s",
        ]
        func served() async throws -> String {
            let environment = CredentialsEnvironment.sample(variables: variables, files: files, transport: transport)
            return try await ChainCredentialsProvider.standard(environment: environment).credentials().accessKeyId
        }
        #expect(try await served() == "environment")
        variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = nil
        variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = nil
        #expect(try await served() == "oidc")
        variables["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = nil
        variables["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = nil
        #expect(try await served() == "cli")
        variables["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "TRUE"
        #expect(try await served() == "ini")
        files["/home/u/.alibabacloud/credentials"] = nil
        #expect(try await served() == "ecs")
        variables["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true"
        #expect(try await served() == "uri")
    }

    @Test("A client reports why the chain has no credentials, and sends nothing")
    func inClient() async throws {
        let transport = FakeTransport { _ in throw URLError(.cannotConnectToHost) }
        let chain = ChainCredentialsProvider.standard(environment: .sample(transport: transport))
        let client = HTTPVpcClient.sample(transport: FakeTransport([]), credentials: chain)
        let error = try await #require(throws: VpcError.self) {
            try await client.modifyVpnConnectionAttribute(Sample.renaming)
        }
        #expect(error.code == .credentialsUnavailable)
        #expect(error.attempts == 0)
        #expect(error.message.contains("EnvironmentCredentialsProvider needs ALIBABA_CLOUD_ACCESS_KEY_ID"))
        #expect((error.underlyingError as? CredentialsError)?.causes.count == 5)
    }
}
