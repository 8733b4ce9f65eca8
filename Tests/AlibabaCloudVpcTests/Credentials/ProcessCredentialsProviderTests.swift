import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ProcessCredentialsProviderTests {
    private static let temporary = """
        {"mode": "StsToken", "access_key_id": "STS.id-1", "access_key_secret": "sts-secret-1",
         "sts_token": "sts-token-1", "expiration": "2026-01-02T04:04:05Z"}
        """

    @Test("Reads the credentials that a program writes")
    func reads() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.temporary, to: "with blank.json")
        let provider = ProcessCredentialsProvider(command: "cat '\(file)'", environment: .home(folder))
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
    }

    @Test("A permanent access key needs no token and no expiration")
    func permanent() async throws {
        let output = #"{"mode": "AK", "access_key_id": "id", "access_key_secret": "s3cret"}"#
        let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
        let expected = Credentials(accessKeyId: "id", accessKeySecret: Secret("s3cret"))
        #expect(try await provider.credentials() == expected)
    }

    @Test("Runs the program with the words of the command and the timeout, without a shell")
    func arguments() async throws {
        let ran = Locked<([String], Duration)?>(nil)
        var environment = CredentialsEnvironment.sample()
        environment.runProgram = { words, timeout in
            ran.withLock { $0 = (words, timeout) }
            return Data(Self.temporary.utf8)
        }
        let command = #"/opt/get "a b" '$(id)' \; 'c"d' e\ f # g"#
        let provider = ProcessCredentialsProvider(command: command, timeout: .seconds(7), environment: environment)
        _ = try await provider.credentials()
        #expect(ran.withLock { $0?.0 } == ["/opt/get", "a b", "$(id)", ";", #"c"d"#, "e f"])
        #expect(ran.withLock { $0?.1 } == .seconds(7))
    }

    @Test("A program may omit the mode, and write the expiration in seconds since 1970")
    func ends() async throws {
        let key = #""access_key_id": "id", "access_key_secret": "s3cret", "sts_token": "t0ken""#
        let end = ManualClock().date.addingTimeInterval(3600).timeIntervalSince1970
        for (end, expected) in [
            (#""sts_expiration": \#(Int(end))"#, Date(timeIntervalSince1970: end)),
            (#""sts_expiration": 0"#, nil), (#""expiration": "", "sts_expiration": """#, nil),
            (
                #""expiration": "2026-01-02T12:04:05.5+08:00", "sts_expiration": 1"#,
                Date(timeIntervalSince1970: 1_767_326_645)
            ),
        ] as [(String, Date?)] {
            let output = "{\(key), \(end)}"
            let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
            let credentials = try await provider.credentials()
            #expect(credentials.securityToken == Secret("t0ken"))
            #expect(credentials.expiration == expected)
        }
    }

    @Test(
        "Refuses a mode that wouldn't sign with the base key",
        arguments: ["RamRoleArn", "EcsRamRole", "OIDC", "External", "ak", "h1dden"]
    )
    func otherMode(_ mode: String) async throws {
        let output = #"""
            {"mode": "\#(mode)", "access_key_id": "id", "access_key_secret": "h1dden", "ram_role_arn": "acs:ram::1:role/r"}
            """#
        let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "ran a program that wrote a mode that is neither AK nor StsToken")
    }

    @Test(
        "Refuses a key without a mode, or of mode AK, together with a setting of another mode",
        arguments: [
            (#""ram_role_arn": "acs:ram::1:role/r""#, "a setting of another mode: ram_role_arn"),
            (#""mode": null, "source_profile": "p""#, "a setting of another mode: source_profile"),
            (#""mode": "AK", "credentials_uri": "http://h1dden""#, "a setting of another mode: credentials_uri"),
            (#""mode": {}"#, "a mode that is neither AK nor StsToken"),
            (#""mode": """#, "a mode that is neither AK nor StsToken"),
            (#""mode": ["AK"]"#, "a mode that is neither AK nor StsToken"),
        ]
    )
    func settingOfOtherMode(_ settings: String, reason: String) async throws {
        let output = #"{"access_key_id": "id", "access_key_secret": "h1dden", \#(settings)}"#
        let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason == "ran a program that wrote \(reason)")
    }

    @Test(
        "A variable forbids programs and credentials URIs, as in the command line tool",
        arguments: [
            ("true", true), ("TRUE", true), ("1", true), ("0", false), ("false", false), ("", false), ("yes", false),
        ]
    )
    func disabled(_ value: String, isDisabled: Bool) async throws {
        let answer = """
            {"Code": "Success", "AccessKeyId": "id", "AccessKeySecret": "s3cret", "SecurityToken": "t0ken",
             "Expiration": "2030-01-01T00:00:00Z"}
            """
        let transport = FakeTransport { _ in HTTPTransportResponse(status: 200, body: Data(answer.utf8)) }
        let environment = CredentialsEnvironment.sample(
            variables: ["ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS": value],
            files: [
                "/config.json": #"{"profiles": [{"name": "p", "mode": "External", "process_command": "p"}]}"#
            ],
            programOutput: Self.temporary,
            transport: transport
        )
        let providers: [any CredentialsProvider] = [
            ProcessCredentialsProvider(command: "p", environment: environment),
            URICredentialsProvider(uri: "https://example.com", environment: environment),
            ProfileCredentialsProvider(profile: "p", file: "/config.json", environment: environment),
        ]
        for provider in providers {
            guard isDisabled else {
                _ = try await provider.credentials()
                continue
            }
            let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
            #expect(error.code == .failed)
            #expect(error.reason.hasSuffix("is disabled by ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"), "\(error)")
        }
        #expect(await transport.requests.count == (isDisabled ? 0 : 1))
    }

    @Test("Returns credentials immediately although a child process outlives the program")
    func leavesAnotherBehind() async throws {
        let folder = try TemporaryFolder()
        try folder.write("sleep 600 & echo $! > \"$1\"\ncat \"$2\"\n", to: "script")
        try folder.write(Self.temporary, to: "output")
        let command = "sh '\(folder.path)/script' '\(folder.path)/child' '\(folder.path)/output'"
        let provider = ProcessCredentialsProvider(command: command, environment: .home(folder))
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        let child = try String(contentsOfFile: "\(folder.path)/child", encoding: .utf8)
        kill(try #require(Int32(child.trimmingCharacters(in: .newlines))), SIGKILL)
    }

    @Test(
        "Reports a program's failure without its output",
        arguments: [
            ("echo h1dden", "it is neither JSON nor XML"),
            (
                "printf '{\"mode\": \"StsToken\", \"access_key_secret\": \"h1dden\"}'",
                "without access_key_id and sts_token"
            ),
            ("sh -c 'echo h1dden; echo h1dden >&2; exit 3'", "ran a program that exited with the status 3"),
            ("/h1dden/nothing-there", "ran a program that is not found, or not executable"),
            ("nothing-of-this-name-h1dden", "ran a program that is not found, or not executable"),
            ("true", "it is empty"),
            ("", "has a command that is empty"),
            ("echo 'h1dden", "has a command with an unclosed quote"),
            ("echo h1dden | cat", "has a command with an unquoted |, which needs a shell"),
            (
                "printf '{\"access_key_id\": \"i\", \"access_key_secret\": \"h1dden\", \"sts_expiration\": \"h1dden\"}'",
                "sts_expiration that is not a number of seconds since 1970"
            ),
            ("head -c 1100000 /dev/zero", "ran a program that wrote more than 1048576 bytes"),
        ]
    )
    func failures(_ command: String, rule: String) async throws {
        let provider = ProcessCredentialsProvider(command: command, environment: .home(try TemporaryFolder()))
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains(rule), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
        #expect(!everythingPrinted(of: provider).contains("h1dden"))
    }
}
