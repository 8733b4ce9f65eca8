import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

// The code of the guide to credentials, as it stands there. SnippetTests holds the two together.

private struct VaultCredentialsProvider: CredentialsProvider {
    func credentials() async throws -> Credentials {
        Credentials(accessKeyId: "vault-id", accessKeySecret: Secret("vault-secret"))
    }
}

@Suite struct CredentialsGuideTests {
    @Test("The guide's clients take the standard chain")
    func clients() {
        let configuration = VpcClientConfiguration(region: .cnHangzhou)
        let client = HTTPVpcClient(region: .cnShanghai)
        let configured = HTTPVpcClient(configuration: configuration, credentials: .default)
        for client in [client, configured] {
            #expect(everythingPrinted(of: client).contains("URICredentialsProvider"))
        }
    }

    @Test("The guide's role is assumed with what the chain finds")
    func role() {
        let role = RAMRoleCredentialsProvider(source: .default, roleArn: "acs:ram::123456789012****:role/vpn-operator")
        #expect(everythingPrinted(of: role).contains("CachingCredentialsProvider"))
    }

    @Test("The guide's cache gives what its provider gives")
    func cache() async throws {
        let vault = CachingCredentialsProvider(VaultCredentialsProvider())
        #expect(try await vault.credentials().accessKeyId == "vault-id")
    }

    @Test("The guide's chain reads what the test gives it")
    func environment() async throws {
        var environment = CredentialsEnvironment.system
        environment.variables = { ["ALIBABA_CLOUD_ACCESS_KEY_ID": "id", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "secret"] }
        environment.readFile = { path in nil }
        let chain = ChainCredentialsProvider.standard(environment: environment)
        #expect(try await chain.credentials().accessKeyId == "id")
    }
}
