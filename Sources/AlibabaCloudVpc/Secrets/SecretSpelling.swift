import Foundation

/// The spellings of a secret in a string from outside the library.
enum SecretSpelling {
    /// Returns the secret in every spelling in which it's transmitted, longest first: plain, as JSON and JSON in JSON,
    /// as XML, and each of these percent-encoded once or twice by any of the usual encoders.
    ///
    /// They're searched for literally: patterns would cost too much in a hostile string, and Foundation on Linux never
    /// frees a pattern.
    static func all(of secret: String) -> [String] {
        let json = secret.escapedForJSON
        let plain: Set<String> = [
            secret,
            json,
            json.replacing(each: "/", with: "\\/"),
            json.spellingNonASCII { unit in #"\u"# + unit.hexadecimal(width: 4) },
            json.escapedForJSON,
            secret.spelledInXML(quotes: false),
            secret.spelledInXML(quotes: true),
            secret.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined(),
        ]
        let once = Set(plain.flatMap { text in encoders.map { $0(text) } })
        let twice = once.map { $0.replacing(each: "%", with: "%25") }
        return plain.union(once).union(twice).sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Returns whether the string may contain the secret in one of its spellings, in any case; `false` only if it
    /// doesn't.
    ///
    /// Every spelling keeps ASCII letters and digits, so each contains a run of them.
    static func mayStand(for secret: String, in text: CaselessText) -> Bool {
        let runs = secret.lowercasedASCII.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit }
        guard let longest = runs.max(by: { $0.count < $1.count }) else { return true }
        // Only the first 16 bytes, so that the cost of a string stays proportional to its length.
        return text.mayHold(longest.prefix(16))
    }

    /// Returns the string with ``Secret/redaction`` in place of the secret, in each of its spellings and in any case.
    static func removing(_ secret: String, from text: String) -> String {
        let isShort = secret.utf8.count < shortestSecretInsideWords
        return all(of: secret).reduce(text) { $0.redacting($1, onlyAlone: isShort) }
    }

    /// The size in bytes below which a secret is removed only as a separate word.
    ///
    /// To remove each "a" would hide nothing and garble the string.
    private static let shortestSecretInsideWords = 4

    /// The encoders of RFC 3986, JavaScript, and HTML forms, and those that encode everything except letters and
    /// digits.
    private static let encoders: [@Sendable (String) -> String] = [
        PercentEncoding.encode,
        { $0.percentEncoded(allBut: "-_.~!'()*") },
        { $0.percentEncoded(allBut: "-_.* ").replacing(each: " ", with: "+") },
        { $0.percentEncoded(allBut: "-_. ").replacing(each: " ", with: "+") },
        { $0.percentEncoded(allBut: "") },
    ]
}

extension String {
    /// Returns the string with ``Secret/redaction`` in place of `secret`, regardless of case.
    fileprivate func redacting(_ secret: String, onlyAlone: Bool) -> String {
        let options: String.CompareOptions = [.literal, .caseInsensitive]
        guard onlyAlone else {
            return replacingOccurrences(of: secret, with: Secret.redaction, options: options)
        }
        var result = ""
        var end = startIndex
        // To search the rest as a substring would copy it each time.
        while let range = range(of: secret, options: options, range: end..<endIndex) {
            let neighbours = [self[..<range.lowerBound].last, self[range.upperBound...].first].compactMap(\.self)
            let isAlone = neighbours.allSatisfy { !$0.isLetter && !$0.isNumber }
            result += self[end..<range.lowerBound] + (isAlone ? Secret.redaction[...] : self[range])
            end = range.upperBound
        }
        return result + self[end...]
    }

    /// Returns the string with `new` in place of each `old`, even if a combining accent follows that makes it part of a
    /// character.
    fileprivate func replacing(each old: String, with new: String) -> String {
        replacingOccurrences(of: old, with: new, options: .literal)
    }

    /// Returns the string with everything percent-encoded except letters, digits, and `others`.
    fileprivate func percentEncoded(allBut others: String) -> String {
        utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            let isKept = byte < 0x80 && (character.isLetter || character.isNumber || others.contains(character))
            return isKept ? String(character) : "%" + byte.hexadecimal(width: 2).uppercased()
        }.joined()
    }

    /// Returns the string with each non-ASCII UTF-16 code unit replaced by its `spelling`.
    fileprivate func spellingNonASCII(_ spelling: (UInt16) -> String) -> String {
        utf16.map { unit in
            guard unit < 0x80, let scalar = Unicode.Scalar(unit) else { return spelling(unit) }
            return String(scalar)
        }.joined()
    }

    fileprivate func spelledInXML(quotes: Bool) -> String {
        let text = replacing(each: "&", with: "&amp;").replacing(each: "<", with: "&lt;")
            .replacing(each: ">", with: "&gt;")
        guard quotes else { return text }
        return text.replacing(each: "\"", with: "&quot;").replacing(each: "'", with: "&apos;")
    }
}
