import Foundation

extension String {
    /// The string with A–Z in lowercase and every other character unchanged: no locale and no Unicode folding, so that
    /// no foreign letter is mistaken for a Latin one.
    var lowercasedASCII: String {
        String(decoding: utf8.map(\.lowercasedASCII), as: UTF8.self)
    }

    /// Calls `body` with the string's UTF-8 bytes in contiguous memory.
    ///
    /// A loop over them takes half the time of a loop over `utf8`.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether the string has only ASCII characters, as every name of the service has.
    ///
    /// Swift treats some other names as equal to an ASCII one, such as those with a Kelvin sign for a K.
    package var isASCII: Bool { withUTF8Bytes { $0.allSatisfy { $0 < 0x80 } } }

    /// Returns whether two strings have the same UTF-8 bytes; `==` also treats canonically equivalent strings as equal.
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && hasBytePrefix(other)
    }

    /// Returns whether the string's UTF-8 bytes begin with those of `prefix`.
    func hasBytePrefix(_ prefix: String) -> Bool {
        let count = prefix.utf8.count
        return utf8.count >= count
            && withUTF8Bytes { bytes in prefix.withUTF8Bytes { bytes.order(against: $0, count: count) == 0 } }
    }

    /// Returns whether the string's UTF-8 bytes end with those of `suffix`.
    func hasByteSuffix(_ suffix: String) -> Bool {
        utf8.count >= suffix.utf8.count
            && withUTF8Bytes { bytes in suffix.withUTF8Bytes { bytes.suffix($0.count).elementsEqual($0) } }
    }

    /// Returns whether the string's UTF-8 bytes precede those of `other`, the order that signatures require.
    package func bytesPrecede(_ other: String) -> Bool {
        let count = utf8.count
        let otherCount = other.utf8.count
        let order = withUTF8Bytes { bytes in
            other.withUTF8Bytes { bytes.order(against: $0, count: min(count, otherCount)) }
        }
        return order == 0 ? count < otherCount : order < 0
    }

    /// Returns the parts of the string between the occurrences of the bytes of `separator`, which isn't empty.
    ///
    /// Foundation's method compares characters: it takes the square of the length of many combining marks, and finds no
    /// separator before one.
    func parts(separatedByBytesOf separator: String) -> [String] {
        withUTF8Bytes { bytes in
            separator.withUTF8Bytes { separator in
                var parts: [String] = []
                var start = 0
                var end = 0
                while end < bytes.count {
                    if bytes[end...].starts(with: separator) {
                        parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
                        end += separator.count
                        start = end
                    } else {
                        end += 1
                    }
                }
                return parts + [String(decoding: bytes[start...], as: UTF8.self)]
            }
        }
    }

    /// Returns whether the string's UTF-8 bytes contain those of `text`.
    ///
    /// The search takes at most the length of the string times that of `text`: keep one of them short.
    func containsBytes(of text: String) -> Bool {
        withUTF8Bytes { bytes in
            text.withUTF8Bytes { wanted in
                guard let first = wanted.first else { return true }
                guard bytes.count >= wanted.count else { return false }
                return (0...bytes.count - wanted.count).contains { start in
                    bytes[start] == first && bytes[start...].starts(with: wanted)
                }
            }
        }
    }

    /// Returns whether two strings are the same byte for byte, ignoring the case of A–Z.
    func equalsIgnoringASCIICase(_ other: String) -> Bool {
        utf8.count == other.utf8.count
            && withUTF8Bytes { bytes in other.withUTF8Bytes { bytes.equalsIgnoringASCIICase($0) } }
    }

    /// Whether the string consists of visible ASCII characters, and has at least one.
    var isVisibleASCII: Bool {
        !isEmpty && withUTF8Bytes { $0.allSatisfy { (0x21...0x7E).contains($0) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Returns a number less than, equal to, or greater than 0, as the first `count` bytes precede, equal, or follow those
    /// of `other`; both have that many.
    ///
    /// The C library compares memory in a third of the time of a loop over `utf8`.
    fileprivate func order(against other: Self, count: Int) -> Int32 {
        guard let start = baseAddress, let otherStart = other.baseAddress else { return 0 }
        return memcmp(start, otherStart, count)
    }
}

/// A string that's equal to another one only if both have the same bytes.
///
/// Swift's comparison and hashing of strings normalize them, which takes quadratic time in the length of a string of
/// many combining marks: 0.7 seconds for 64 KiB.
struct ExactText: Sendable, Hashable {
    let string: String

    init(_ string: String) {
        self.string = string
    }

    static func == (left: Self, right: Self) -> Bool { left.string.hasSameBytes(as: right.string) }

    func hash(into hasher: inout Hasher) {
        string.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // Separates the string from the next one that's hashed.
        hasher.combine(0xFF as UInt8)
    }
}

extension Collection<UInt8> {
    /// Whether the bytes are the same, apart from the case of A–Z.
    func equalsIgnoringASCIICase(_ other: some Collection<UInt8>) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    /// The byte with A–Z in lowercase; every other byte is unchanged.
    var lowercasedASCII: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self }

    /// Whether the byte is one of a–z and A–Z.
    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercasedASCII) }

    /// Whether the byte is one of 0–9.
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension BinaryInteger {
    /// Returns the lowercase hexadecimal digits, padded with leading zeros to at least `width`.
    func hexadecimal(width: Int) -> String {
        String(self, radix: 16).leftPadded(to: width)
    }
}

