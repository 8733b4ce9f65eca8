/// Writes percent-encoded text into memory that is large enough for all of it.
///
/// The memory is not bounds-checked in release builds and never grows: to append each byte to an array takes some three
/// times as long, and encoding is a third of what it costs to make a request.
struct PercentEncoder {
    /// How many bytes a byte becomes at most.
    static let longestSpelling = 3

    private let memory: UnsafeMutableBufferPointer<UInt8>

    /// How many bytes have been written.
    private(set) var count = 0

    /// The bytes that `write` writes, which must be no more than `capacity`.
    ///
    /// There is room for what is written behind them.
    static func bytes(atMost capacity: Int, _ write: (inout PercentEncoder) -> Void) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: capacity + MemoryLayout<UInt32>.size) { memory, count in
            var encoder = PercentEncoder(memory: memory)
            write(&encoder)
            count = encoder.count
        }
    }

    /// Writes one byte as it is.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        memory[count] = byte
        count &+= 1
    }

    /// Writes bytes as they are.
    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    /// Writes the text, percent-encoded.
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

    /// How each byte is spelled: the first character in the lowest eight bits, and the count of characters in the highest.
    ///
    /// What a byte becomes is looked up, and three characters are written whether it has one or three, since which of them
    /// it has cannot be predicted.
    private static let spellings: [UInt32] = (UInt8.min...UInt8.max).map { byte in
        guard !byte.isUnreserved else { return UInt32(byte) | 1 << 24 }
        let spelling = "%" + byte.hexadecimal(width: 2).uppercased()
        return spelling.utf8.reversed().reduce(UInt32(longestSpelling)) { $0 << 8 | UInt32($1) }
    }
}

extension UInt8 {
    /// Whether RFC 3986 lets this stand as it is wherever it is.
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

/// The percent-encoding of RFC 3986 that both signatures use: A–Z, a–z, 0–9, `-`, `_`, `.` and `~` stay.
enum PercentEncoding {
    /// The encoded text.
    static func encode(_ text: String) -> String {
        let encoded = PercentEncoder.bytes(atMost: PercentEncoder.longestSpelling * text.utf8.count) { $0.encode(text) }
        return String(decoding: encoded, as: UTF8.self)
    }
}
