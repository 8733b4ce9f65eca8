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

    private init(_ original: String, size: Int, scrubber: SecretScrubber) {
        self.size = size
        text = scrubber.scrub(original).prefix(utf8Count: Self.longestText)
    }

    /// Returns the same string without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> ForeignText {
        ForeignText(text, size: size, scrubber: scrubber)
    }
}

extension ForeignText: CustomStringConvertible, CustomDebugStringConvertible {
    /// The size and the string.
    var description: String { "\(size) bytes: \(text)" }

    /// The size and the string.
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

    var description: String { text.text }
}
