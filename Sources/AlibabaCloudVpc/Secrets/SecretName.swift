import Foundation

/// Names that always name a secret.
enum SecretName {
    /// A pattern of the names, in any case, their words joined as they are or by `-` or `_`.
    ///
    /// A name may stand at the end of a longer one.
    static let pattern =
        "(?:psk|pre[-_]?shared[-_]?key|auth[-_]?key|private[-_]?key|(?:access[-_]?key[-_]?)?secret"
        + "|(?:x-acs-)?(?:security|sts|oidc)[-_]?token|password|passwd|pass[-_]?phrase)"

    /// What stands in every text in which one of the names stands, or the name `signature`.
    private static let parts = ["psk", "key", "secret", "token", "passw", "phrase", "signature"]

    /// Whether one of the names, or `signature`, may stand in the text; false only where none does.
    static func mayStand(in text: CaselessText) -> Bool { parts.contains { text.mayHold($0.utf8) } }

    /// Whether one of the names stands anywhere in `text`, but in the name of a file.
    static func stands(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )

    /// The text with ``Secret/redaction`` in place of what stands behind each of the names.
    static func removingValues(from text: String) -> String {
        rules.reduce(text) { $1.replacingMatches(in: $0, with: "$1" + Secret.redaction) }
    }

    private static let names = "(?:\(pattern)|signature)"

    /// Each captures what stays, the name and what separates it from its value, and matches the value, to the end of
    /// the text where the value has no end.
    ///
    /// Where it is not certain where a value ends, they match too much.
    private static let rules: [NSRegularExpression] = [
        // "Psk": "…", the quotes with any number of backslashes; also with 'quotes' and with &quot;.
        #"("# + names + #"(\\{0,16}["']|&quot;)\s{0,16}[:=]\s{0,16}\2)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // Psk: "…" and Psk = "…", as Swift and configuration files write it.
        #"("# + names + #"\s{0,16}[:=]\s{0,16}(\\{0,16}["']))(?!REDACTED)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // "Psk": 1234
        #"("# + names + #"\\{0,16}["']\s{0,16}[:=]\s{0,16})(?!REDACTED)[^\s"'\\,\]}][^,\]}]*"#,
        // <Psk>…</Psk>, also with escaped angle brackets.
        #"((?:<|&lt;)(?:\w{1,64}:)?("# + names
            + #")(?:\s[^<>]{0,256})?(?:>|&gt;))[\s\S]*?(?=(?:<|&lt;)/(?:\w{1,64}:)?\2|\z)"#,
        // The JSON of the first rule, percent-encoded any number of times.
        "(" + names + #"(%(?:25){0,8}22)%(?:25){0,8}3A(?:%(?:25){0,8}20|\+){0,16}\2)[\s\S]*?(?=(?<!5C)\2|\z)"#,
        // Psk=…&, and the same percent-encoded any number of times.
        "(" + names + #"\s{0,16}=\s{0,16})(?!REDACTED)[^&\s"'<>]+"#,
        "(" + names + #"%((?:25){0,8})3D)[\s\S]*?(?=%\2(?:26)|[\s"'<>]|\z)"#,
        // Psk: …, as headers and logs write it.
        "(" + names + #":[ \t]{1,16})(?!REDACTED|["'\\])[^\r\n"',;)\]}]+"#,
    ].compactMap { try? NSRegularExpression(pattern: $0, options: .caseInsensitive) }
}

extension NSRegularExpression {
    fileprivate func replacingMatches(in text: String, with template: String) -> String {
        stringByReplacingMatches(in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
    }
}

/// The service's own string to sign, which it tells where it does not take a signature.
///
/// It holds the request's secrets as the service has read them. Where that differs from what was sent, no search for the
/// secrets finds them, so that the string as a whole is left out of whatever is shown.
enum ServiceStringToSign {
    /// What stands in front of the string, in any case.
    private static let marks = ["string to sign is", "stringtosign is", "canonicalrequest is", "canonical request is"]

    /// The string in the service's message, or `nil` where there is none.
    static func text(in message: String) -> String? {
        guard let end = end(ofMarkIn: message) else { return nil }
        return message[end...].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether `text` tells a string to sign.
    static func stands(in text: String) -> Bool { end(ofMarkIn: text) != nil }

    /// The text with ``Secret/redaction`` in place of the string and of all behind it.
    static func removed(from text: String) -> String {
        guard let end = end(ofMarkIn: text) else { return text }
        return text[..<end] + Secret.redaction
    }

    /// Where the first mark ends, the colon behind it included.
    private static func end(ofMarkIn text: String) -> String.Index? {
        let ranges = marks.compactMap { text.range(of: $0, options: [.caseInsensitive, .literal]) }
        guard let mark = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        return text.utf8[mark.upperBound...].first == UInt8(ascii: ":")
            ? text.utf8.index(after: mark.upperBound) : mark.upperBound
    }
}
