import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct EnvironmentCredentialsProviderTests {
    private static let id = "ALIBABA_CLOUD_ACCESS_KEY_ID"
    private static let secret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
    private static let token = "ALIBABA_CLOUD_SECURITY_TOKEN"

    @Test("The variables make an access key, with a token a temporary one")
    func reads() async throws {
        var environment = CredentialsEnvironment.sample(variables: [Self.id: "id-1", Self.secret: " s3cret\n"])
        let permanent = try await EnvironmentCredentialsProvider(environment: environment).credentials()
        #expect(permanent == Credentials(accessKeyId: "id-1", accessKeySecret: Secret("s3cret")))
        environment.variables = { [Self.id: "id-2", Self.secret: "s3cret", Self.token: "t0ken"] }
        let temporary = try await EnvironmentCredentialsProvider(environment: environment).credentials()
        #expect(temporary.accessKeyId == "id-2")
        #expect(temporary.securityToken == Secret("t0ken"))
    }

    @Test("The variables are read each time it is asked")
    func readsAgain() async throws {
        let variables = Locked([Self.id: "id-1", Self.secret: "s3cret"])
        var environment = CredentialsEnvironment.sample()
        environment.variables = { variables.withLock(\.self) }
        let provider = EnvironmentCredentialsProvider(environment: environment)
        #expect(try await provider.credentials().accessKeyId == "id-1")
        variables.withLock { $0[Self.id] = "id-2" }
        #expect(try await provider.credentials().accessKeyId == "id-2")
    }

    @Test(
        "What is missing is named; nothing set at all is no failure",
        arguments: [
            ([:], CredentialsError.Code.notConfigured, "needs \(id) and \(secret)"),
            ([id: "", secret: " "], .notConfigured, "needs \(id) and \(secret)"),
            ([id: "id-1"], .failed, "needs \(secret), beside what is set"),
            ([secret: "s3cret"], .failed, "needs \(id), beside what is set"),
            ([token: "t0ken"], .failed, "needs \(id) and \(secret), beside what is set"),
        ] as [([String: String], CredentialsError.Code, String)]
    )
    func missing(_ variables: [String: String], code: CredentialsError.Code, reason: String) async throws {
        let provider = EnvironmentCredentialsProvider(environment: .sample(variables: variables))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == code)
        #expect(error.reason == reason)
        #expect(error.provider == "EnvironmentCredentialsProvider")
        #expect(!everythingPrinted(of: error).contains("s3cret"))
    }

    @Test("A key that cannot be signed with is refused without being shown")
    func unusable() async throws {
        let variables = [Self.id: "id-1", Self.secret: "s3c\u{7}ret"]
        let provider = EnvironmentCredentialsProvider(environment: .sample(variables: variables))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains("accessKeySecret must hold only visible ASCII characters"))
        #expect(!everythingPrinted(of: error).contains("s3c"))
    }
}
