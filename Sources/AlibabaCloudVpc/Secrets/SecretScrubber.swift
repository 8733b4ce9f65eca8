import Foundation

/// Removes secrets from a text that came from outside: a response body, a service's message, a transport's error.
///
/// The secrets that are known are removed in every spelling in which they travel. What stands behind a name that
/// always names a secret, such as `Psk`, is removed too, whoever wrote it. If secrets are known, the service's string to
/// sign is removed as a whole, because it may spell them in another way.
///
/// The texts are hostile: every repetition in the patterns is bounded, and of a long text only the beginning is kept,
/// so that no text costs more than its length.
struct SecretScrubber: Sendable {
    /// Removes secrets only by the names in front of them.
    static let byNameOnly = SecretScrubber(secrets: [])

    /// How much of a text is searched and kept, in bytes.
    static let longestText = 16_384

    private let knownSecrets: @Sendable () -> [Secret]

    /// Creates a scrubber that removes `secrets` and whatever stands behind a secret's name.
    ///
    /// - Parameter secrets: The secrets that are known; gathered only when something is scrubbed.
    init(secrets: @escaping @autoclosure @Sendable () -> [Secret]) {
        knownSecrets = secrets
    }

    /// Whether the secrets of a request are known, and with them what the service's string to sign is made of.
    var knowsRequest: Bool { !knownSecrets().isEmpty }

    /// The text, or its beginning, with ``Secret/redaction`` in place of each secret.
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
        // A secret that the cut went through is not found: what stands near the cut is left out.
        return isCut ? result.prefix(utf8Count: max(0, result.utf8.count - Self.longestText / 4)) : result
    }

    /// The error itself if nothing that it prints holds a secret, else one without the secrets.
    func scrub(_ error: any Error) -> any Error {
        // A URLError holds the URL, and so perhaps a token; its code tells all that the library knows of it.
        if let error = error as? URLError { return URLError(error.code) }
        if let error = error as? any ScrubbableError { return error.scrubbed(by: self) }
        var dumped = ""
        dump(error, to: &dumped)
        let printed = [String(describing: error), String(reflecting: error), error.localizedDescription, dumped]
        guard printed.contains(where: findsSecret) else { return error }
        return ForeignError(ForeignText(String(describing: error), scrubber: self))
    }

    /// Whether the text holds a secret by its name, or one that is known.
    private func findsSecret(in text: String) -> Bool {
        text.utf8.count > Self.longestText || !scrub(text).hasSameBytes(as: text)
    }
}

extension String {
    /// The beginning of the text, at most so many UTF-8 bytes, cut between characters.
    func prefix(utf8Count count: Int) -> String {
        guard utf8.count > count else { return self }
        var end = utf8.index(startIndex, offsetBy: count)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}

/// A text in which words are looked for that may stand there in any case, to know of most texts that they do not.
struct CaselessText {
    private let bytes: [UInt8]
    /// Whether letters of the text other than A–Z may count as A–Z apart from their case, as U+212A does for K.
    ///
    /// No character of U+3000 through U+9FFF does; Chinese text is made of those.
    private let hasOtherLetters: Bool

    init(_ text: String) {
        bytes = Array(text.lowercasedASCII.utf8)
        hasOtherLetters = bytes.contains { $0 >= 0xC0 && !(0xE3...0xE9).contains($0) }
    }

    /// Whether `word`, of ASCII letters and digits in lower case, may stand in the text; false only where it does not.
    func mayHold(_ word: some Collection<UInt8>) -> Bool {
        guard !hasOtherLetters, let first = word.first else { return true }
        let count = word.count
        return bytes.indices.contains { start in
            bytes[start] == first && bytes[start...].prefix(count).elementsEqual(word)
        }
    }
}
