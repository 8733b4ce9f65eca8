import Foundation

/// Removes secrets from a text that came from outside: a reply's body, a service's message, an error of a transport.
///
/// The secrets that are known are removed in every spelling in which they travel. What stands behind a name that
/// always names a secret, such as `Psk`, is removed too, whoever wrote it.
///
/// The texts are hostile: every repetition in the patterns is bounded, and of a long text only the beginning is kept,
/// so that no text costs more than its length.
struct SecretScrubber: Sendable {
    /// Removes secrets only by the names in front of them.
    static let byNameOnly = SecretScrubber(secrets: [])

    /// How much of a text is searched and kept, in bytes.
    static let longestText = 65_536

    /// Secrets of fewer bytes are only removed where they stand alone: to remove each "a" would hide nothing and garble the text.
    private static let shortestSecretInsideWords = 4

    private var known: [Secret] = []
    /// What a request was made of; its secrets are gathered only when something is scrubbed.
    private var parameters = RequestParameters()
    private var credentials: Credentials?
    /// Whether texts are searched, too, in which nothing can be found.
    private var searchesAll = false

    /// Prepares to remove `secrets` and whatever stands behind a secret's name.
    ///
    /// - Parameters:
    ///   - secrets: The secrets that are known.
    ///   - searchesAll: Whether to search texts in which a look has shown that nothing is to be found.
    init(secrets: [Secret], searchesAll: Bool = false) {
        known = secrets
        self.searchesAll = searchesAll
    }

    /// Prepares to remove the secrets of a request and whatever stands behind a secret's name.
    init(parameters: RequestParameters, credentials: Credentials?) {
        self.parameters = parameters
        self.credentials = credentials
    }

    private var secrets: [Secret] { known + parameters.secrets + (credentials?.secrets ?? []) }

    /// The text, or its beginning, with ``RequestParameters/redaction`` in place of each secret.
    func scrub(_ text: String) -> String {
        var result = text.prefix(utf8Count: Self.longestText)
        let isCut = result.utf8.count < text.utf8.count
        let texts = secrets.map(\.exposedValue).filter { !$0.isEmpty }
        var caseless = CaselessText(result)
        for secret in texts.sorted(by: { $0.utf8.count > $1.utf8.count })
        where searchesAll || SecretSpelling.mayStand(for: secret, in: caseless) {
            let isShort = secret.utf8.count < Self.shortestSecretInsideWords
            for spelling in SecretSpelling.all(of: secret) {
                result = result.replacing(spelling, onlyAlone: isShort)
            }
            caseless = CaselessText(result)
        }
        for rule in searchesAll || SecretName.mayStand(in: caseless) ? Self.rules : [] {
            result = rule.replacingMatches(in: result, with: "$1" + RequestParameters.redaction)
        }
        // A secret that the cut went through is not found: what stands near the cut is left out.
        return isCut ? result.prefix(utf8Count: max(0, result.utf8.count - Self.longestText / 4)) : result
    }

    /// Whether the request whose reply is scrubbed is known, and with it what the service's string to sign is made of.
    var knowsRequest: Bool { !secrets.isEmpty }

    /// The text of a reply, scrubbed, and without the service's string to sign where the request is known.
    func scrubReply(_ text: String) -> String {
        scrub(knowsRequest ? ServiceStringToSign.removed(from: text) : text)
    }

    /// Whether the text holds a secret by its name, or one that is known.
    func findsSecret(in text: String) -> Bool {
        text.utf8.count > Self.longestText || scrub(text) != text
    }

    /// The error itself where nothing that it prints holds a secret, else one with what is left of its text.
    func scrub(_ error: any Error) -> any Error {
        // A URLError holds the URL, and so perhaps a token; its code tells all that the library knows of it.
        if let error = error as? URLError { return URLError(error.code) }
        if var error = error as? HTTPTransportError {
            error.message = scrub(error.message)
            error.underlyingError = error.underlyingError.map(scrub)
            return error
        }
        var dumped = ""
        dump(error, to: &dumped)
        let printed = [String(describing: error), String(reflecting: error), error.localizedDescription, dumped]
        guard printed.contains(where: findsSecret) else { return error }
        return ScrubbedError(description: scrub(String(describing: error)))
    }

    private static let names = "(?:\(SecretName.pattern)|signature)"

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

extension String {
    /// The beginning of the text, at most so many UTF-8 bytes, cut between characters.
    func prefix(utf8Count count: Int) -> String {
        guard utf8.count > count else { return self }
        var end = utf8.index(startIndex, offsetBy: count)
        while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}

extension String {
    /// The text with ``RequestParameters/redaction`` in place of `secret`, in any case of its letters.
    fileprivate func replacing(_ secret: String, onlyAlone: Bool) -> String {
        let options: String.CompareOptions = [.literal, .caseInsensitive]
        guard onlyAlone else {
            return replacingOccurrences(of: secret, with: RequestParameters.redaction, options: options)
        }
        var result = ""
        var rest = self[...]
        while let range = rest.range(of: secret, options: options) {
            let neighbours = [self[..<range.lowerBound].last, self[range.upperBound...].first].compactMap(\.self)
            let isAlone = neighbours.allSatisfy { !$0.isLetter && !$0.isNumber }
            result += rest[..<range.lowerBound] + (isAlone ? RequestParameters.redaction[...] : rest[range])
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}

extension NSRegularExpression {
    fileprivate func replacingMatches(in text: String, with template: String) -> String {
        stringByReplacingMatches(in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
    }
}

/// What is left of an error whose text held a secret.
struct ScrubbedError: Error, CustomStringConvertible {
    let description: String
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
