/// A string without the escapes of one or more notations, with the place of each of its bytes in the original string.
///
/// A secret that's escaped in any of the notations is found by its plain form, and removed from the original.
struct UnescapedText: Sendable {
    /// The UTF-8 bytes; a part that decodes to something else needn't be valid UTF-8.
    private(set) var bytes: [UInt8]
    /// The offsets in the original at which each byte starts and ends.
    private var starts: [Int32]
    private var ends: [Int32]

    /// Creates a value with the bytes of `text` as they are.
    init(_ text: some Sequence<UInt8>) {
        bytes = Array(text)
        starts = bytes.indices.map(Int32.init(truncatingIfNeeded:))
        ends = starts.map { $0 + 1 }
    }

    private init(capacity: Int) {
        (bytes, starts, ends) = ([], [], [])
        bytes.reserveCapacity(capacity)
        starts.reserveCapacity(capacity)
        ends.reserveCapacity(capacity)
    }

    /// Returns the range in the original that the bytes in `range`, which isn't empty, were decoded from.
    func range(of range: Range<Int>) -> Range<Int> {
        Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// Returns the index of the first byte that ends after this offset in the original.
    func index(after offset: Int) -> Int { ends.firstIndex { $0 > offset } ?? bytes.count }

    private mutating func append(_ byte: UInt8, from start: Int32, to end: Int32) {
        bytes.append(byte)
        starts.append(start)
        ends.append(end)
    }
}

// Escapes.
extension UnescapedText {
    /// The notations of escapes that are decoded.
    struct Notations: OptionSet, Sendable {
        let rawValue: Int

        /// Backslashes, as in JSON, Swift, C, and shells.
        static let backslash = Notations(rawValue: 1)
        /// Percent-encoding.
        static let percent = Notations(rawValue: 2)
        /// The entities of XML and HTML.
        static let entities = Notations(rawValue: 4)
        /// Quoted-printable and line breaks, as in mail.
        static let mail = Notations(rawValue: 8)
        /// The notations that leave lines, and values after an equals sign, as they are.
        static let usual: Notations = [.backslash, .percent, .entities]
        /// All notations.
        static let all: Notations = [.backslash, .percent, .entities, .mail]
    }

    /// Returns the string itself, and the result of each round of decoding until nothing is escaped, at most `count`
    /// strings.
    func levels(_ notations: Notations, atMost count: Int) -> [UnescapedText] {
        var levels = [self]
        while levels.count < count, let next = levels.last?.decoded(notations) { levels.append(next) }
        return levels
    }

    /// Returns the string after one round of decoding, or `nil` if nothing is escaped.
    ///
    /// Each round makes an escaped string shorter.
    func decoded(_ notations: Notations) -> UnescapedText? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count, Escape(at: index, in: bytes, notations) == nil { index += 1 }
            guard index < bytes.count else { return nil }
            var plain = beginning(index)
            while index < bytes.count {
                guard let escape = Escape(at: index, in: bytes, notations) else {
                    plain.append(bytes[index], from: starts[index], to: ends[index])
                    index += 1
                    continue
                }
                let (start, end) = (starts[index], ends[index + escape.length - 1])
                switch escape.meaning {
                case .byte(let byte): plain.append(byte, from: start, to: end)
                case .scalar(let scalar):
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        plain.append(byte, from: start, to: end)
                    }
                case .nothing: break
                }
                index += escape.length
            }
            return plain
        }
    }

    private func beginning(_ count: Int) -> UnescapedText {
        var result = UnescapedText(capacity: bytes.count)
        result.bytes += bytes[..<count]
        result.starts += starts[..<count]
        result.ends += ends[..<count]
        return result
    }
}

// Base64 and hexadecimal.
extension UnescapedText {
    /// Returns what the string decodes to if it contains Base64, with the alphabet of URLs or without, or hexadecimal
    /// digits: one string for each position at which the digits can start.
    ///
    /// Line breaks and blanks don't end the digits; the decoded parts are separated by a byte that no UTF-8 contains.
    func decodedDigits() -> [UnescapedText] {
        let base64 = (0..<4).map { decodedDigits(bitsOfEach: 6, skipping: $0, valueOf: Self.valueOfBase64Digit) }
        let hexadecimal = (0..<2).map { decodedDigits(bitsOfEach: 4, skipping: $0, valueOf: Self.valueOfHexDigit) }
        return base64 + hexadecimal
    }

    /// The value of a byte between digits, such as a line break.
    private static let separator: UInt8 = 0xFE
    /// The value of a byte that ends the digits.
    private static let end: UInt8 = 0xFF

    private func decodedDigits(bitsOfEach bits: Int, skipping skipped: Int, valueOf: [UInt8]) -> UnescapedText {
        var result = UnescapedText(capacity: bytes.count)
        var (buffer, bufferedBits, toSkip): (UInt32, Int, Int) = (0, 0, skipped)
        // Where the last digits start: a byte of the result begins in one of them.
        var recent: (Int32, Int32) = (0, 0)
        for (index, byte) in bytes.enumerated() {
            let value = valueOf[Int(byte)]
            if value == Self.separator { continue }
            guard value != Self.end else {
                if result.bytes.last != Self.end { result.append(Self.end, from: starts[index], to: ends[index]) }
                (buffer, bufferedBits, toSkip) = (0, 0, skipped)
                continue
            }
            guard toSkip == 0 else {
                toSkip -= 1
                continue
            }
            recent = (recent.1, starts[index])
            buffer = (buffer << UInt32(bits) | UInt32(value)) & 0xFFFF
            bufferedBits += bits
            guard bufferedBits >= 8 else { continue }
            bufferedBits -= 8
            let decoded = UInt8(truncatingIfNeeded: buffer >> UInt32(bufferedBits))
            result.append(decoded, from: recent.0, to: ends[index])
        }
        return result
    }

    private static let valueOfBase64Digit: [UInt8] = {
        var values = [UInt8](repeating: end, count: 256)
        let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        values[Int(UInt8(ascii: "-"))] = 62
        values[Int(UInt8(ascii: "_"))] = 63
        for blank in "\r\n\t ".utf8 { values[Int(blank)] = separator }
        return values
    }()

    private static let valueOfHexDigit: [UInt8] = {
        var values = [UInt8](repeating: end, count: 256)
        for (value, digit) in "0123456789abcdef".utf8.enumerated() { values[Int(digit)] = UInt8(value) }
        for (value, digit) in "ABCDEF".utf8.enumerated() { values[Int(digit)] = UInt8(value + 10) }
        for between in "\r\n\t :-".utf8 { values[Int(between)] = separator }
        return values
    }()
}
