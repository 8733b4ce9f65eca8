/// Writes percent-encoded strings into memory that's large enough for all of them.
///
/// The memory isn't bounds-checked in release builds and never grows. Appending each byte to an array takes about three
/// times as long, and encoding is a third of the cost of creating a request.
struct PercentEncoder {
    /// The largest number of bytes that a byte is encoded as.
    static let longestSpelling = 3

    private let memory: UnsafeMutableBufferPointer<UInt8>

    /// The number of bytes written.
    private(set) var count = 0

    /// Returns the bytes that `write` writes, of which there must be at most `capacity`.
    ///
    /// The memory has extra room after them, because an encoded byte is written as four.
    static func bytes(atMost capacity: Int, _ write: (inout PercentEncoder) -> Void) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: capacity + MemoryLayout<UInt32>.size) { memory, count in
            var encoder = PercentEncoder(memory: memory)
            write(&encoder)
            count = encoder.count
        }
    }

    /// Writes one byte unchanged.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        memory[count] = byte
        count &+= 1
    }

    /// Writes bytes unchanged.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    /// Writes the string, percent-encoded.
    mutating func encode(_ text: String) {
        text.withUTF8Bytes { encode($0) }
    }

    /// Writes bytes, percent-encoded.
    mutating func encode(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeMutableRawBufferPointer(memory)
        var end = count
        Self.spellings.withUnsafeBufferPointer { spellings in
            for byte in bytes {
                let spelling = spellings[Int(byte)]
                raw.storeBytes(of: spelling.littleEndian, toByteOffset: end, as: UInt32.self)
                end &+= Int(spelling >> 24)
            }
        }
        count = end
    }

    /// The encoding of each byte: the first character in the lowest eight bits, and the number of characters in the
    /// highest.
    ///
    /// The encoding is looked up, and three characters are written whether it has one or three, because the number
    /// can't be predicted.
    private static let spellings: [UInt32] = (UInt8.min...UInt8.max).map { byte in
        guard !byte.isUnreserved else { return UInt32(byte) | 1 << 24 }
        let spelling = "%" + byte.hexadecimal(width: 2).uppercased()
        return spelling.utf8.reversed().reduce(UInt32(longestSpelling)) { $0 << 8 | UInt32($1) }
    }
}

extension UInt8 {
    /// Whether the byte is an unreserved character of RFC 3986, which is never encoded.
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// The percent-encoding of RFC 3986 that both signatures use; A–Z, a–z, 0–9, `-`, `_`, `.`, and `~` aren't encoded.
enum PercentEncoding {
    /// Returns the encoded string.
    static func encode(_ text: String) -> String {
        let encoded = PercentEncoder.bytes(atMost: PercentEncoder.longestSpelling * text.utf8.count) { $0.encode(text) }
        return String(decoding: encoded, as: UTF8.self)
    }
}
