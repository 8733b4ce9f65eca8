import Foundation

// Texts without the white space around them.
extension ResponseDocument {
    /// The text of a range of the bytes, without the white space around it.
    func trimmedText(_ range: Range<Int>) -> String { text(range)[...].trimmed }

    /// Whether the text is empty or nothing but white space.
    func isBlank(_ range: Range<Int>) -> Bool {
        guard let first = bytes(range).first else { return true }
        return first.isVisibleASCII ? false : trimmedText(range).isEmpty
    }
}

extension Substring {
    /// The text without the white space and line ends around it.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII else {
            return trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return String(self)
    }
}

extension UInt8 {
    /// Whether this is an ASCII character other than white space and controls.
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}

extension ArraySlice<UInt8> {
    /// The number that at most 18 digits spell, with a minus in front or without; `nil` for everything else.
    var plainWholeNumber: Int64? {
        let isNegative = first == UInt8(ascii: "-")
        let digits = isNegative ? dropFirst() : self
        guard (1...18).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }
}
