import Foundation

/// Removes secrets from a string from outside the library: a response body, a service message, a transport error.
///
/// Known secrets are removed in every spelling in which they're transmitted. A value after a name that always names a
/// secret, such as `Psk`, is also removed, whoever wrote it. If secrets are known, the service's string to sign is
/// removed as a whole, because it may spell them in another way.
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
    func scrub(_ text: String) -> String {
        let secrets = knownSecrets().map(\.exposedValue)
        let beginning = text.prefix(utf8Count: Self.longestText + 4)
        let searched = secrets.isEmpty ? beginning : ServiceStringToSign.removed(from: beginning)
        var result = searched.prefix(utf8Count: Self.longestText)
        let isCut = beginning.utf8.count < text.utf8.count || result.utf8.count < searched.utf8.count
        var caseless = CaselessText(result)
        for secret in secrets.filter({ !$0.isEmpty }).sorted(by: { $0.utf8.count > $1.utf8.count })
        where SecretSpelling.mayStand(for: secret, in: caseless) {
            result = SecretSpelling.removing(secret, from: result)
            caseless = CaselessText(result)
        }
        if SecretName.mayStand(in: caseless) { result = SecretName.removingValues(from: result) }
        // A secret that the cut went through isn't found, so the bytes near the cut are left out.
        return isCut ? result.prefix(utf8Count: max(0, result.utf8.count - Self.longestText / 4)) : result
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

extension String {
    /// Returns the beginning of the string, at most `count` UTF-8 bytes, cut between Unicode scalars.
    func prefix(utf8Count count: Int) -> String {
        guard utf8.count > count else { return self }
        var end = utf8.index(startIndex, offsetBy: count)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}

/// A string in which words are searched for regardless of case, to rule them out quickly for most strings.
struct CaselessText {
    private let bytes: [UInt8]
    /// Whether the string contains letters outside A–Z that may match A–Z regardless of case, as U+212A matches K.
    ///
    /// No character from U+3000 through U+9FFF does; Chinese text consists of those.
    private let hasOtherLetters: Bool

    init(_ text: String) {
        bytes = Array(text.lowercasedASCII.utf8)
        hasOtherLetters = bytes.contains { $0 >= 0xC0 && !(0xE3...0xE9).contains($0) }
    }

    /// Returns whether the string may contain `word`, lowercase ASCII letters and digits; `false` only if it doesn't.
    func mayHold(_ word: some Collection<UInt8>) -> Bool {
        guard !hasOtherLetters, let first = word.first else { return true }
        let count = word.count
        return bytes.indices.contains { start in
            bytes[start] == first && bytes[start...].prefix(count).elementsEqual(word)
        }
    }
}
