/// A hash function of the SHA-1 and SHA-2 family over 64-byte blocks (FIPS 180-4), for builds without another
/// implementation.
///
/// A value is the state between two blocks.
protocol BuiltInHashFunction {
    /// The state that the first block is mixed into.
    init()

    /// The words of the state, which are the digest behind the last block.
    var words: [UInt32] { get }

    /// Mixes a block into the state.
    mutating func mix(_ block: MessageWindow)
}

extension BuiltInHashFunction {
    /// The digest of `message` (FIPS 180-4).
    static func digest(of message: [UInt8]) -> [UInt8] {
        digest(of: message, behind: [])
    }

    /// The message authentication code of `message` (RFC 2104).
    static func authenticationCode(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > blockSize ? digest(of: key) : key
        block += [UInt8](repeating: 0, count: blockSize - block.count)
        let inner = digest(of: message, behind: block.map { $0 ^ 0x36 })
        return digest(of: inner, behind: block.map { $0 ^ 0x5C })
    }

    private static var blockSize: Int { 64 }

    /// The digest of whole blocks and of `message` behind them.
    private static func digest(of message: [UInt8], behind blocks: [UInt8]) -> [UInt8] {
        var state = Self()
        state.mixBlocks(of: blocks[...])
        let tailStart = message.count - message.count % blockSize
        state.mixBlocks(of: message[..<tailStart])
        state.mixBlocks(of: message[tailStart...] + padding(forCount: blocks.count + message.count))
        var digest: [UInt8] = []
        digest.reserveCapacity(32)
        for word in state.words { digest.append(bigEndian: word) }
        return digest
    }

    /// Mixes bytes that are whole blocks.
    private mutating func mixBlocks(of bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                mix(MessageWindow(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.blockSize])))
            }
        }
    }

    /// A one bit, zeros to the end of a block but 8 bytes, and the count of bits in those 8.
    private static func padding(forCount count: Int) -> [UInt8] {
        var padding = [UInt8](repeating: 0, count: (2 * blockSize - 9 - count % blockSize) % blockSize + 1)
        padding[0] = 0x80
        padding.append(bigEndian: UInt64(count) * 8)
        return padding
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}

extension UInt32 {
    /// The bits turned to the left.
    @inline(__always)
    func turnedLeft(_ count: UInt32) -> UInt32 { self &<< count | self &>> (32 &- count) }

    /// The bits turned to the right.
    @inline(__always)
    func turnedRight(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}

/// Sixteen words of a message schedule, which hash functions expand in place.
///
/// Each word is a variable of its own, and rounds are written out, so that the compiler keeps all in registers: with the
/// schedule in memory, bounds-checked or not, a digest takes nearly twice as long.
struct MessageWindow {
    var w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15: UInt32

    /// The words of a block of 64 bytes.
    @inline(__always)
    init(_ block: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt32 {
            UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
        }
        (w0, w1, w2, w3) = (word(0), word(1), word(2), word(3))
        (w4, w5, w6, w7) = (word(4), word(5), word(6), word(7))
        (w8, w9, w10, w11) = (word(8), word(9), word(10), word(11))
        (w12, w13, w14, w15) = (word(12), word(13), word(14), word(15))
    }

    /// Puts the next sixteen words in place of these.
    ///
    /// - Parameter next: The word that follows sixteen words, from those of them that stand 16, 15, 14, 8, 7, 3 and 2
    ///   before it.
    @inline(__always)
    mutating func expand(
        _ next: (_ w16: UInt32, _ w15: UInt32, _ w14: UInt32, _ w8: UInt32, _ w7: UInt32, _ w3: UInt32, _ w2: UInt32)
            -> UInt32
    ) {
        w0 = next(w0, w1, w2, w8, w9, w13, w14)
        w1 = next(w1, w2, w3, w9, w10, w14, w15)
        w2 = next(w2, w3, w4, w10, w11, w15, w0)
        w3 = next(w3, w4, w5, w11, w12, w0, w1)
        w4 = next(w4, w5, w6, w12, w13, w1, w2)
        w5 = next(w5, w6, w7, w13, w14, w2, w3)
        w6 = next(w6, w7, w8, w14, w15, w3, w4)
        w7 = next(w7, w8, w9, w15, w0, w4, w5)
        w8 = next(w8, w9, w10, w0, w1, w5, w6)
        w9 = next(w9, w10, w11, w1, w2, w6, w7)
        w10 = next(w10, w11, w12, w2, w3, w7, w8)
        w11 = next(w11, w12, w13, w3, w4, w8, w9)
        w12 = next(w12, w13, w14, w4, w5, w9, w10)
        w13 = next(w13, w14, w15, w5, w6, w10, w11)
        w14 = next(w14, w15, w0, w6, w7, w11, w12)
        w15 = next(w15, w0, w1, w7, w8, w12, w13)
    }
}
