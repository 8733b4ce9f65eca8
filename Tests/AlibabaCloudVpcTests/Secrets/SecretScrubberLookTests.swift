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

    private static func look(_ text: String) -> Bool { SecretName.mayBeContained(in: CaselessText(Array(text.utf8))) }

    @Test("A text of which the look tells nothing holds no value behind a name", arguments: 0..<40)
    func alike(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
                let piece = Self.pieces.randomElement(using: &generator) ?? ""
                return Bool.random(using: &generator) ? piece : piece.uppercased()
            }.joined()
            let searched = SecretName.removingLiteralValues(from: text)
            #expect(Self.look(text) || searched == text, "\(text.debugDescription)")
        }
    }

    @Test("Every name is found by the look, alone and in other letters", arguments: names)
    func everyName(_ name: String) {
        for text in [name, name.uppercased(), name.lowercased(), "连接\(name)é", "a\(name)b"] {
            let element = "<\(text)>open</\(text)>"
            #expect(SecretScrubber.byNameOnly.scrub(element) == SecretName.removingLiteralValues(from: element))
        }
    }

    @Test("The look tells what stands nowhere")
    func nowhere() {
        let text = CaselessText(Array("The specified service is configuring. 连接".utf8))
        #expect(!SecretName.mayBeContained(in: text))
        #expect(text.mayContain("serv".utf8))
        #expect(!text.mayContain("service2".utf8))
        #expect(text.mayContain("".utf8))
        #expect(Self.look("é"))
    }
}
