import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

/// A look at a text tells of most that there is nothing to be removed; it must never be wrong.
@Suite struct SecretScrubberLookTests {
    private static let names = [
        "psk", "Pre-Shared_Key", "presharedkey", "AUTHKEY", "private_key", "secret", "AccessKeySecret",
        "x-acs-security-token",
        "sts_token", "OIDCToken", "password", "passwd", "PassPhrase", "pass-phrase", "Signature", "p\u{17F}k",
        "P\u{17F}\u{212A}",
        "pa\u{DF}word", "PA\u{1E9E}WORD", "auth\u{212A}ey", "\u{17F}ignature", "pa\u{17F}\u{17F}wd", "ps\u{FF4B}",
    ]

    private static let pieces =
        names + [
            "\"", "'", ":", "=", " ", "&", "<", ">", "</", "%22", "%3D", "%3A", "%2522", "&quot;", "&lt;", "\\", "\\\"",
            "a",
            "value", "连接", "é", "\u{FB06}", "\n", "REDACTED", "Ab9xQz", "ab9xqz", "%2B", "\\u002B", "+", "&#43;",
            "\u{FB00}",
            "message", "vpc.aliyuncs.com", "{", "}", ",", "tokens", "keys", "p", "s", "k",
        ]

    /// The text without the secrets, all of which are searched for.
    private static func scrubWithoutLook(_ text: String, _ secrets: [Secret] = []) -> String {
        let longestFirst = secrets.map(\.exposedValue).filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
        return SecretName.removingValues(
            from: longestFirst.reduce(text) { SecretSpelling.removing($1, from: $0) }
        )
    }

    @Test("Texts are scrubbed alike with and without the look", arguments: 0..<40)
    func alike(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let secrets = [
            Secret("Ab9xQz+/é"), Secret("\u{FB00}++//"), Secret("k1"), Secret("K\u{212A}1ss\u{DF}"), Secret("!%&\"'<>"),
            Secret(generator.hardText(length: 9)), Secret(""),
        ]
        let spellings = secrets.flatMap { SecretSpelling.all(of: $0.exposedValue) }
        let scrubber = SecretScrubber(secrets: secrets)
        for _ in 0..<40 {
            let text = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
                let piece =
                    (Bool.random(using: &generator) ? Self.pieces : spellings).randomElement(using: &generator) ?? ""
                return Bool.random(using: &generator) ? piece : piece.uppercased()
            }.joined()
            #expect(scrubber.scrub(text) == Self.scrubWithoutLook(text, secrets), "\(text.debugDescription)")
            #expect(SecretScrubber.byNameOnly.scrub(text) == Self.scrubWithoutLook(text), "\(text.debugDescription)")
        }
    }

    @Test("Every name is found by the look, alone and in other letters", arguments: names)
    func everyName(_ name: String) {
        for text in [name, name.uppercased(), name.lowercased(), "连接\(name)é", "a\(name)b"] {
            let element = "<\(text)>open</\(text)>"
            #expect(SecretScrubber.byNameOnly.scrub(element) == Self.scrubWithoutLook(element))
        }
    }

    @Test("A secret is found by the look in each of its spellings", arguments: 0..<40)
    func spellings(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for secret in [generator.hardText(length: 12), "K" + generator.hardText(length: 12) + "K", "a+b", "é", "+/="] {
            for spelling in SecretSpelling.all(of: secret) where !secret.isEmpty {
                for text in [spelling, spelling.uppercased(), spelling.lowercased()] {
                    #expect(SecretSpelling.mayStand(for: secret, in: CaselessText("before \(text) after")))
                }
            }
        }
    }

    @Test("The look tells what stands nowhere")
    func nowhere() {
        let text = CaselessText("The specified service is configuring. 连接")
        #expect(!SecretName.mayStand(in: text))
        #expect(text.mayHold("serv".utf8))
        #expect(!text.mayHold("service2".utf8))
        #expect(text.mayHold("".utf8))
        #expect(SecretName.mayStand(in: CaselessText("é")))
        #expect(!SecretSpelling.mayStand(for: "Ab9xQz+/", in: text))
    }
}
