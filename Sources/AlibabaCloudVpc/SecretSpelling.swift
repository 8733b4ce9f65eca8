import Foundation

/// How a secret may be spelled in a text that came from outside.
enum SecretSpelling {
    /// A pattern for the secret in whatever spelling it travels: plain, as JSON or JSON in JSON, with XML references, and
    /// percent-encoded any number of times by whichever encoder.
    static func pattern(of secret: String) -> String {
        var pattern = ""
        var backslashes = 0
        for scalar in secret.unicodeScalars {
            if scalar == "\\" {
                backslashes += 1
            } else {
                pattern += run(ofBackslashes: backslashes) + spellings(of: scalar)
                backslashes = 0
            }
        }
        return pattern + run(ofBackslashes: backslashes)
    }

    /// Backslashes double with each escaping: a run of them is matched at once, so that there is one way to match it.
    private static func run(ofBackslashes count: Int) -> String {
        guard count > 0 else { return "" }
        return #"(?:\\|%(?:25){0,8}5C|\\u005C|&#92;|&#x5C;){\#(count),\#(min(count, 100) * 8)}"#
    }

    private static func spellings(of scalar: Unicode.Scalar) -> String {
        if CharacterSet.alphanumerics.contains(scalar), scalar.isASCII { return String(scalar) }
        let percent = String(scalar).utf8.map { "%(?:25){0,8}" + $0.hexadecimal(width: 2) }.joined()
        let unicode = String(scalar).utf16.map { "u" + $0.hexadecimal(width: 4) }.joined(separator: #"\\{1,8}"#)
        var spellings = [
            #"\\{0,8}"# + NSRegularExpression.escapedPattern(for: String(scalar)),
            "(?:%(?:25){0,8}5C){0,8}" + percent,
            #"\\{1,8}"# + unicode,
            "&#0{0,8}\(scalar.value);|&#x0{0,8}\(scalar.value.hexadecimal(width: 1));",
        ]
        if let others = otherSpellings[scalar] { spellings.append(others) }
        return "(?:" + spellings.joined(separator: "|") + ")"
    }

    private static let otherSpellings: [Unicode.Scalar: String] = [
        " ": #"\+"#, "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;",
        "\n": #"\\{1,8}n"#, "\r": #"\\{1,8}r"#, "\t": #"\\{1,8}t"#,
    ]
}
