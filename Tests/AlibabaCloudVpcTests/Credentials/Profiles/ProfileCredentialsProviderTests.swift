import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct ProfileCredentialsProviderTests {
    private static let cli = """
        {"current": "chosen", "profiles": [
         {"name": "chosen", "mode": "AK", "access_key_id": "current-id", "access_key_secret": "s3cret"},
         {"name": "prod", "mode": "AK", "access_key_id": "prod-id", "access_key_secret": "s3cret"},
         {"name": "default", "mode": "AK", "access_key_id": "default-id", "access_key_secret": "s3cret"}]}
        """

    private static let ini = """
        [default]
        type = access_key
        access_key_id = ini-default-id
        access_key_secret = s3cret
        [only-ini]
        type = access_key
        access_key_id = only-ini-id
        access_key_secret = s3cret
        """

    private func id(
        _ folder: TemporaryFolder,
        profile: String? = nil,
        file: String? = nil,
        variables: [String: String] = [:]
    ) async throws -> String {
        let environment = CredentialsEnvironment.home(folder, variables: variables)
        let provider = ProfileCredentialsProvider(profile: profile, file: file, environment: environment)
        return try await provider.credentials().accessKeyId
    }

    @Test("Selects the profile by the argument, the variable, the file's current profile, or default")
    func choice() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.cli, to: ".aliyun/config.json")
        #expect(try await id(folder) == "current-id")
        #expect(try await id(folder, variables: ["ALIBABA_CLOUD_PROFILE": "prod"]) == "prod-id")
        #expect(try await id(folder, profile: "default", variables: ["ALIBABA_CLOUD_PROFILE": "prod"]) == "default-id")
        try folder.write(Self.cli.replacing(#""current": "chosen", "#, with: ""), to: ".aliyun/config.json")
        #expect(try await id(folder) == "default-id")
    }

    @Test("Reads the INI file if config.json is missing, disabled, or doesn't contain the profile")
    func iniFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.ini, to: ".alibabacloud/credentials.ini")
        #expect(try await id(folder) == "ini-default-id")
        try folder.write(Self.cli, to: ".aliyun/config.json")
        #expect(try await id(folder) == "current-id")
        #expect(try await id(folder, profile: "only-ini") == "only-ini-id")
        #expect(try await id(folder, variables: ["ALIBABA_CLOUD_CLI_PROFILE_DISABLED": "true"]) == "ini-default-id")
        try folder.write(Self.ini.replacing("ini-default", with: "credentials"), to: ".alibabacloud/credentials")
        #expect(
            try await id(folder, profile: "default", variables: ["ALIBABA_CLOUD_CLI_PROFILE_DISABLED": "true"])
                == "credentials-id"
        )
        let named = try folder.write(Self.ini.replacing("ini-default", with: "named"), to: "elsewhere.ini")
        let variables = ["ALIBABA_CLOUD_CREDENTIALS_FILE": named, "ALIBABA_CLOUD_CLI_PROFILE_DISABLED": "true"]
        #expect(try await id(folder, variables: variables) == "named-id")
    }

    @Test("Reads only the file in the variable instead of the command line tool's default file")
    func configFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.cli, to: ".aliyun/config.json")
        let other = try folder.write(Self.cli.replacing("current-id", with: "other-id"), to: "other.json")
        #expect(try await id(folder, variables: ["ALIBABA_CLOUD_CONFIG_FILE": other]) == "other-id")
        #expect(try await id(folder, variables: ["ALIBABA_CLOUD_CONFIG_FILE": "~/other.json"]) == "other-id")
        #expect(try await id(folder, variables: ["ALIBABA_CLOUD_CONFIG_FILE": " "]) == "current-id")
        let variables = ["ALIBABA_CLOUD_CONFIG_FILE": other, "ALIBABA_CLOUD_PROFILE": "prod"]
        #expect(try await id(folder, variables: variables) == "prod-id")
        let ini = try folder.write(Self.ini, to: "ini")
        #expect(
            try await id(
                folder,
                variables: [
                    "ALIBABA_CLOUD_CONFIG_FILE": other, "ALIBABA_CLOUD_CREDENTIALS_FILE": ini,
                    "ALIBABA_CLOUD_CLI_PROFILE_DISABLED": "true",
                ]
            ) == "ini-default-id"
        )
        let error = try await #require(throws: CredentialsError.self) {
            try await id(folder, variables: ["ALIBABA_CLOUD_CONFIG_FILE": ini])
        }
        #expect(error.code == .failed)
        #expect(error.reason.hasPrefix("cannot use the file \(ini): it has a mistake in its JSON at line 1, column 1"))
    }

    @Test("Reads only the file of the argument, in either format")
    func givenFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.cli, to: ".aliyun/config.json")
        #expect(try await id(folder, file: folder.write("\u{FEFF}" + Self.ini, to: "x")) == "ini-default-id")
        #expect(try await id(folder, profile: "prod", file: folder.write(Self.cli, to: "y")) == "prod-id")
        #expect(try await id(folder, file: "~/.aliyun/config.json") == "current-id")
        #expect(try await id(folder, file: folder.write("\u{FEFF}\n" + Self.cli, to: "z")) == "current-id")
    }

    @Test("Without files or settings, the provider isn't configured")
    func notConfigured() async throws {
        let folder = try TemporaryFolder()
        let none = try await #require(throws: CredentialsError.self) { try await id(folder) }
        #expect(none.code == .notConfigured)
        // What the command line tool writes before anybody has filled it in.
        let blank =
            #"{"current": "default", "profiles": [{"name": "default", "mode": "AK", "access_key_id": "","#
            + #" "access_key_secret": ""}]}"#
        try folder.write(blank, to: ".aliyun/config.json")
        let unfilled = try await #require(throws: CredentialsError.self) { try await id(folder) }
        #expect(unfilled.code == .notConfigured)
    }

    @Test(
        "A file without settings doesn't configure the provider, and the chain continues",
        arguments: [
            ("", ""), (" \n", "\n"), ("\u{FEFF}", "\u{FEFF}"), ("{}", "# nothing"),
            (#"{"profiles": null}"#, "[default]"),
            (#"{"current": "default", "profiles": []}"#, "[default]\ntype =\n"),
            (#"{"current": "prod", "profiles": [], "meta_path": ""}"#, "[default]\nenable = true"),
            (#"{"current": "default", "profiles": [null, 1, "default"]}"#, "[other]\ntype = sts"),
            (
                #"{"current": "default", "profiles": [{"name": "default", "mode": "", "output_format": "json","#
                    + #" "language": "en"}], "meta_path": ""}"#, ""
            ),
        ]
    )
    func withoutProfiles(config: String, ini: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(config, to: ".aliyun/config.json")
        try folder.write(ini, to: ".alibabacloud/credentials")
        let last = CountingProvider { _ in Credentials(accessKeyId: "next", accessKeySecret: Secret("s3cret")) }
        let provider = ProfileCredentialsProvider(environment: .home(folder))
        #expect(try await ChainCredentialsProvider([provider, last]).credentials().accessKeyId == "next")
        try folder.write(Self.ini, to: ".alibabacloud/credentials")
        #expect(try await provider.credentials().accessKeyId == "ini-default-id")
        let error = try await #require(throws: CredentialsError.self) { try await id(folder, profile: "prod") }
        #expect(error.code == .failed)
        #expect(error.reason.hasPrefix("found no profile prod with settings in ~/.aliyun/config.json"))
    }

    @Test("An error of a profile's provider names the file and the profile")
    func names() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"current": "a", "profiles": [{"name": "a", "mode": "AK", "access_key_id": "i", "access_key_secret": "\u0007"},"#
                + #"{"name": "b", "mode": "CredentialsURI", "credentials_uri": "h1dden"}]}"#,
            to: ".aliyun/config.json"
        )
        let key = try await #require(throws: CredentialsError.self) { try await id(folder) }
        #expect(
            key.reason.hasPrefix(
                "cannot use the profile a of the file ~/.aliyun/config.json: it has credentials that cannot be used: "
                    + "credentials.accessKeySecret"
            ),
            "\(key)"
        )
        let uri = try await #require(throws: CredentialsError.self) { try await id(folder, profile: "b") }
        #expect(
            uri.reason == "cannot use the profile b of the file ~/.aliyun/config.json: "
                + "URICredentialsProvider has a URI that is not an HTTP or HTTPS URI with a host"
        )
    }

    @Test(
        "A file that a variable names must contain the profile unless it's empty, and no other file is read instead",
        arguments: [
            (
                "ALIBABA_CLOUD_CONFIG_FILE",
                #"{"profiles": [{"name": "prod", "mode": "AK", "access_key_id": "i", "access_key_secret": "s"}]}"#
            ),
            ("ALIBABA_CLOUD_CREDENTIALS_FILE", "[prod]\ntype = access_key\naccess_key_id = i"),
        ]
    )
    func namedFileWithoutProfile(_ variable: String, contents: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.ini, to: ".alibabacloud/credentials")
        let file = try folder.write(contents, to: "named")
        let error = try await #require(throws: CredentialsError.self) {
            try await id(folder, variables: [variable: file])
        }
        #expect(error.code == .failed)
        #expect(error.reason == "cannot use the file \(file): it has no profile default with settings")
        try folder.write(variable.contains("CONFIG") ? "{}" : "[prod]", to: "named")
        let fallback = try? await id(folder, variables: [variable: file])
        #expect(fallback == (variable.contains("CONFIG") ? "ini-default-id" : nil))
    }

    @Test(
        "A named profile or file must exist",
        arguments: [
            ("prod", nil, [:], "found no profile prod with settings in ~/.aliyun/config.json"),
            (nil, "/none/x.ini", [:], "found no file /none/x.ini"),
            (nil, nil, ["ALIBABA_CLOUD_PROFILE": "prod"], "found no profile prod with settings in"),
            (nil, nil, ["ALIBABA_CLOUD_CREDENTIALS_FILE": "/none/y.ini"], "found no file /none/y.ini"),
            (nil, nil, ["ALIBABA_CLOUD_CONFIG_FILE": "/none/z.json"], "found no file /none/z.json"),
        ] as [(String?, String?, [String: String], String)]
    )
    func named(profile: String?, file: String?, variables: [String: String], reason: String) async throws {
        let folder = try TemporaryFolder()
        let error = try await #require(throws: CredentialsError.self) {
            try await id(folder, profile: profile, file: file, variables: variables)
        }
        #expect(error.code == .failed)
        #expect(error.reason.hasPrefix(reason), "\(error)")
    }

    @Test("Names a file that can't be read")
    func unreadable() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/.aliyun/config.json",
            withIntermediateDirectories: true
        )
        let directory = try await #require(throws: CredentialsError.self) { try await id(folder) }
        #expect(directory.code == .failed)
        #expect(directory.reason == "cannot use the file ~/.aliyun/config.json: it is not a regular file")
        var environment = CredentialsEnvironment.sample()
        environment.readFile = { _ in throw SystemFile.Failure(description: "cannot be opened") }
        let forbidden = try await #require(throws: CredentialsError.self) {
            try await ProfileCredentialsProvider(environment: environment).credentials()
        }
        #expect(forbidden.reason == "cannot use the file ~/.aliyun/config.json: it cannot be opened")
        environment.readFile = { _ in Data([0x7B, 0xFF]) }
        let binary = try await #require(throws: CredentialsError.self) {
            try await ProfileCredentialsProvider(environment: environment).credentials()
        }
        #expect(binary.reason == "cannot use the file ~/.aliyun/config.json: it is not UTF-8")
        environment.readFile = { _ in Data(count: SystemFile.maximumSize + 1) }
        let large = try await #require(throws: CredentialsError.self) {
            try await ProfileCredentialsProvider(environment: environment).credentials()
        }
        #expect(large.reason == "cannot use the file ~/.aliyun/config.json: it is larger than 1048576 bytes")
    }

    @Test("Keeps the last profile while a file is being written, but not after it's deleted")
    func beingWritten() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.cli, to: ".aliyun/config.json")
        let provider = ProfileCredentialsProvider(environment: .home(folder))
        #expect(try await provider.credentials().accessKeyId == "current-id")
        for text in ["{", "", "\n"] {
            try folder.write(text, to: ".aliyun/config.json")
            #expect(try await provider.credentials().accessKeyId == "current-id")
        }
        try FileManager.default.removeItem(atPath: file)
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .notConfigured)
    }

    @Test("Reads a changed file again, and keeps fetched credentials until the profile changes")
    func readsAgain() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.cli, to: ".aliyun/config.json")
        let transport = FakeTransport { _ in
            HTTPTransportResponse(status: 200, body: Data(SecurityTokenServer.json.utf8))
        }
        let environment = CredentialsEnvironment.home(folder, transport: transport)
        let provider = ProfileCredentialsProvider(environment: environment)
        #expect(try await provider.credentials().accessKeyId == "current-id")
        let role = Self.cli.replacing(
            #""mode": "AK", "access_key_id": "current-id""#,
            with: #""mode": "RamRoleArn", "ram_role_arn": "acs:ram::1:role/r", "access_key_id": "i""#
        )
        try folder.write(role, to: ".aliyun/config.json")
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(await transport.requests.count == 1)
    }
}
