import Foundation

/// Text that the library did not write, such as a response body or the description of a transport's error.
///
/// The value holds the beginning of the text without the secrets that were found in it: they're removed before the text
/// is shortened, so that everything in the value can be shown.
struct ForeignText: Sendable {
    /// How much of a text is kept, in bytes: 2 KiB.
    static let longestText = 2048

    /// The size of the whole text, in bytes, secrets included.
    let size: Int
    /// The beginning of the text, without secrets.
    let text: String

    /// Keeps the beginning of `original`, without the secrets that `scrubber` finds.
    init(_ original: String, scrubber: SecretScrubber = .byNameOnly) {
        self.init(original, size: original.utf8.count, scrubber: scrubber)
    }

    /// Keeps the beginning of `body`, without the secrets that `scrubber` finds.
    init(_ body: Data, scrubber: SecretScrubber) {
        let searched = body.prefix(SecretScrubber.longestText + 1)
        self.init(String(decoding: searched, as: UTF8.self), size: body.count, scrubber: scrubber)
    }

    private init(_ original: String, size: Int, scrubber: SecretScrubber) {
        self.size = size
        text = scrubber.scrub(original).prefix(utf8Count: Self.longestText)
    }

    /// The same text without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> ForeignText {
        ForeignText(text, size: size, scrubber: scrubber)
    }
}

extension ForeignText: CustomStringConvertible, CustomDebugStringConvertible {
    /// The size and the text.
    var description: String { "\(size) bytes: \(text)" }

    /// The size and the text.
    var debugDescription: String { description }
}

/// An error whose texts can be scrubbed one by one, so that it keeps its type.
protocol ScrubbableError: Error {
    /// The same error without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> Self
}

/// An error of a transport or a provider that printed a secret.
struct ForeignError: Error, CustomStringConvertible {
    private let text: ForeignText

    init(_ text: ForeignText) {
        self.text = text
    }

    var description: String { text.text }
}
