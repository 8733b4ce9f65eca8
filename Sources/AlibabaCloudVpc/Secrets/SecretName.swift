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
    private static let parts = CaselessText.Words(["psk", "key", "secret", "token", "passw", "phrase", "signature"])

    /// Returns whether the string may contain one of the names, or `signature`; `false` only if it contains none.
    static func mayBeContained(in text: CaselessText) -> Bool { text.mayContain(oneOf: parts) }

    /// Returns whether `text` contains one of the names, except in the name of a file.
    static func isContained(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )

    /// Returns the string with ``Secret/redaction`` in place of the value after each of the names, also where name and
    /// value are escaped.
    static func removingValues(from text: String) -> String {
        let original = UnescapedText(text.utf8)
        var result = text
        if mayBeContained(in: CaselessText(original.bytes)) { result = removingLiteralValues(from: text) }
        let remaining = result.hasSameBytes(as: text) ? original : UnescapedText(result.utf8)
        return result.redacting(rangesOfEscapedValues(in: remaining))
    }

    /// Returns the string with ``Secret/redaction`` in place of the value after each name that's written without escapes.
    static func removingLiteralValues(from text: String) -> String {
        var result = text
        var folded = FoldedString(result)
        for rule in rules {
            let ranges = values(after: rule, in: folded.string).map(folded.range(of:))
            if ranges.isEmpty { continue }
            result = result.redacting(ranges)
            folded = FoldedString(result)
        }
        return result
    }

    /// Returns the ranges of the values that `rule` finds in a string in lowercase, in UTF-16 code units.
    private static func values(after rule: NSRegularExpression, in text: String) -> [Range<Int>] {
        rule.matches(in: text, range: NSRange(location: 0, length: text.utf16.count)).map { match in
            let start = NSMaxRange(match.range(at: 1))
            return start..<max(start, NSMaxRange(match.range))
        }
    }

    /// The number of times that a name may be escaped.
    private static let mostLevels = 4

    /// Returns the ranges of the values after names in the plain forms of a string.
    ///
    /// In a plain form of all notations, the end of a value can't be told from an escaped character of it, so each
    /// notation is also decoded alone.
    private static func rangesOfEscapedValues(in text: UnescapedText) -> [Range<Int>] {
        let levels = text.levels(.usual, atMost: mostLevels + 1)
        guard levels.count > 1 else { return [] }
        var searched = [text.bytes]
        var ranges: [Range<Int>] = []
        let levelsOfEach = ([.backslash, .percent, .entities] as [UnescapedText.Notations]).map {
            text.levels($0, atMost: mostLevels + 1)
        }
        for levels in levelsOfEach + [levels] {
            for level in levels where !searched.contains(level.bytes) {
                searched.append(level.bytes)
                guard mayBeContained(in: CaselessText(level.bytes)) else { continue }
                // One UTF-16 code unit for each byte, so that both have the same indices.
                let units = level.bytes.map { $0 < 0x80 ? $0.lowercasedASCII : UInt8(ascii: "x") }
                let text = String(decoding: units, as: UTF8.self)
                for value in rules.flatMap({ values(after: $0, in: text) })
                where !value.isEmpty && !level.bytes[value].elementsEqual(Secret.redaction.utf8) {
                    ranges.append(level.range(of: value))
                }
            }
        }
        return ranges
    }

    private static let names = "(?:\(pattern)|signature)"

    /// The patterns of names with their values.
    ///
    /// Each captures what's kept, which is the name and its separator, and matches the value, or the rest of the string
    /// if the value has no end. If the end of a value is uncertain, they match too much.
    ///
    /// They're in lowercase, for a string in lowercase: regular expressions take twice as long to ignore case.
    private static let rules: [NSRegularExpression] = [
        // "Psk": "…", with any number of backslashes before the quotes; also with 'quotes' and with &quot;.
        #"("# + names + #"(\\{0,16}["']|&quot;)\s{0,16}[:=]\s{0,16}\2)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // Psk: "…" and Psk = "…", as in Swift and configuration files.
        #"("# + names + #"\s{0,16}[:=]\s{0,16}(\\{0,16}["']))(?!redacted)[\s\S]*?(?:(?<!\\)(?=\2)|\z)"#,
        // "Psk": 1234
        #"("# + names + #"\\{0,16}["']\s{0,16}[:=]\s{0,16})(?!redacted)[^\s"'\\,\]}][^,\]}]*"#,
        // <Psk>…</Psk>, also with escaped angle brackets.
        #"((?:<|&lt;)(?:\w{1,64}:)?("# + names
            + #")(?:\s(?:[^<>&]++|&(?!gt;)){0,32}+)?+(?:>|&gt;))[\s\S]*?(?=(?:<|&lt;)/(?:\w{1,64}:)?\2|\z)"#,
        // The JSON of the first pattern, percent-encoded any number of times.
        "(" + names + #"(%(?:25){0,8}22)%(?:25){0,8}3a(?:%(?:25){0,8}20|\+){0,16}\2)[\s\S]*?(?=(?<!5c)\2|\z)"#,
        // Psk=…&, also percent-encoded any number of times.
        "(" + names + #"\s{0,16}=\s{0,16})(?!redacted)[^&\s"'<>]+"#,
        "(" + names + #"%((?:25){0,8})3D)[\s\S]*?(?=%\2(?:26)|[\s"'<>]|\z)"#,
        // Psk: …, as in headers and logs; the plus sign is a blank in forms.
        "(" + names + #":[ \t+]{1,16})(?!redacted|["'\\])[^\r\n"',;)\]}]+"#,
    ].compactMap { try? NSRegularExpression(pattern: $0) }
}

