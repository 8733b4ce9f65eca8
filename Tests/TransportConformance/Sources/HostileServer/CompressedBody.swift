/// Bodies in the formats of RFC 1950 to 1952, made without a compressor.
public enum CompressedBody {
    /// `body` in a gzip member.
    public static func gzip(_ body: [UInt8]) -> [UInt8] {
        gzipHeader + deflate(body) + littleEndian(crc32(body)) + littleEndian(UInt32(truncatingIfNeeded: body.count))
    }

    /// `body` in the zlib format, which is what HTTP calls deflate.
    public static func zlib(_ body: [UInt8]) -> [UInt8] {
        [0x78, 0x01] + deflate(body) + littleEndian(adler32(body)).reversed()
    }

    /// `body` in blocks that aren't compressed.
    public static func deflate(_ body: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = body[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            result.append(rest.isEmpty ? 1 : 0)
            result += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
            result += block
        } while !rest.isEmpty
        return result
    }

    /// A gzip member of so many bytes, or a few more, that inflates to 158 times as much and then ends in the middle.
    public static func bomb(size: Int) -> [UInt8] {
        gzipHeader + deflatedBomb(size: size)
    }

    /// The deflate stream of a ``bomb(size:)``.
    ///
    /// A block with the fixed codes: the letter `n` once, then again and again the match of length 258 and distance 1,
    /// which takes 13 bits. Eight matches are 13 bytes.
    private static func deflatedBomb(size: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.append(0b0, count: 1)
        bits.append(0b01, count: 2)
        bits.appendCode(0x30 + UInt32(UInt8(ascii: "n")), count: 8)
        bits.appendMatch()
        let start = bits.bytes.count
        for _ in 0..<8 { bits.appendMatch() }
        let period = bits.bytes[start...]
        while bits.bytes.count < size { bits.bytes += period }
        return bits.bytes
    }

    /// How many bytes a bomb of so many bytes inflates to, about.
    public static func inflatedSize(ofBomb size: Int) -> Int { size / 13 * 8 * 258 }

    private static let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }
}

/// Bits in the order of RFC 1951.
private struct BitWriter {
    var bytes: [UInt8] = []
    private var count = 0

    /// Appends a number, its lowest bit first.
    mutating func append(_ value: UInt32, count bits: Int) {
        for bit in 0..<bits { append(value >> UInt32(bit) & 1) }
    }

    /// Appends a Huffman code, its highest bit first.
    mutating func appendCode(_ code: UInt32, count bits: Int) {
        for bit in (0..<bits).reversed() { append(code >> UInt32(bit) & 1) }
    }

    /// Appends the match of length 258 (symbol 285) and distance 1 (symbol 0).
    mutating func appendMatch() {
        appendCode(0b1100_0101, count: 8)
        appendCode(0, count: 5)
    }

    private mutating func append(_ bit: UInt32) {
        if count.isMultiple(of: 8) { bytes.append(0) }
        bytes[bytes.count - 1] |= UInt8(bit) << UInt8(count % 8)
        count += 1
    }
}
