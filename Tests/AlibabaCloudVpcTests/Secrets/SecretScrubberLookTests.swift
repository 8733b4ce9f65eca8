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

    @Test("A string that the quick look rules out has no value after a name", arguments: 0..<40)
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

    @Test("The quick look finds every name, alone and in other letters", arguments: names)
    func everyName(_ name: String) {
        for text in [name, name.uppercased(), name.lowercased(), "连接\(name)é", "a\(name)b"] {
            let element = "<\(text)>open</\(text)>"
            #expect(SecretScrubber.byNameOnly.scrub(element) == SecretName.removingLiteralValues(from: element))
        }
    }

    @Test("Words are found at the start, in the middle, and at the end of a string, and nowhere else")
    func words() {
        let text = CaselessText(Array("The specified service is configuring. 连接x".utf8))
        #expect(!SecretName.mayBeContained(in: text))
        for word in ["the", "service", "x"] { #expect(text.mayContain(oneOf: .init(["other", word])), "\(word)") }
        #expect(!text.mayContain(oneOf: .init(["service2", "xx", "they"])))
        #expect(!text.mayContain(oneOf: .init([])))
        #expect(Self.look("é"))
    }
}
