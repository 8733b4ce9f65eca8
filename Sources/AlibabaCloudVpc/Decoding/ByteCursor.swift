import Foundation

/// A position in the bytes of a document that is being read.
struct ByteCursor {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ data: Data) {
        bytes = Array(data)
    }

    /// The byte at the position, or `nil` at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    var isAtEnd: Bool { position == bytes.count }

    /// Steps over one byte.
    mutating func advance() {
        position = min(position + 1, bytes.count)
    }

    /// Steps back or forth to a position where the cursor has been.
    mutating func move(to position: Int) {
        self.position = min(max(position, 0), bytes.count)
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

    /// Steps over the bytes that `isIncluded` takes.
    mutating func skip(while isIncluded: (UInt8) -> Bool) {
        while position < bytes.count, isIncluded(bytes[position]) { position += 1 }
    }

    /// Steps over spaces, tabs and line ends.
    mutating func skipWhitespace() {
        skip(while: \.isXMLOrJSONWhitespace)
    }

    /// The text between `start` and the position; the bytes are valid UTF-8.
    func text(from start: Int) -> String {
        String(decoding: bytes[min(start, position)..<position], as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether this is a space, a tab, a line feed or a carriage return.
    var isXMLOrJSONWhitespace: Bool {
        self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
    }
}
