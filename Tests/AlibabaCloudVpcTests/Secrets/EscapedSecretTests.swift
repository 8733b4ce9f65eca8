import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct EscapedSecretTests {
    private static let secrets = [
        "CAISzwJ1q6Ft5B2yfSjIr5fTAN+/2bNl3pe/U1nDkWEpRe1=", "p<s>k&'quoted'=\"x\"", #"a\nb\u003dc\\d%3De%253Df"#,
        "&amp;lt;key&#61;", "a+b c=3Dd", "clé=日本🔑ß", "]]>K=]]>", "='quo\"ted'=key==", "key with blanks",
    ]

    private static func hardSecrets(seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return secrets + (0..<4).map { _ in "K" + generator.hardText(length: 12) + "K" }
    }

    private func expectHidden(_ secret: String, in written: String, _ comment: String) {
        let scrubbed = SecretScrubber(secrets: [Secret(secret)]).scrub("before: \(written) :after")
        // Quotes and backslashes around a secret tell nothing of it.
        let shown = scrubbed.filter { !"\"'\\=".contains($0) }
        #expect(
            shown == "before: REDACTED :after",
            "\(comment): \(secret.debugDescription) as \(written.debugDescription)"
        )
    }

    @Test("A secret is removed in every escaping", arguments: Escaping.all + Escaping.outermost)
    func once(_ escaping: Escaping) {
        for secret in Self.hardSecrets(seed: 1) {
            expectHidden(secret, in: escaping.write(secret), escaping.testDescription)
        }
    }

    @Test("A secret is removed in every escaping inside of another", arguments: Escaping.all)
    func twice(_ inner: Escaping) {
        for secret in Self.hardSecrets(seed: 2) {
            for outer in Escaping.all + Escaping.outermost {
                let written = outer.write(inner.write(secret))
                expectHidden(secret, in: written, "\(outer.testDescription) of \(inner.testDescription)")
            }
        }
    }

    @Test("A secret is removed in three escapings of every kind", arguments: 0..<60)
    func thrice(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for secret in Self.hardSecrets(seed: seed) {
            let escapings = (0..<3).compactMap { _ in Escaping.all.randomElement(using: &generator) }
            let written = escapings.reduce(secret) { $1.write($0) }
            guard written.utf8.count < SecretScrubber.longestText / 2 else { continue }
            expectHidden(secret, in: written, escapings.map(\.testDescription).joined(separator: ", "))
        }
    }

    @Test("A secret is removed in capitals and in small letters", arguments: Escaping.all)
    func otherCase(_ escaping: Escaping) {
        for secret in ["Tok-en+/9xQ=", "k<É>y=\"Ж\""] {
            let written = escaping.write(secret)
            expectHidden(secret, in: written.uppercased(), escaping.testDescription)
            // Eight digits are eight only after a capital U.
            guard escaping.testDescription != #"every character as \U"# else { continue }
            expectHidden(secret, in: written.lowercased(), escaping.testDescription)
        }
    }

    @Test("A secret is removed from digits that encode a whole text", arguments: Escaping.digits, 0..<3)
    func digits(_ digits: Escaping, shift: Int) {
        for secret in Self.hardSecrets(seed: 4) {
            for (index, inner) in Escaping.all.enumerated() {
                let parameters = String(repeating: "x", count: shift) + #"{"Psk":"\#(inner.write(secret))","b":1}"#
                let written = digits.write(parameters)
                let texts = ["data=\(written);", #"{"a":"\#(Escaping.all[0].write(written))"}"#, "x/\(written)"]
                // Each escaping is tried in each text, and with each shift.
                let text = texts[(index + shift) % texts.count]
                let scrubber = SecretScrubber(secrets: [Secret(secret)])
                let scrubbed = scrubber.scrub(text)
                #expect(scrubbed.contains("REDACTED"), "\(inner.testDescription) \(text)")
                let rest = scrubbed.replacing("REDACTED", with: "")
                #expect(scrubber.scrub(rest) == rest, "\(inner.testDescription) \(text)")
            }
        }
    }

    @Test("A value after a secret's name is removed in every escaping", arguments: Escaping.all)
    func byName(_ escaping: Escaping) {
        let texts = [
            #"{"Psk":"open-sesame=","b":1}"#, "<Psk>open-sesame</Psk>", "Psk=open-sesame%22tail&b=1",
            "x-acs-security-token: open-sesame\r\nx: y", #"{"a":"Psk=open-sesame%22tail&b=1"}"#,
        ]
        for text in texts {
            let scrubbed = SecretScrubber.byNameOnly.scrub(escaping.write(text))
            #expect(!scrubbed.contains("sesame"), "\(scrubbed)")
            #expect(!scrubbed.contains("tail"), "\(scrubbed)")
            let twice = SecretScrubber.byNameOnly.scrub(Escaping.all[1].write(escaping.write(text)))
            #expect(!twice.contains("sesame"), "\(twice)")
        }
    }

    @Test(
        "A secret is removed in Base64 inside of quoted-printable, and in the rarer spellings of escapes",
        arguments: [
            "VG9rZW4r=\r\nLzl4UT0tc2VzYW1l", "VG9rZW4rLzl4UT0tc2VzYW1l=3D=3D", #"Token\x{2b}/9xQ=-sesame"#,
            "Token&#0000000000043;/9xQ=-sesame", "Token&#x0000000000002b;/9xQ=-sesame",
        ]
    )
    func rareSpelling(_ written: String) {
        let scrubbed = SecretScrubber(secrets: [Secret("Token+/9xQ=-sesame")]).scrub("before: \(written) :after")
        #expect(scrubbed.hasPrefix("before: REDACTED"))
        #expect(scrubbed.hasSuffix(" :after"))
        #expect(!scrubbed.contains("sesame") && !scrubbed.contains("c2VzYW1l") && !scrubbed.contains("VzYW"))
    }

    @Test("The string to sign is removed in every escaping", arguments: Escaping.all + Escaping.outermost)
    func stringToSign(_ escaping: Escaping) {
        let text = escaping.write("The server string to sign is:POST&other key")
        let scrubbed = SecretScrubber(secrets: [Secret("open-sesame")]).scrub(text)
        #expect(scrubbed.hasSuffix("REDACTED"))
        #expect(!scrubbed.hasSuffix(escaping.write("POST&other key")))
    }

    @Test("A text that is escaped more often than is decoded is left out")
    func tooDeep() {
        let secret = "tok=en+123456"
        let written = (0..<20).reduce(secret) { text, _ in text.replacing("%", with: "%25").replacing("=", with: "%3D")
        }
        #expect(SecretScrubber(secrets: [Secret(secret)]).scrub("a \(written) b") == "REDACTED")
    }

    @Test("Escapes without a secret in them stay as they are")
    func untouched() {
        let scrubber = SecretScrubber(secrets: [Secret("open-sesame"), Secret("other+secret/123")])
        for text in [
            #"{"Message":"\u8fde\u63a5 \"a\" \u003d &lt;b&gt; %7B","Id":"QUJDREVGR0g="}"#, #"C:\users\new"#,
            "100% sure & more",
        ] {
            #expect(scrubber.scrub(text) == text)
        }
    }

    @Test("A text that ends inside of a secret keeps no part of it", arguments: 4..<15)
    func cut(length: Int) {
        let secret = "open-sesame=42"
        let scrubber = SecretScrubber(secrets: [Secret(secret)])
        #expect(scrubber.scrub("a " + secret.prefix(length), isCut: true) == "a REDACTED")
        let json = Escaping.all[5].write(String(secret.prefix(length)))
        #expect(scrubber.scrub("a " + json + #"\u00"#, isCut: true).hasPrefix("a REDACTED"))
        #expect(scrubber.scrub("a " + secret.prefix(length)).hasPrefix(length == 14 ? "a REDACTED" : "a open"))
    }

    @Test("A body's excerpt that a transport cut inside of a secret keeps no part of it")
    func cutExcerpt() {
        let filler = String(repeating: "f", count: ForeignText.longestText - 8)
        let error = VpcError(code: .transportFailed, message: "", bodyExcerpt: filler + "open-sesame")
        let scrubbed = error.scrubbed(by: SecretScrubber(secrets: [Secret("open-sesame")]))
        #expect(scrubbed.bodyExcerpt == (filler + "REDACTED"))
    }
}
