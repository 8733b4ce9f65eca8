import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SecretScrubberTests {
    @Test(
        "What stands behind a secret's name is removed",
        arguments: [
            (#"{"Psk":"abc","b":1}"#, #"{"Psk":"REDACTED","b":1}"#),
            (#"{"psk" : "a\"b\\","b":1}"#, #"{"psk" : "REDACTED"b":1}"#),
            (#"{"psk" : "a\"b","b":1}"#, #"{"psk" : "REDACTED","b":1}"#),
            (#"{"Psk":1234,"b":1}"#, #"{"Psk":REDACTED,"b":1}"#),
            (#""{\"Psk\":\"abc\",\"b\":1}""#, #""{\"Psk\":\"REDACTED\",\"b\":1}""#),
            (#""{\"Psk\":\"a\\\"c\",\"b\":1}""#, #""{\"Psk\":\"REDACTED\",\"b\":1}""#),
            ("<Psk>abc</Psk><b>1</b>", "<Psk>REDACTED</Psk><b>1</b>"),
            ("<Psk><![CDATA[a</b>]]></Psk><b/>", "<Psk>REDACTED</Psk><b/>"),
            ("<a:Psk x='1'>abc</a:Psk>", "<a:Psk x='1'>REDACTED</a:Psk>"),
            ("&lt;Psk&gt;abc&lt;/Psk&gt;", "&lt;Psk&gt;REDACTED&lt;/Psk&gt;"),
            ("<AccessKeySecret>abc</AccessKeySecret>", "<AccessKeySecret>REDACTED</AccessKeySecret>"),
            ("Psk=abc&b=1", "Psk=REDACTED&b=1"), ("x psk=\"abc\" y", "x psk=\"REDACTED\" y"),
            ("Psk%3Dabc%2526%26b%3D1", "Psk%3DREDACTED%26b%3D1"),
            ("%7B%22Psk%22%3A%22abc%5C%22d%22%7D", "%7B%22Psk%22%3A%22REDACTED%22%7D"),
            ("%257B%2522Psk%2522%253A%2522abc%2522%257D", "%257B%2522Psk%2522%253A%2522REDACTED%2522%257D"),
            ("SecurityToken=a/b+c&Signature=x%3D", "SecurityToken=REDACTED&Signature=REDACTED"),
            ("x-acs-security-token: abc def\r\nx: y", "x-acs-security-token: REDACTED\r\nx: y"),
            ("<Psk>abc", "<Psk>REDACTED"), (#"{"Psk":"abc"#, #"{"Psk":"REDACTED"#),
        ]
    )
    func byName(_ text: String, becomes expected: String) {
        #expect(SecretScrubber.byNameOnly.scrub(text) == expected)
    }

    @Test(
        "Text without a secret stays as it is",
        arguments: [
            "", "The parameter IkeConfig.Psk is not valid.",
            #"{"Code":"MissingSecurityToken","Message":"SecurityToken"}"#,
            "SignatureMethod=HMAC-SHA1&SignatureNonce=1", "Specified signature is not matched with our calculation.",
            "vpn连接测试 <a>1</a>", "invalid password", "oidc_token_file=/run/token", "RemoteCaCertificate=PEM",
            #"{"private_key_path":"/k.pem"}"#,
        ]
    )
    func untouched(_ text: String) {
        #expect(SecretScrubber.byNameOnly.scrub(text) == text)
    }

    @Test("A known secret is removed in every spelling in which it travels", arguments: 0..<40)
    func known(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let secret = "K" + generator.hardText(length: 12) + "K"
        let json = secret.escapedForJSON
        let xml = secret.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
        let spellings = [
            secret, json, xml, PercentEncoding.encode(secret), PercentEncoding.encode(PercentEncoding.encode(secret)),
            PercentEncoding.encode(json), PercentEncoding.encode(PercentEncoding.encode(json)),
            PercentEncoding.encode(secret).lowercased(), json.escapedForJSON,
            PercentEncoding.encode(secret).replacingOccurrences(of: "%20", with: "+").replacingOccurrences(
                of: "~",
                with: "%7E"
            ),
            secret.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined(),
            json.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : String(format: "\\u%04X", $0) }.joined(),
            json.replacingOccurrences(of: "/", with: "\\/"),
        ]
        let scrubber = SecretScrubber(secrets: [Secret(secret)])
        for spelling in spellings {
            #expect(scrubber.scrub("before \(spelling) after") == "before REDACTED after")
        }
    }

    @Test(
        "An accent behind a character that is spelled in another way does not hide it",
        arguments: [
            ["&": "&amp;", "<": "&lt;", ">": "&gt;"],
            ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;"],
            ["\"": "\\\"", "\\": "\\\\"],
            ["\"": "\\\"", "\\": "\\\\", "/": "\\/"],
        ] as [[Unicode.Scalar: String]]
    )
    func accents(_ spellings: [Unicode.Scalar: String]) {
        let secret = "K&\u{301}<\u{301}>\u{301}\"\u{301}'\u{301}\\\u{301}/\u{301}K"
        let spelled = secret.unicodeScalars.map { spellings[$0] ?? String($0) }.joined()
        #expect(spelled.utf8.count > secret.utf8.count)
        #expect(SecretScrubber(secrets: [Secret(secret)]).scrub("before \(spelled) after") == "before REDACTED after")
    }

    @Test("A secret of few characters but many bytes is no short one", arguments: ["क्षत्रिय", "🔑🔑", "e\u{301}e\u{301}"])
    func manyBytes(_ secret: String) {
        let encoded = PercentEncoding.encode(secret)
        let scrubbed = SecretScrubber(secrets: [Secret(secret)]).scrub("key\(secret)key q\(encoded)q")
        #expect(scrubbed == "keyREDACTEDkey qREDACTEDq")
    }

    @Test("A secret that joins the quotes around it is removed where JSON escapes it")
    func joiningQuotes() {
        let secret = "\u{301}a\"\u{600}"
        let scrubbed = SecretScrubber(secrets: [Secret(secret)]).scrub("x \u{301}a\\\"\u{600} y")
        #expect(scrubbed == "x REDACTED y")
    }

    @Test("A token of thousands of characters is removed")
    func longSecret() {
        let token = String(repeating: "CAES+/=*~t0k", count: 250)
        let text = "before \(token) \(PercentEncoding.encode(PercentEncoding.encode(token))) after"
        #expect(SecretScrubber(secrets: [Secret(token)]).scrub(text) == "before REDACTED REDACTED after")
    }

    @Test("A short secret is removed where it stands alone")
    func short() {
        let scrubber = SecretScrubber(secrets: [Secret("xy1"), Secret("")])
        #expect(
            scrubber.scrub("The key xy1 is bad; psk: xy1, axy1b") == "The key REDACTED is bad; psk: REDACTED, axy1b"
        )
    }

    @Test(
        "Names and values as Swift, logs and other notations write them",
        arguments: [
            (#"Leaky(securityToken: "open-sesame", n: 1)"#, #"Leaky(securityToken: "REDACTED", n: 1)"#),
            ("password: sesame\nnext", "password: REDACTED\nnext"),
            ("AccessKeySecret: sesame", "AccessKeySecret: REDACTED"),
            ("{'Psk': 'sesame'}", "{'Psk': 'REDACTED'}"),
            ("&quot;Psk&quot;:&quot;sesame&quot;,1", "&quot;Psk&quot;:&quot;REDACTED&quot;,1"),
            (#"Psk="open sesame" x"#, #"Psk="REDACTED" x"#),
            ("access_key_secret = sesame&x", "access_key_secret = REDACTED&x"),
            ("OIDCToken=sesame&x", "OIDCToken=REDACTED&x"), (#""sts_token":"sesame","#, #""sts_token":"REDACTED","#),
            ("MyPassphrase: sesame\nx", "MyPassphrase: REDACTED\nx"),
            ("<PassPhrase>a</PassPhrase>", "<PassPhrase>REDACTED</PassPhrase>"),
            ("ca_private-key=sesame&x", "ca_private-key=REDACTED&x"), (#"{"passwd":"x"}"#, #"{"passwd":"REDACTED"}"#),
            (#""ClientSecret": "x","#, #""ClientSecret": "REDACTED","#),
            ("pre_shared_key=x", "pre_shared_key=REDACTED"),
        ]
    )
    func notations(_ text: String, becomes expected: String) {
        #expect(SecretScrubber.byNameOnly.scrub(text) == expected)
    }

    @Test(
        "No text costs more than its length",
        arguments: [
            "\\", "%5C", "<psk ", "Psk\\", "%25", "psk=", "&quot;psk", "\"psk\":", " ", "%5C%22",
        ]
    )
    func hostile(_ unit: String) {
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
        let scrubber = SecretScrubber(secrets: [Secret("!abcdef"), Secret(#"\\\\\\x"#), Secret(#"a\"\b"#)])
        expectProcessorTime { #expect(scrubber.scrub(text).utf8.count <= 2 * text.utf8.count) }
    }

    @Test(
        "A short secret that occurs thousands of times costs no more than the length of the text",
        arguments: ["xy1", "xy1 ", "xy1\u{301}", "xy1\u{1F1E6}"]
    )
    func manyShortSecrets(_ unit: String) {
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
        let scrubber = SecretScrubber(secrets: [Secret("xy1")])
        expectProcessorTime { #expect(scrubber.scrub(text).utf8.count <= 3 * text.utf8.count) }
    }

    @Test("The secrets are gathered only when something is scrubbed")
    func lazily() {
        let gathered = Locked(0)
        @Sendable func secrets() -> [Secret] {
            gathered.withLock { $0 += 1 }
            return [Secret("open-sesame")]
        }
        let scrubber = SecretScrubber(secrets: secrets())
        #expect(gathered.withLock(\.self) == 0)
        #expect(scrubber.scrub("open-sesame") == "REDACTED")
        #expect(gathered.withLock(\.self) == 1)
    }

    @Test("The service's string to sign is removed where the request is known")
    func stringToSign() {
        let text = "The server string to sign is:POST&%2F&Psk%3Dother"
        #expect(SecretScrubber(secrets: [Secret("open-sesame")]).scrub(text) == "The server string to sign is:REDACTED")
        #expect(SecretScrubber.byNameOnly.scrub(text) == "The server string to sign is:POST&%2F&Psk%3DREDACTED")
    }

    @Test("Of a text that is cut, nothing near the cut is kept")
    func cut() {
        let scrubber = SecretScrubber(secrets: [Secret("TOKEN-tok-987654")])
        let filler = String(repeating: "f", count: SecretScrubber.longestText - 30)
        let scrubbed = scrubber.scrub(#"{"Psk":"\#(filler)","x":"TOKEN-tok-987654"}"#)
        #expect(!scrubbed.contains("TOKEN"))
    }

    @Test("A long value without an end is removed whole")
    func long() {
        let value = String(repeating: "secret ", count: SecretScrubber.longestText / 8)
        let text = "<Psk>" + value
        #expect(SecretScrubber.byNameOnly.scrub(text) == "<Psk>REDACTED")
        let json = #"{"Psk":""# + value
        #expect(SecretScrubber.byNameOnly.scrub(json) == #"{"Psk":"REDACTED"#)
    }

    @Test("An error with a secret in it becomes one without; others stay what they are")
    func errors() {
        struct Leaky: Error { let text = "Psk=open-sesame" }
        struct Clean: Error, Equatable { let text = "no route" }
        let scrubber = SecretScrubber(secrets: [Secret("knownsecret")])
        struct Quiet: Error, CustomStringConvertible {
            let token = "knownsecret"
            var description: String { "quiet" }
        }
        #expect(!everythingPrinted(of: scrubber.scrub(Quiet())).contains("knownsecret"))
        final class Instance: Error {
            let token = "knownsecret"
        }
        #expect(!everythingPrinted(of: scrubber.scrub(Instance())).contains("knownsecret"))
        #expect(!everythingPrinted(of: scrubber.scrub(Leaky())).contains("sesame"))
        #expect(scrubber.scrub(Clean()) as? Clean == Clean())
        let url = URL(string: "https://x/?SecurityToken=sesame") as Any
        let urlError = URLError(.timedOut, userInfo: [NSURLErrorFailingURLErrorKey: url])
        #expect((scrubber.scrub(urlError) as? URLError)?.code == .timedOut)
        #expect(!everythingPrinted(of: scrubber.scrub(urlError)).contains("sesame"))
    }
}
