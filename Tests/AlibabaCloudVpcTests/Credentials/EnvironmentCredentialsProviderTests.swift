import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct EnvironmentCredentialsProviderTests {
    private static let id = "ALIBABA_CLOUD_ACCESS_KEY_ID"
    private static let secret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
    private static let token = "ALIBABA_CLOUD_SECURITY_TOKEN"

    @Test("Reads a permanent or a temporary access key from the variables")
    func reads() async throws {
        var environment = CredentialsEnvironment.sample(variables: [Self.id: "id-1", Self.secret: " s3cret\n"])
        let permanent = try await EnvironmentCredentialsProvider(environment: environment).credentials()
        #expect(permanent == Credentials(accessKeyId: "id-1", accessKeySecret: Secret("s3cret")))
        environment.variables = { [Self.id: "id-2", Self.secret: "s3cret", Self.token: "t0ken"] }
        let temporary = try await EnvironmentCredentialsProvider(environment: environment).credentials()
        #expect(temporary.accessKeyId == "id-2")
        #expect(temporary.securityToken == Secret("t0ken"))
    }

    @Test("Reads the variables each time it is called")
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
        "Names the missing variables; without any, the provider isn't configured",
        arguments: [
            ([:], CredentialsError.Code.notConfigured, "needs \(id) and \(secret)"),
            ([id: "", secret: " "], .notConfigured, "needs \(id) and \(secret)"),
            ([id: "id-1"], .failed, "also needs \(secret)"),
            ([secret: "s3cret"], .failed, "also needs \(id)"),
            ([token: "t0ken"], .failed, "also needs \(id) and \(secret)"),
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

    @Test("Refuses an unusable access key without showing it")
    func unusable() async throws {
        let variables = [Self.id: "id-1", Self.secret: "s3c\u{7}ret"]
        let provider = EnvironmentCredentialsProvider(environment: .sample(variables: variables))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains("accessKeySecret must hold only visible ASCII characters"))
        #expect(!everythingPrinted(of: error).contains("s3c"))
    }
}
