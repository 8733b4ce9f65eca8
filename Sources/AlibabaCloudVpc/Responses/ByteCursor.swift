/// A position in the bytes of a document while it's read.
///
/// A decoded string is at most as long as its source and is written over it, so every string of the document is a range
/// of the same bytes.
struct ByteCursor {
    private(set) var bytes: [UInt8]
    private(set) var position = 0
    /// The start of the document, after a byte order mark and white space.
    private let origin: Int

    /// Creates a cursor at `origin`.
    init(_ bytes: consuming [UInt8], from origin: Int) {
        self.bytes = bytes
        self.origin = origin
        position = origin
    }

    /// The byte at the position, or `nil` at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    var isAtEnd: Bool { position == bytes.count }

    /// The number of bytes from the start of the document to the position.
    var offset: Int { position - origin }

    /// Steps over one byte.
    mutating func advance() {
        if position < bytes.count { position += 1 }
    }

    /// Moves to a position where the cursor has been, before or after the current one.
    mutating func move(to position: Int) {
        self.position = min(max(position, origin), bytes.count)
    }

    /// Steps over `byte` if it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Steps over `text` if it comes next.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        let isNext = text.withUTF8Buffer { expected in
            (0..<count).allSatisfy { bytes[position + $0] == expected[$0] }
        }
        if isNext { position += count }
        return isNext
    }

    /// Steps over the bytes for which `isIncluded` returns `true`.
    mutating func skip(while isIncluded: (UInt8) -> Bool) {
        while position < bytes.count, isIncluded(bytes[position]) { position += 1 }
    }

    /// Steps over spaces, tabs, and line breaks.
    mutating func skipWhitespace() {
        skip(while: \.isXMLOrJSONWhitespace)
    }

    /// Returns whether a name is longer than ``ResponseBody/maximumNameSize`` allows.
    func isTooLong(name: Range<Int>) -> Bool {
        name.count > ResponseBody.maximumNameSize && !bytes[name].allSatisfy { $0 < 0x80 }
    }

    /// Returns the string of a range of the bytes, which are valid UTF-8.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

// Strings that differ from their source.
extension ByteCursor {
    /// Appends the bytes from `start` to the position to `text`.
    ///
    /// Both are before the position, the string before the bytes; an empty string starts where the bytes do.
    mutating func extend(_ text: inout Range<Int>, from start: Int) {
        if text.isEmpty || text.upperBound == start {
            text = (text.isEmpty ? start : text.lowerBound)..<position
        } else {
            let end = text.upperBound + position - start
            for index in text.upperBound..<end { bytes[index] = bytes[index + start - text.upperBound] }
            text = text.lowerBound..<end
        }
    }

    /// Appends a character to `text`; its source, of as many bytes or more, is between `start` and the position.
    mutating func extend(_ text: inout Range<Int>, by scalar: Unicode.Scalar, from start: Int) {
        if text.isEmpty { text = start..<start }
        var end = text.upperBound
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter where end < position {
            bytes[end] = byte
            end += 1
        }
        text = text.lowerBound..<end
    }
}

extension UInt8 {
    /// Whether the byte is a space, a tab, a line feed, or a carriage return.
    var isXMLOrJSONWhitespace: Bool {
        self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
    }

    /// The value of a hexadecimal digit, or `nil` if the byte isn't one.
    var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
