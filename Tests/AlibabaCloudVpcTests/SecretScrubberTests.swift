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
            "vpn连接测试 <a>1</a>", "invalid password",
        ]
    )
    func untouched(_ text: String) {
        #expect(SecretScrubber.byNameOnly.scrub(text) == text)
    }

    @Test("A known secret is removed in every spelling in which it travels", arguments: 0..<40)
    func known(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let secret = "K" + generator.hardText(length: 12) + "K"
        let json = String(JSONObject.quoted(secret).dropFirst().dropLast())
        let xml = secret.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
        let spellings = [
            secret, json, xml, PercentEncoding.encode(secret), PercentEncoding.encode(PercentEncoding.encode(secret)),
            PercentEncoding.encode(json), PercentEncoding.encode(PercentEncoding.encode(json)),
            PercentEncoding.encode(secret).lowercased(), String(JSONObject.quoted(json).dropFirst().dropLast()),
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

    @Test("A secret too short to be told from other text is removed by its name only")
    func short() {
        let scrubber = SecretScrubber(secrets: [Secret("abc"), Secret("")])
        #expect(scrubber.scrub("abcdef <Psk>abc</Psk>") == "abcdef <Psk>REDACTED</Psk>")
    }

    @Test("A long value without an end is removed whole")
    func long() {
        let text = "<Psk>" + String(repeating: "secret ", count: 9000)
        #expect(SecretScrubber.byNameOnly.scrub(text) == "<Psk>REDACTED")
        let json = #"{"Psk":""# + String(repeating: "secret ", count: 9000)
        #expect(SecretScrubber.byNameOnly.scrub(json) == #"{"Psk":"REDACTED"#)
    }

    @Test("An error with a secret in it becomes one without; others stay what they are")
    func errors() {
        struct Leaky: Error { let text = "Psk=open-sesame" }
        struct Clean: Error, Equatable { let text = "no route" }
        let scrubber = SecretScrubber(secrets: [Secret("knownsecret")])
        #expect(!everythingPrinted(of: scrubber.scrub(Leaky())).contains("sesame"))
        #expect(scrubber.scrub(Clean()) as? Clean == Clean())
        let url = URL(string: "https://x/?SecurityToken=sesame") as Any
        let urlError = URLError(.timedOut, userInfo: [NSURLErrorFailingURLErrorKey: url])
        #expect((scrubber.scrub(urlError) as? URLError)?.code == .timedOut)
        #expect(!everythingPrinted(of: scrubber.scrub(urlError)).contains("sesame"))
    }
}
