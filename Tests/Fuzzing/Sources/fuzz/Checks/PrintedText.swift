import Foundation

/// All that printing a value can show.
struct PrintedText {
    private let bytes: Data

    /// Prints `value` in every way.
    init(of value: Any) {
        var text = "\(value)\n\(String(reflecting: value))\n"
        if let error = value as? any Error { text += "\(error.localizedDescription)\n" }
        dump(value, to: &text)
        bytes = Data(text.utf8)
    }

    /// Takes what was printed elsewhere.
    init(_ text: String) {
        bytes = Data(text.utf8)
    }

    /// Returns whether it contains the bytes of `text`.
    func contains(_ text: String) -> Bool {
        // `Data.range(of:)` takes a hundred times as long.
        let text = Array(text.utf8)
        guard let first = text.first else { return true }
        return bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while rest.count >= text.count, let start = rest.firstIndex(of: first) {
                rest = rest[start...]
                if rest.starts(with: text) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    /// The text around `secret`.
    func excerpt(around secret: String) -> String {
        guard let range = bytes.range(of: Data(secret.utf8)) else { return "" }
        let start = max(bytes.startIndex, range.lowerBound - 200)
        return String(decoding: bytes[start..<min(bytes.endIndex, range.upperBound + 200)], as: UTF8.self)
    }

    /// Stops the process where `secret` stands in it.
    func mustNotContain(_ secret: String, _ rule: String) {
        if contains(secret) { Invariant.isBroken(rule, ["printed": excerpt(around: secret)]) }
    }
}
