import Foundation
import Testing

@testable import AlibabaCloudVpc

/// Strings with many combining marks, which Swift compares in quadratic time.
@Suite struct CombiningMarkCredentialsTests {
    /// Half a MiB of marks of two kinds in turn: to compare it once takes over a minute.
    private static let marks = String(repeating: "\u{301}\u{323}", count: 1 << 17)

    @Test(
        "JSON with combining marks in any place contains no credentials",
        arguments: [
            #"{"Code":"S\#(marks)"}"#, #"{"Code":"Success","AccessKeyId":"i\#(marks)","Expiration":"\#(marks)"}"#,
            #"{"Code":"Success","AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2\#(marks)"}"#,
            #"{"mode":"S\#(marks)","access_key_id":"i\#(marks)","access_key_secret":"s"}"#,
        ]
    )
    func json(_ body: String) {
        expectProcessorTime {
            #expect(throws: (any Error).self) {
                try Credentials(
                    from: .credentials(inJSON: Data(body.utf8)),
                    .ofServices,
                    isTemporary: true,
                    for: "URICredentialsProvider"
                )
            }
        }
    }

    @Test("A program's mode with combining marks is unknown")
    func mode() async {
        let output = #"{"mode":"S\#(Self.marks)","access_key_id":"i\#(Self.marks)","access_key_secret":"s"}"#
        let provider = ProcessCredentialsProvider(command: "p", environment: .sample(programOutput: output))
        await #expect(throws: CredentialsError.self) { try await provider.credentials() }
    }

    @Test(
        "A configuration with combining marks has no such profile, or an unusable one",
        arguments: [
            #"{"current":"c\#(marks)","profiles":[]}"#, #"{"profiles":[{"name":"d\#(marks)"}]}"#,
            #"{"profiles":[{"name":"default","mode":"\#(marks)"}]}"#,
            #"{"profiles":[{"name":"default","mode":"ChainableRamRoleArn","source_profile":"x\#(marks)"}]}"#,
            #"{"profiles":[{"name":"default","mode":"CredentialsURI\#(marks)","credentials_uri":"x"}]}"#,
        ]
    )
    func configuration(_ text: String) throws {
        try expectProcessorTime {
            let file = try CLIConfiguration(text)
            for name in ["default", file.chosenProfile ?? ""] {
                let profile = Result { try file.profile(named: name) }
                #expect(throws: (any Error).self) { if try profile.get() == nil { throw ProfileFailure("none") } }
            }
        }
    }

    @Test(
        "An INI file with combining marks has no such profile, or an unusable one",
        arguments: [
            "[a\(marks)]\ntype = sts\n[b\(marks)]\ntype = sts", "[default]\ntype = s\(marks)",
            "[default]\nenable = f\(marks)\ntype = \(marks)", "\u{FEFF}[\(marks)]\nx = \(marks)",
        ]
    )
    func ini(_ text: String) {
        expectProcessorTime {
            #expect(throws: (any Error).self) {
                if try INIFile(text).profile(named: "default") == nil { throw ProfileFailure("none") }
            }
        }
    }

    @Test("INI sections whose names only look alike are different")
    func sections() throws {
        let text = "[caf\u{E9}]\ntype = ecs_ram_role\nrole_name = a\n[cafe\u{301}]\ntype = ecs_ram_role\nrole_name = b"
        let file = try INIFile(text)
        #expect(try file.profile(named: "caf\u{E9}") == .ecsRAMRole("a"))
        #expect(try file.profile(named: "cafe\u{301}") == .ecsRAMRole("b"))
    }

    @Test("Variables with combining marks are neither true nor a home directory")
    func variables() {
        let environment = CredentialsEnvironment.sample(variables: ["ALIBABA_CLOUD_ECS_METADATA_DISABLED": Self.marks])
        expectProcessorTime {
            #expect(!environment.isTrue(.ecsMetadataDisabled))
            #expect(environment.expandedPath("~" + Self.marks).utf8.count == Self.marks.utf8.count + 1)
        }
    }
}
