import Foundation

/// The service's own string to sign, which it tells where it does not take a signature.
///
/// It holds the request's secrets as the service has read them. Where that differs from what was sent, no search for the
/// secrets finds them, so that the string as a whole is left out of whatever is shown.
enum ServiceStringToSign {
    /// What stands in front of the string, in any case.
    private static let marks = ["string to sign is", "stringtosign is", "canonicalrequest is", "canonical request is"]

    /// The string in the service's message, or `nil` where there is none.
    static func text(in message: String) -> String? {
        guard let end = end(ofMarkIn: message) else { return nil }
        return message[end...].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether `text` tells a string to sign.
    static func stands(in text: String) -> Bool { end(ofMarkIn: text) != nil }

    /// The text with ``Secret/redaction`` in place of the string and of all behind it.
    static func removed(from text: String) -> String {
        guard let end = end(ofMarkIn: text) else { return text }
        return text[..<end] + Secret.redaction
    }

    /// Where the first mark ends, the colon behind it included.
    private static func end(ofMarkIn text: String) -> String.Index? {
        let ranges = marks.compactMap { text.range(of: $0, options: [.caseInsensitive, .literal]) }
        guard let mark = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        return text.utf8[mark.upperBound...].first == UInt8(ascii: ":")
            ? text.utf8.index(after: mark.upperBound) : mark.upperBound
    }
}
