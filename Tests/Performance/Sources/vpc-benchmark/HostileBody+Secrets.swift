import AlibabaCloudVpc
import Foundation

// Bodies at which the search for secrets costs the most.
extension HostileBody {
    static var secrets: [HostileBody] {
        [
            HostileBody("secrets.key", error(of: usualKey)),
            HostileBody("secrets.key.page", status: 502, filled("", usualKey, "")),
            HostileBody("secrets.near-key", error(of: usualKey.dropLast() + "?")),
            HostileBody("secrets.names", error(of: "psk ")),
            HostileBody("secrets.names.values", error(of: "psk=a ")),
            HostileBody("secrets.names.quotes", error(of: "psk'='")),
            HostileBody("secrets.names.percent", error(of: "psk%252525252525252522")),
            HostileBody("secrets.levels", error(of: "%" + String(repeating: "25", count: 14) + "22")),
            HostileBody("secrets.levels.page", status: 502, filled("", "%" + String(repeating: "25", count: 14), "")),
            HostileBody("secrets.levels.mixed", error(of: #"psk\\u0025252526#38;#x5c;"#)),
            HostileBody("secrets.digits", error(of: "cHNrPWFhYWE9")),
            HostileBody("secrets.digits.levels", error(of: "XFxcXHUwMDVjXA")),
            HostileBody("secrets.digits.near", error(of: Data(usualKey.utf8.dropLast()).base64EncodedString())),
            HostileBody("secrets.names.elements", error(of: "<psk " + String(repeating: "a", count: 250))),
            HostileBody("secrets.names.page", status: 502, filled("", "psk\\\\\\\\\\\\\\\\ ", "")),
            HostileBody("secrets.many", to: .modify(manySecrets), credentials: longToken, error(of: "\u{E9}")),
            HostileBody("secrets.many.near", to: .modify(manySecrets), credentials: longToken, error(of: nearToken)),
            HostileBody(
                "secrets.many.page",
                status: 502,
                to: .modify(manySecrets),
                credentials: longToken,
                filled("", "%25\u{E9}" + nearToken, "")
            ),
            HostileBody(
                "secrets.many.spellings",
                to: .modify(manySecrets),
                credentials: longToken,
                error(of: spellings)
            ),
            HostileBody(
                "secrets.many.names",
                to: .modify(manySecrets),
                credentials: longToken,
                error(of: "\u{E9}<psk " + String(repeating: "a", count: 250))
            ),
            HostileBody("secrets.short", to: .modify(keys("a", "b")), error(of: "a ")),
            HostileBody("secrets.short.inside", to: .modify(keys("a", "b")), error(of: "a")),
            HostileBody("secrets.short.marks", to: .modify(keys("a", "b")), error(of: "a" + marks)),
            HostileBody("signature.parts", error(of: "%26", code: signatureCode, message: "string to sign is:")),
            HostileBody("signature.marks", error(of: marks, code: signatureCode, message: "string to sign is:%26")),
            HostileBody("signature.marked", error(of: "string to sign is", code: signatureCode)),
            HostileBody(
                "signature.many",
                to: .modify(manySecrets),
                credentials: longToken,
                error(of: "\u{E9}%26", code: signatureCode, message: "string to sign is:")
            ),
        ]
    }

    private static let signatureCode = "SignatureDoesNotMatch"
    private static let usualKey = "pgw6dy7d1i8in7x5+/="
    private static let nearToken = "ACAISabcdefghijklm "

    /// The first key of ``manySecrets``, percent-encoded once and twice, and a letter that counts as one of ASCII.
    private static let spellings =
        "\u{212A}\u{E9}"
        + ["%", "%25"].map { "aZ9/+=%&<>%22'%5C ".replacingOccurrences(of: "%", with: $0) }
        .map { String(repeating: $0, count: 7) }.joined()

    /// A request with two pre-shared keys that no two encoders spell alike.
    private static let manySecrets = keys(
        String(repeating: "aZ9/+=%&<>\"'\\ ", count: 7),
        String(repeating: "bY8~!@#$^*(){}", count: 7)
    )

    /// Temporary credentials with a token of 2 KiB.
    private static let longToken = Credentials(
        accessKeyId: "STS.SampleSampleSample",
        accessKeySecret: Sample.credentials.accessKeySecret,
        securityToken: Secret(String(repeating: "CAISabcdefghijklmnop/+=A", count: 85))
    )

    private static func keys(_ first: String, _ second: String) -> ModifyVpnConnectionAttributeRequest {
        var request = Sample.dual
        for (index, key) in [first, second].enumerated() {
            request.tunnels?[index].ikeConfig?.preSharedKey = Secret(key)
        }
        return request
    }
}