/// A string in which each letter that matches one of A–Z regardless of case is in lowercase, with the place of each UTF-16
/// code unit in the original.
private struct FoldedString {
    let string: String
    /// For each code unit, and for the end, the offset in the original's UTF-8 bytes.
    private let positions: [Int]

    init(_ original: String) {
        var units: [UInt16] = []
        var positions: [Int] = []
        units.reserveCapacity(original.utf8.count)
        positions.reserveCapacity(original.utf8.count + 1)
        var position = 0
        func add(_ unit: UInt16) {
            units.append(unit)
            positions.append(position)
        }
        for scalar in original.unicodeScalars {
            if scalar.isASCII {
                add(UInt16(UInt8(truncatingIfNeeded: scalar.value).lowercasedASCII))
            } else if let letters = Self.letters[scalar] {
                letters.utf16.forEach(add)
            } else {
                UTF16.encode(scalar)?.forEach(add)
            }
            position += UTF8.width(scalar)
        }
        string = String(decoding: units, as: UTF16.self)
        self.positions = positions + [position]
    }

    /// Returns the range in the original's UTF-8 bytes of a range of code units.
    func range(of units: Range<Int>) -> Range<Int> { positions[units.lowerBound]..<positions[units.upperBound] }

    /// The characters outside of ASCII that match letters of the names regardless of case.
    private static let letters: [Unicode.Scalar: String] = [
        "\u{17F}": "s", "\u{212A}": "k", "\u{DF}": "ss", "\u{1E9E}": "ss", "\u{FB05}": "st", "\u{FB06}": "st",
    ]
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
    static func isContained(in text: String) -> Bool { end(ofMarkIn: text) != nil }

    /// Returns `text` with ``Secret/redaction`` in place of the string to sign and everything after it.
    static func removed(from text: String) -> String {
        guard let end = end(ofMarkIn: text) else { return text }
        return text[..<end] + Secret.redaction
    }

    /// Returns the offset in the original at which the string to sign starts in a plain form, or `nil` if there is none.
    static func end(in text: UnescapedText) -> Int? {
        let folded = FoldedBytes(text.bytes, isLoose: true)
        let ends = patterns.compactMap { $0.ranges(in: folded.bytes).first?.upperBound }
        guard let end = ends.min() else { return nil }
        let colon = end < folded.bytes.count && folded.bytes[end] == UInt8(ascii: ":") ? 1 : 0
        let last = Int(folded.positions[end - 1 + colon])
        return text.range(of: last..<last + 1).upperBound
    }

    private static let patterns = marks.map { BytePattern(Array($0.utf8)) }

    /// Returns the end of the first phrase, including the colon after it.
    private static func end(ofMarkIn text: String) -> String.Index? {
        let ranges = marks.compactMap { text.range(of: $0, options: [.caseInsensitive, .literal]) }
        guard let mark = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        return text.utf8[mark.upperBound...].first == UInt8(ascii: ":")
            ? text.utf8.index(after: mark.upperBound) : mark.upperBound
    }
}

/// A string in which words are searched for regardless of case, to rule them out quickly for most strings.
struct CaselessText {
    /// Words of lowercase ASCII letters and digits.
    struct Words: Sendable {
        /// The words that start with each byte.
        fileprivate let byFirstByte: [[[UInt8]]]

        init(_ words: [String]) {
            var byFirstByte = [[[UInt8]]](repeating: [], count: 256)
            for word in words.map({ Array($0.utf8) }) {
                if let first = word.first { byFirstByte[Int(first)].append(word) }
            }
            self.byFirstByte = byFirstByte
        }
    }

    private let bytes: [UInt8]
    /// Whether the string contains letters outside A–Z that may match A–Z regardless of case, as U+212A matches K.
    ///
    /// No character from U+3000 through U+9FFF does; Chinese text consists of those.
    private let hasOtherLetters: Bool

    init(_ text: [UInt8]) {
        bytes = text.map(\.lowercasedASCII)
        hasOtherLetters = bytes.contains { $0 >= 0xC0 && !(0xE3...0xE9).contains($0) }
    }

    /// Returns whether the string may contain one of the words; `false` only if it contains none.
    func mayContain(oneOf words: Words) -> Bool {
        if hasOtherLetters { return true }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<bytes.count {
                for word in words.byFirstByte[Int(bytes[index])]
                where bytes.count - index >= word.count && bytes[index..<index + word.count].elementsEqual(word) {
                    return true
                }
            }
            return false
        }
    }
}
