import Foundation

/// A string from outside the library, such as a response body or the description of a transport error.
///
/// The value holds the beginning of the string without the secrets found in it. Secrets are removed before the string
/// is shortened, so everything in the value can be shown.
struct ForeignText: Sendable {
    /// The largest number of bytes kept of a string: 2 KiB.
    static let longestText = 2048

    /// The size of the whole string, in bytes, secrets included.
    let size: Int
    /// The beginning of the string, without secrets.
    let text: String

    /// Creates a value from the beginning of `original`, without the secrets that `scrubber` finds.
    init(_ original: String, scrubber: SecretScrubber = .byNameOnly) {
        self.init(original, size: original.utf8.count, scrubber: scrubber)
    }

    /// Creates a value from the beginning of `body`, without the secrets that `scrubber` finds.
    init(_ body: Data, scrubber: SecretScrubber) {
        let searched = body.prefix(SecretScrubber.longestText + 1)
        self.init(String(decoding: searched, as: UTF8.self), size: body.count, scrubber: scrubber)
    }

    private init(_ original: String, size: Int, isCut: Bool = false, scrubber: SecretScrubber) {
        self.size = size
        text = scrubber.scrub(original, isCut: isCut).prefix(utf8Count: Self.longestText)
    }

    /// Returns the same string without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> ForeignText {
        let longestCharacter = 4
        let isCut = text.utf8.count > Self.longestText - longestCharacter
        return ForeignText(text, size: size, isCut: isCut, scrubber: scrubber)
    }
}

extension ForeignText: CustomStringConvertible, CustomDebugStringConvertible {
    /// The size and the string, in one line.
    var description: String { "\(size) \(size == 1 ? "byte" : "bytes"): \(text.printable)" }

    /// The same as ``description``.
    var debugDescription: String { description }
}

/// An error whose strings can be scrubbed one by one, so that it keeps its type.
protocol ScrubbableError: Error {
    /// Returns the same error without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> Self
}

/// The replacement for an error, from a transport or a provider, that printed a secret.
struct ForeignError: Error, CustomStringConvertible {
    private let text: ForeignText

    init(_ text: ForeignText) {
        self.text = text
    }

    var description: String { text.text.printable }
}

extension Error {
    /// The description of the error as a part of a longer text, without control characters.
    ///
    /// The library's own errors escape what's foreign in their descriptions, and keep their lines, which are indented.
    var descriptionInText: String {
        let text = String(describing: self)
        guard self is any ScrubbableError else { return text.printable }
        return text.replacingOccurrences(of: "\n", with: "\n    ", options: .literal)
    }
}

extension String {
    /// The string with its control characters, line separators, and format characters (among them bidirectional controls
    /// and zero-width characters) escaped as in Swift, such as `\n` and `\u{1B}`.
    ///
    /// A string from outside the library could otherwise add lines that look like the library's own, or control the
    /// terminal that shows it.
    package var printable: String { printable(keepingLineFeeds: false) }

    /// Returns the string with its control and format characters escaped, except line feeds if they're kept.
    func printable(keepingLineFeeds: Bool) -> String {
        let isPlain = withUTF8Bytes { bytes in
            bytes.allSatisfy { (0x20..<0x7F).contains($0) || keepingLineFeeds && $0 == 0x0A }
        }
        if isPlain { return self }
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": result += keepingLineFeeds ? "\n" : #"\n"#
            case "\r": result += #"\r"#
            case "\t": result += #"\t"#
            case " "..."~": result.unicodeScalars.append(scalar)
            default:
                if scalar.isInvisible {
                    result += #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether the scalar has no glyph, and changes how the text around it is shown.
    fileprivate var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
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
