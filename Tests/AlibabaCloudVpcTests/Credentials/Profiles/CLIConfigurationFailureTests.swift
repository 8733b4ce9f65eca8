import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct CLIConfigurationFailureTests {
    private static let key = #""access_key_id": "testid", "access_key_secret": "testsecret-0123""#

    /// The credentials of the profile `p` in a real file.
    private func credentials(
        _ profiles: String,
        transport: any HTTPTransport = FakeTransport([])
    ) async throws -> Credentials {
        let folder = try TemporaryFolder()
        try folder.write(#"{"current": "p", "profiles": [\#(profiles)]}"#, to: ".aliyun/config.json")
        let environment = CredentialsEnvironment.home(folder, transport: transport)
        return try await ProfileCredentialsProvider(environment: environment).credentials()
    }

    @Test(
        "Names a file's mistake and the profile, but no value",
        arguments: [
            (#"{"name": "p", "mode": "AK", "access_key_id": "h1dden"}"#, "a profile p without access_key_secret"),
            (#"{"name": "p", "mode": "AK", "access_key_secret": "h1dden"}"#, "a profile p without access_key_id"),
            (#"{"name": "p", "mode": "StsToken", \#(key)}"#, "a profile p without sts_token"),
            (#"{"name": "p", "mode": "RamRoleArn", "ram_role_arn": "h1dden"}"#, "a profile p without access_key_id"),
            (#"{"name": "p", "mode": "RamRoleArn", \#(key)}"#, "roleArn: must be set"),
            (
                #"{"name": "p", "mode": "RamRoleArn", \#(key), "ram_role_arn": "a", "expired_seconds": "soon"}"#,
                "has the profile p with an invalid expired_seconds: it must be a whole number"
            ),
            (#"{"name": "p", "mode": "OIDC", "ram_role_arn": "a"}"#, "needs ALIBABA_CLOUD_OIDC_PROVIDER_ARN and"),
            (
                #"{"name": "p", "mode": "A\nforged line"}"#,
                "has the profile p with the unknown mode …; the modes are AK"
            ),
            (#"{"name": "p", "mode": "External"}"#, "a profile p without process_command"),
            (
                #"{"name": "p", "mode": "External", "process_command": "a h1dden; b"}"#,
                "has the profile p with a process_command with an unquoted ;"
            ),
            (#"{"name": "p", "mode": "CredentialsURI"}"#, "a profile p without credentials_uri"),
            (
                #"{"name": "p", "mode": "OAuth", "oauth_refresh_token": "h1dden"}"#,
                "has the profile p with the mode OAuth, but without access_key_id: "
            ),
            (#"{"name": "p", "mode": "oauth"}"#, "has the profile p with the unknown mode oauth; the modes are AK"),
            (
                #"{"name": "p", "mode": "BearerToken", "bearer_token": "h1dden"}"#,
                "has the profile p with the unsupported mode BearerToken: "
            ),
            (
                #"{"name": "p", "mode": "RsaKeyPair", "private_key": "h1dden"}"#,
                "has the profile p with the unsupported mode RsaKeyPair: "
            ),
            (#"{"name": "p", "mode": "Anonymous"}"#, "has the profile p with the unsupported mode Anonymous: "),
            (
                #"{"name": "p", "mode": "CloudSSO", \#(key), "sts_token": "t", "sts_expiration": "h1dden"}"#,
                "has the profile p with an invalid sts_expiration: it must be a number of seconds since 1970"
            ),
            (
                #"{"name": "p", "mode": "OAuth", \#(key), "sts_token": "t", "sts_expiration": 1767323045000}"#,
                "has the profile p with an invalid sts_expiration: it must be a number of seconds since 1970"
            ),
            (
                #"{"name": "p", "mode": "RamRoleArn", \#(key), "ram_role_arn": "a", "sts_endpoint": "a/h1dden"}"#,
                "has an sts_endpoint that is not a host with an optional port"
            ),
            (#"{"name": "p", \#(key)}"#, "has the profile p with no mode; the modes are AK"),
            (#"{"name": "q", "mode": "AK", \#(key)}"#, "names p as its current profile, but has no such profile"),
            (#"{"name": "p", "mode": "ChainableRamRoleArn", "ram_role_arn": "a"}"#, "p without source_profile"),
            (
                #"{"name": "p", "mode": "ChainableRamRoleArn", "ram_role_arn": "a", "source_profile": "q"}"#,
                "has no profile q, the source_profile of p"
            ),
            (
                #"{"name": "p", "mode": "ChainableRamRoleArn", "ram_role_arn": "a", "source_profile": "q"},"#
                    + #"{"name": "q", "mode": "ChainableRamRoleArn", "ram_role_arn": "a", "source_profile": "p"}"#,
                "leads back to themselves: p -> q -> p"
            ),
            (
                #"{"name": "p", "mode": "ChainableRamRoleArn", "ram_role_arn": "a", "source_profile": "p"}"#,
                "leads back to themselves: p -> p"
            ),
            (
                #"{"name": "p", "mode": "AK", "access_key_secret": "h1dden""#,
                "has a mistake in its JSON at line 1, column"
            ),
        ]
    )
    func broken(_ profiles: String, reason: String) async throws {
        let error = try await #require(throws: CredentialsError.self) { try await credentials(profiles) }
        #expect(error.code == .failed)
        #expect(error.provider == "ProfileCredentialsProvider")
        #expect(error.reason.contains(reason), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
        #expect(!everythingPrinted(of: error).contains(Sample.accessKeySecret))
    }

    @Test(
        "Refuses anything except a JSON object",
        arguments: ["[]", "<a/>", "null", "[default]\ntype=sts", "\"h1dden\"", "h1dden"]
    )
    func noJSON(_ text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("\n " + text, to: ".aliyun/config.json")
        let error = try await #require(throws: CredentialsError.self) {
            try await ProfileCredentialsProvider(environment: .home(folder)).credentials()
        }
        #expect(error.code == .failed)
        #expect(
            error.reason
                == "cannot use the file ~/.aliyun/config.json: it has a mistake in its JSON at line 2, column 2: "
                + "a missing opening brace at the beginning of its JSON"
        )
    }

    @Test(
        "Describes a JSON mistake with its line and column, and shows nothing of the file's contents",
        arguments: [
            ("{\n  // h1dden\n}", 2, 3, "a comment"),
            ("# h1dden\n{}", 1, 1, "a comment"),
            ("\u{FEFF}\n/* h1dden */ {}", 2, 1, "a comment"),
            ("{\"current\": \"h1dden\" # h1dden\n}", 1, 22, "a comment"),
            ("{\"current\": /* h1dden */ 1}", 1, 13, "a comment"),
            ("{}\n// h1dden", 2, 1, "a comment"),
            ("{\n  \"current\": \"h1dden\",\n}", 2, 22, "a comma with nothing after it"),
            ("{\"profiles\": [{\"name\": \"h1dden\"},\r\n\t]}", 1, 33, "a comma with nothing after it"),
            ("{\"profiles\": [\n,1]}", 2, 1, "a missing value"),
            ("{\"a\": }", 1, 7, "a missing value"),
            ("{\"a\": 1,, \"b\": 2}", 1, 9, "a missing name in quotes"),
            (
                "{\n \"current\": \"h1dden,\n \"profiles\": []}", 2, 21,
                "the line ends in a string: a closing quote is missing"
            ),
            ("{\"current\": \"h1dden", 1, 20, "the file ends in a string"),
            ("{\"current: \"h1dden\"}", 1, 13, "a missing colon after a name"),
            ("{\"current\": h1dden\"}", 1, 13, "a value without quotes"),
            ("{\"current\": True}", 1, 13, "a value without quotes"),
            ("{\"current\": trve}", 1, 13, "a value without quotes"),
            ("{current: \"h1dden\"}", 1, 2, "a name without quotes"),
            ("{'current': \"h1dden\"}", 1, 2, "a quotation mark that is not a straight double quote"),
            ("{\"current\": “h1dden”}", 1, 13, "a quotation mark that is not a straight double quote"),
            ("{\"é中🔑\": 'h1dden'}", 1, 9, "a quotation mark that is not a straight double quote"),
            ("{\"current\" = \"h1dden\"}", 1, 12, "an equals sign instead of a colon"),
            ("{\"a\": \"h1dden\"\n \"b\": 1}", 2, 2, "a missing comma before this"),
            ("{\"a\": \"h1\"dden\"}", 1, 11, "a missing comma before this, or a missing or extra quote"),
            ("{\"a\": [1}", 1, 9, "a brace instead of a bracket"),
            ("{\"a\": 1]", 1, 8, "a bracket instead of a brace"),
            ("{\"a\": \"C:\\h1dden\"}", 1, 10, "an unknown escape sequence in a string"),
            ("{\"a\": \"\\u12h1dden\"}", 1, 12, "a \\u in a string without four hexadecimal digits"),
            ("{\"a\": \"h1dden\t\"}", 1, 14, "a control character in a string"),
            ("{\"a\": {\"b\": 1}\n", 2, 1, "the file ends before its last brace or bracket is closed"),
            ("{\"a\":", 1, 6, "the file ends before"),
            ("{\n\"a\": 1}\r\n}", 3, 1, "something after the last closing brace"),
            ("{\r\"a\": 1\r, h1dden}", 3, 3, "a name without quotes"),
            ("{\"a\": -h1dden}", 1, 8, "a value without quotes"),
        ]
    )
    func mistakes(_ text: String, line: Int, column: Int, words: String) throws {
        let error = try #require(throws: ProfileFailure.self) { try CLIConfiguration(text) }
        let start = "has a mistake in its JSON at line \(line), column \(column): \(words)"
        #expect(error.description.hasPrefix(start), "\(error) in \(text)")
        #expect(!error.description.contains("h1dden"))
    }

    @Test(
        "Refuses profiles that aren't an array",
        arguments: [#"{"profiles": {"name": "default"}}"#, #"{"profiles": "default"}"#, #"{"profiles": 1}"#]
    )
    func noList(_ text: String) {
        #expect(throws: ProfileFailure("has profiles that are not a JSON array")) { try CLIConfiguration(text) }
    }
}
