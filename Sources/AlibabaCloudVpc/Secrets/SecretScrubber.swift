import Foundation

/// Removes secrets from a string from outside the library: a response body, a service message, a transport error.
///
/// Known secrets are removed however they're escaped, because the string is searched in its plain form. A value after a
/// name that always names a secret, such as `Psk`, is also removed, whoever wrote it. If secrets are known, the
/// service's string to sign is removed as a whole, because it may spell them in another way.
///
/// The strings are hostile: every repetition in the patterns is bounded, and only the beginning of a long string is
/// kept, so the cost of a string is at most proportional to its length.
struct SecretScrubber: Sendable {
    /// A scrubber that removes secrets only by the names before them.
    static let byNameOnly = SecretScrubber(secrets: [])

    /// The largest number of bytes that are searched and kept of a string.
    static let longestText = 16_384

    private let knownSecrets: @Sendable () -> [Secret]

    /// Creates a scrubber that removes `secrets` and each value after a secret's name.
    ///
    /// - Parameter secrets: The known secrets; evaluated only when something is scrubbed.
    init(secrets: @escaping @autoclosure @Sendable () -> [Secret]) {
        knownSecrets = secrets
    }

    /// Whether the secrets of a request are known, and with them the contents of the service's string to sign.
    var knowsRequest: Bool { !knownSecrets().isEmpty }

    /// Returns the string, or its beginning, with ``Secret/redaction`` in place of each secret.
    func scrub(_ text: String) -> String { scrub(text, isCut: false) }

    /// Returns the string, or its beginning, with ``Secret/redaction`` in place of each secret; if it's the beginning of a
    /// longer string, it may end inside a secret.
    func scrub(_ text: String, isCut: Bool) -> String {
        let secrets = knownSecrets()
        let beginning = text.prefix(utf8Count: Self.longestText + 4)
        let searched = secrets.isEmpty ? beginning : ServiceStringToSign.removed(from: beginning)
        var result = searched.prefix(utf8Count: Self.longestText)
        let isTooLong = beginning.utf8.count < text.utf8.count || result.utf8.count < searched.utf8.count
        if !secrets.isEmpty { result = KnownSecrets(secrets).removed(from: result, isCut: isCut || isTooLong) }
        result = SecretName.removingValues(from: result)
        // A name that the cut separates from its value isn't found, so the bytes near the cut are left out.
        return isTooLong ? result.prefix(utf8Count: max(0, result.utf8.count - Self.longestText / 4)) : result
    }

    /// Returns the error itself if nothing that it prints contains a secret, otherwise an error without the secrets.
    func scrub(_ error: any Error) -> any Error {
        // A URLError contains the URL, and so possibly a token; its code is all that the library needs of it.
        if let error = error as? URLError { return URLError(error.code) }
        if let error = error as? any ScrubbableError { return error.scrubbed(by: self) }
        var dumped = ""
        dump(error, to: &dumped)
        let printed = [String(describing: error), String(reflecting: error), error.localizedDescription, dumped]
        guard printed.contains(where: findsSecret) else { return error }
        return ForeignError(ForeignText(String(describing: error), scrubber: self))
    }

    /// Returns whether the string contains a named secret or a known one.
    private func findsSecret(in text: String) -> Bool {
        text.utf8.count > Self.longestText || !scrub(text).hasSameBytes(as: text)
    }
}

/// The secrets that are searched for in a string, in each of its plain forms.
private struct KnownSecrets {
    private let secrets: [SoughtSecret]

    /// The largest number of times that a string may be escaped; what's escaped more often is left out as a whole.
    private static let mostLevels = 16
    /// The number of plain forms of Base64 and hexadecimal that are searched.
    private static let mostLevelsOfDigits = 4
    /// The number of bytes that the longest escape doesn't exceed.
    private static let longestEscape = 40

    init(_ secrets: [Secret]) {
        self.secrets = secrets.map { Array($0.exposedValue.utf8) }.filter { !$0.isEmpty }.map(SoughtSecret.init)
    }

    /// Returns the string with ``Secret/redaction`` in place of each of the secrets and of the string to sign.
    func removed(from text: String, isCut: Bool) -> String {
        let original = UnescapedText(text.utf8)
        let levels = original.levels(.usual, atMost: Self.mostLevels + 1)
        guard levels.count <= Self.mostLevels else { return Secret.redaction }
        let cut = isCut ? max(0, original.bytes.count - Self.longestEscape) : nil
        var found = ranges(in: levels, .usual, cut: cut)
        // A line break can be in the middle of another escape.
        let unbroken = original.decoded(.mail) ?? original
        let others = unbroken.levels(.all, atMost: Self.mostLevels)
        if others.last?.bytes != levels.last?.bytes { found += ranges(in: others, .all, cut: cut) }
        var encoded = [(levels.first, UnescapedText.Notations.usual)]
        if levels.count > 1 { encoded.append((levels.last, .usual)) }
        if others.last?.bytes != levels.last?.bytes { encoded.append((others.last, .all)) }
        for (level, notations) in encoded {
            for decoded in level?.decodedDigits() ?? [] {
                let levels = decoded.levels(notations, atMost: Self.mostLevelsOfDigits)
                found += ranges(in: levels, notations, cut: cut)
            }
        }
        for level in levels + others {
            guard let end = ServiceStringToSign.end(in: level) else { continue }
            found.append(min(end, original.bytes.count)..<original.bytes.count)
        }
        return text.redacting(found)
    }

