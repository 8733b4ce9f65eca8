import Foundation

/// The names that always name a secret.
enum SecretName {
    /// A pattern that matches the names in any case, with their words joined directly or by `-` or `_`.
    ///
    /// A name may be the end of a longer one.
    static let pattern =
        "(?:psk|pre[-_]?shared[-_]?key|auth[-_]?key|private[-_]?key|(?:access[-_]?key[-_]?)?secret"
        + "|(?:x-acs-)?(?:security|sts|oidc)[-_]?token|password|passwd|pass[-_]?phrase)"

    /// Strings of which at least one is part of every string that contains one of the names, or the name `signature`.
    private static let parts = ["psk", "key", "secret", "token", "passw", "phrase", "signature"]

    /// Returns whether the string may contain one of the names, or `signature`; `false` only if it contains none.
    static func mayStand(in text: CaselessText) -> Bool { parts.contains { text.mayHold($0.utf8) } }

    /// Returns whether `text` contains one of the names, except in the name of a file.
    static func stands(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )

    /// Returns the string with ``Secret/redaction`` in place of the value after each of the names.
    static func removingValues(from text: String) -> String {
        rules.reduce(text) { $1.replacingMatches(in: $0, with: "$1" + Secret.redaction) }
    }

    private static let names = "(?:\(pattern)|signature)"

    /// The patterns of names with their values.
    ///
    /// Each captures what's kept, which is the name and its separator, and matches the value, or the rest of the string
    /// if the value has no end. If the end of a value is uncertain, they match too much.
    private static let rules: [NSRegularExpression] = [
        // "Psk": "…", with any number of backslashes before the quotes; also with 'quotes' and with &quot;.
        #"("# + names + #"(\\{0,16}["']|&quot;)\s{0,16}[:=]\s{0,16}\2)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // Psk: "…" and Psk = "…", as in Swift and configuration files.
        #"("# + names + #"\s{0,16}[:=]\s{0,16}(\\{0,16}["']))(?!REDACTED)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // "Psk": 1234
        #"("# + names + #"\\{0,16}["']\s{0,16}[:=]\s{0,16})(?!REDACTED)[^\s"'\\,\]}][^,\]}]*"#,
        // <Psk>…</Psk>, also with escaped angle brackets.
        #"((?:<|&lt;)(?:\w{1,64}:)?("# + names
            + #")(?:\s[^<>]{0,256})?(?:>|&gt;))[\s\S]*?(?=(?:<|&lt;)/(?:\w{1,64}:)?\2|\z)"#,
        // The JSON of the first pattern, percent-encoded any number of times.
        "(" + names + #"(%(?:25){0,8}22)%(?:25){0,8}3A(?:%(?:25){0,8}20|\+){0,16}\2)[\s\S]*?(?=(?<!5C)\2|\z)"#,
        // Psk=…&, also percent-encoded any number of times.
        "(" + names + #"\s{0,16}=\s{0,16})(?!REDACTED)[^&\s"'<>]+"#,
        "(" + names + #"%((?:25){0,8})3D)[\s\S]*?(?=%\2(?:26)|[\s"'<>]|\z)"#,
        // Psk: …, as in headers and logs.
        "(" + names + #":[ \t]{1,16})(?!REDACTED|["'\\])[^\r\n"',;)\]}]+"#,
    ].compactMap { try? NSRegularExpression(pattern: $0, options: .caseInsensitive) }
}

extension NSRegularExpression {
    fileprivate func replacingMatches(in text: String, with template: String) -> String {
        stringByReplacingMatches(in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
    }
}

/// The service's own string to sign, which the service returns when it rejects a signature.
///
/// It contains the request's secrets as the service read them. If they differ from what was sent, a search for the
/// secrets doesn't find them, so the whole string is left out of everything that's shown.
enum ServiceStringToSign {
    /// The phrases that precede the string, in any case.
    private static let marks = ["string to sign is", "stringtosign is", "canonicalrequest is", "canonical request is"]

    /// Returns the string to sign in the service's message, or `nil` if there is none.
    static func text(in message: String) -> String? {
        guard let end = end(ofMarkIn: message) else { return nil }
        return message[end...].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Returns whether `text` contains a string to sign.
    static func stands(in text: String) -> Bool { end(ofMarkIn: text) != nil }

    /// Returns `text` with ``Secret/redaction`` in place of the string to sign and everything after it.
    static func removed(from text: String) -> String {
        guard let end = end(ofMarkIn: text) else { return text }
        return text[..<end] + Secret.redaction
    }

    /// Returns the end of the first phrase, including the colon after it.
    private static func end(ofMarkIn text: String) -> String.Index? {
        let ranges = marks.compactMap { text.range(of: $0, options: [.caseInsensitive, .literal]) }
        guard let mark = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        return text.utf8[mark.upperBound...].first == UInt8(ascii: ":")
            ? text.utf8.index(after: mark.upperBound) : mark.upperBound
    }
}
