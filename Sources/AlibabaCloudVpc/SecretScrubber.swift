import Foundation

/// Removes secrets from a text that came from outside: a reply's body, a service's message, an error of a transport.
///
/// The secrets that are known are removed in every spelling in which they travel. What stands behind a name that
/// always names a secret, such as `Psk`, is removed too, whoever wrote it.
struct SecretScrubber: Sendable {
    /// Removes secrets only by the names in front of them.
    static let byNameOnly = SecretScrubber(secrets: [])

    /// Shorter secrets are only removed by name: to remove each "a" would hide nothing and garble the text.
    private static let shortestKnownSecret = 4

    private let secrets: [Secret]

    /// Prepares to remove `secrets` and whatever stands behind a secret's name.
    init(secrets: [Secret]) {
        self.secrets = secrets
    }

    /// The text with ``RequestParameters/redaction`` in place of each secret.
    func scrub(_ text: String) -> String {
        var result = text
        let known = secrets.map(\.exposedValue).filter { $0.count >= Self.shortestKnownSecret }
        for secret in known.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            result = result.replacingOccurrences(
                of: secret.unicodeScalars.map(Self.spellings).joined(),
                with: RequestParameters.redaction,
                options: [.regularExpression, .caseInsensitive]
            )
        }
        for rule in Self.rules {
            result = result.replacingOccurrences(
                of: rule,
                with: "$1" + RequestParameters.redaction,
                options: [.regularExpression, .caseInsensitive]
            )
        }
        return result
    }

    /// The error itself where its text holds no secret, else one with what is left of its text.
    func scrub(_ error: any Error) -> any Error {
        // A URLError holds the URL, and so perhaps a token; its code tells all that the library knows of it.
        if let error = error as? URLError { return URLError(error.code) }
        let text = String(reflecting: error)
        let scrubbed = scrub(text)
        return scrubbed == text ? error : ScrubbedError(description: scrubbed)
    }

    /// A pattern for a character in whatever spelling it travels: plain, as JSON or JSON in JSON, as an XML reference,
    /// and percent-encoded any number of times by whichever encoder.
    private static func spellings(of scalar: Unicode.Scalar) -> String {
        if CharacterSet.alphanumerics.contains(scalar), scalar.isASCII { return String(scalar) }
        var spellings = [#"\\*"# + NSRegularExpression.escapedPattern(for: String(scalar))]
        let percent = String(scalar).utf8.map { "%(?:25)*" + hexadecimal($0, width: 2) }.joined()
        spellings.append("(?:%(?:25)*5C)*" + percent)
        spellings.append(String(scalar).utf16.map { #"\\+u"# + hexadecimal($0, width: 4) }.joined())
        spellings.append("&#0*\(scalar.value);|&#x0*\(hexadecimal(scalar.value, width: 1));")
        switch scalar {
        case " ": spellings.append(#"\+"#)
        case "&": spellings.append("&amp;")
        case "<": spellings.append("&lt;")
        case ">": spellings.append("&gt;")
        case "\"": spellings.append("&quot;")
        case "'": spellings.append("&apos;")
        case "\n": spellings.append(#"\\+n"#)
        case "\r": spellings.append(#"\\+r"#)
        case "\t": spellings.append(#"\\+t"#)
        default: break
        }
        return "(?:" + spellings.joined(separator: "|") + ")"
    }

    private static func hexadecimal(_ value: some BinaryInteger, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Names that always name a secret.
    private static let names =
        "(?:psk|pre-?shared-?key|auth-?key|access-?key-?secret|(?:x-acs-)?security-?token|password|signature)"

    /// Each captures what stays, the name and what separates it from its value, and matches the value, to the end of
    /// the text where the value has no end.
    ///
    /// Where it is not certain where a value ends, they match too much.
    private static let rules = [
        // "Psk": "…", the quotes with any number of backslashes.
        #"("# + names + #"(\\*)"\s*:\s*\\*")[\s\S]*?(?:(?<!\\)(?=\2")|\z)"#,
        // "Psk": 1234
        #"("# + names + #"\\*"\s*:\s*)[^\s"\\,\]}][^,\]}]*"#,
        // <Psk>…</Psk>, also with escaped angle brackets.
        #"((?:<|&lt;)(?:\w+:)?("# + names + #")(?:\s[^>]*)?(?:>|&gt;))[\s\S]*?(?=(?:<|&lt;)/(?:\w+:)?\2|\z)"#,
        // The JSON of the first rule, percent-encoded any number of times.
        "(" + names + #"(%(?:25)*22)%(?:25)*3A(?:%(?:25)*20|\+)*\2)[\s\S]*?(?=(?<!5C)\2|\z)"#,
        // Psk=…&, Psk="…", and the former percent-encoded any number of times.
        "(" + names + #"\s*=\s*["']?)[^&\s"'<>]*"#,
        "(" + names + #"%((?:25)*)3D)[\s\S]*?(?=%\2(?:26)|[\s"'<>]|\z)"#,
        // A header's line.
        #"(x-acs-security-token:[ \t]*)[^\r\n]+"#,
    ]
}

/// What is left of an error whose text held a secret.
private struct ScrubbedError: Error, CustomStringConvertible {
    let description: String
}