extension String {
    /// Returns the string, padded with leading zeros to at least `width` characters.
    func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - count)) + self
    }
}

extension [UInt8] {
    /// Whether the bytes are valid UTF-8, according to table 3-7 of the Unicode Standard.
    var isValidUTF8: Bool {
        var index = 0
        while true {
            index = indexOfNonASCIIByte(from: index)
            guard index < count else { return true }
            let length = lengthOfCharacter(at: index)
            guard length > 0 else { return false }
            index += length
        }
    }

    /// Returns the index of the first byte from `start` that isn't ASCII, or the number of bytes.
    ///
    /// Bytes are tested eight at a time, because nearly all of them are ASCII.
    private func indexOfNonASCIIByte(from start: Int) -> Int {
        withUnsafeBytes { bytes in
            var index = start
            while bytes.count - index >= 8,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            while index < bytes.count, bytes[index] < 0x80 { index += 1 }
            return index
        }
    }

    /// Returns the number of bytes of the non-ASCII character that starts at `index`; 0 if none starts there.
    private func lengthOfCharacter(at index: Int) -> Int {
        let length: Int
        let second: ClosedRange<UInt8>
        switch self[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard count - index >= length, second.contains(self[index + 1]) else { return 0 }
        for following in self[index + 1..<index + length] where following & 0xC0 != 0x80 { return 0 }
        return length
    }
}

/// Random hexadecimal tokens: client tokens, call IDs, and nonces.
///
/// They come directly from the system's random number generator: Foundation's `UUID` opens `/dev/urandom` for each on
/// Linux.
enum HexadecimalToken {
    /// Returns 32 random hexadecimal digits.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal(generator.next(), generator.next())
    }

    /// Returns the digits of two numbers, 16 of each.
    static func hexadecimal(_ first: UInt64, _ second: UInt64) -> String {
        String(unsafeUninitializedCapacity: 32) { digits in
            for index in 0..<16 {
                let shift = UInt64(60 - 4 * index)
                digits[index] = .hexadecimalDigit(UInt8(truncatingIfNeeded: first >> shift & 0xF))
                digits[16 + index] = .hexadecimalDigit(UInt8(truncatingIfNeeded: second >> shift & 0xF))
            }
            return 32
        }
    }
}

extension StringProtocol {
    /// The string without white space around it, or `nil` if it's blank.
    var nonBlank: String? {
        let string = trimmingCharacters(in: .whitespacesAndNewlines)
        return string.isEmpty ? nil : string
    }
}

extension UInt8 {
    /// Returns the lowercase hexadecimal digit of a number less than 16.
    static func hexadecimalDigit(_ number: UInt8) -> UInt8 {
        number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number
    }
}

extension String {
    /// The string as it's written between the quotes of JSON.
    ///
    /// Only quotes, backslashes, and control characters are escaped; `/` isn't.
    var escapedForJSON: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ":
                result += "\\u" + scalar.value.hexadecimal(width: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Date {
    /// Creates the date at this number of milliseconds after 1970-01-01T00:00:00Z, or returns `nil` outside the years 1
    /// through 9999.
    init?(millisecondsSince1970 milliseconds: Int64) {
        guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else { return nil }
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
