import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ProcessCredentialsProviderTests {
    private static let temporary = """
        {"mode": "StsToken", "access_key_id": "STS.id-1", "access_key_secret": "sts-secret-1",
         "sts_token": "sts-token-1", "expiration": "2026-01-02T04:04:05Z"}
        """

    @Test("What a program writes is read")
    func reads() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.temporary, to: "with blank.json")
        let provider = ProcessCredentialsProvider(command: "cat '\(file)'", environment: .home(folder))
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
    }

    @Test("A permanent key needs no token and no end")
    func permanent() async throws {
        let output = #"{"mode": "AK", "access_key_id": "id", "access_key_secret": "s3cret"}"#
        let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
        let expected = Credentials(accessKeyId: "id", accessKeySecret: Secret("s3cret"))
        #expect(try await provider.credentials() == expected)
    }

    @Test("The program gets the words of the command and the time, and no shell")
    func arguments() async throws {
        let ran = Locked<([String], Duration)?>(nil)
        var environment = CredentialsEnvironment.sample()
        environment.runProgram = { words, timeout in
            ran.withLock { $0 = (words, timeout) }
            return Data(Self.temporary.utf8)
        }
        let command = #"/opt/get "a b" $(id) ; 'c"d' e\ f"#
        let provider = ProcessCredentialsProvider(command: command, timeout: .seconds(7), environment: environment)
        _ = try await provider.credentials()
        #expect(ran.withLock { $0?.0 } == ["/opt/get", "a b", "$(id)", ";", #"c"d"#, "e f"])
        #expect(ran.withLock { $0?.1 } == .seconds(7))
    }

    @Test(
        "What a program does wrong is told without what it wrote",
        arguments: [
            ("echo h1dden", "it is neither JSON nor XML"),
            (
                "printf '{\"mode\": \"StsToken\", \"access_key_secret\": \"h1dden\"}'",
                "without access_key_id and sts_token"
            ),
            ("sh -c 'echo h1dden; echo h1dden >&2; exit 3'", "runs a program that ended with the status 3"),
            ("/h1dden/nothing-there", "runs a program that is not found, or not executable"),
            ("nothing-of-this-name-h1dden", "runs a program that is not found, or not executable"),
            ("true", "it is empty"),
            ("", "has a command that is empty"),
            ("echo 'h1dden", "whose quotes do not end"),
            ("head -c 1100000 /dev/zero", "runs a program that wrote more than 1048576 bytes"),
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