    /// Returns the ranges in the original of the secrets in its plain forms.
    private func ranges(
        in levels: [UnescapedText],
        _ notations: UnescapedText.Notations,
        cut: Int?
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (number, level) in levels.enumerated() {
            let exact = FoldedBytes(level.bytes, isLoose: false)
            let loose = FoldedBytes(level.bytes, isLoose: true)
            let cutIndex = cut.map(level.index(after:))
            func add(_ pattern: BytePattern?, in folded: FoldedBytes, of secret: SoughtSecret) {
                guard let pattern else { return }
                let partialFrom = cutIndex.map { cut in folded.positions.firstIndex { $0 >= cut } ?? folded.bytes.count
                }
                for match in pattern.ranges(in: folded.bytes, partialFrom: partialFrom) {
                    let start = Int(folded.positions[match.lowerBound])
                    let end = Int(folded.positions[match.upperBound - 1]) + 1
                    if secret.isShort, !level.bytes.isAlone(start..<end) { continue }
                    found.append(level.range(of: secret.punctuated(start..<end, in: level.bytes)))
                }
            }
            for secret in secrets {
                add(secret.exact, in: exact, of: secret)
                add(secret.loose, in: loose, of: secret)
                if number == levels.count - 1 { add(secret.plain(notations), in: loose, of: secret) }
            }
        }
        return found
    }
}

/// A secret, prepared to be searched for.
private struct SoughtSecret {
    /// The size in bytes below which a secret is removed only as a separate word.
    ///
    /// To remove each "a" would hide nothing and garble the string.
    static let shortestInsideWords = BytePattern.shortestPart

    let isShort: Bool
    let exact: BytePattern
    /// The secret without control characters and punctuation, unless too little is left.
    let loose: BytePattern?
    /// The number of bytes at the start and at the end of the secret that loose bytes don't have.
    private let punctuation: (atStart: Int, atEnd: Int)
    private let plainUsual: BytePattern?
    private let plainOfAll: BytePattern?

    init(_ secret: [UInt8]) {
        isShort = secret.count < Self.shortestInsideWords
        exact = BytePattern(FoldedBytes(secret, isLoose: false).bytes)
        func loose(_ bytes: [UInt8]) -> BytePattern? {
            let folded = FoldedBytes(bytes, isLoose: true).bytes
            return folded.count < Self.shortestInsideWords ? nil : BytePattern(folded)
        }
        /// The secret can itself look like an escape, which is then decoded in the string, too.
        func plain(_ notations: UnescapedText.Notations) -> BytePattern? {
            var text = UnescapedText(secret)
            while let decoded = text.decoded(notations) { text = decoded }
            return text.bytes == secret ? nil : loose(text.bytes)
        }
        self.loose = loose(secret)
        punctuation = (
            secret.prefix(while: FoldedBytes.isPunctuation).count,
            secret.reversed().prefix(while: FoldedBytes.isPunctuation).count
        )
        plainUsual = plain(.usual)
        plainOfAll = plain(.all)
    }

    /// Returns the range of the secret with the punctuation that it starts and ends with.
    func punctuated(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        // A shell writes four bytes for one quote, and sixteen inside of another command.
        let start = max(0, range.lowerBound - 16 * punctuation.atStart)
        let end = min(bytes.count, range.upperBound + 16 * punctuation.atEnd)
        let before = bytes[start..<range.lowerBound].reversed().prefix(while: FoldedBytes.isPunctuation).count
        let after = bytes[range.upperBound..<end].prefix(while: FoldedBytes.isPunctuation).count
        return range.lowerBound - before..<range.upperBound + after
    }

    func plain(_ notations: UnescapedText.Notations) -> BytePattern? {
        notations == .all ? plainOfAll : plainUsual
    }
}

extension [UInt8] {
    /// Whether the bytes beside the range are neither ASCII letters nor digits.
    fileprivate func isAlone(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? self[range.lowerBound - 1] : 0
        let after = range.upperBound < count ? self[range.upperBound] : 0
        return [before, after].allSatisfy { !$0.isASCIILetter && !$0.isASCIIDigit }
    }
}
