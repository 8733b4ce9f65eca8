/// A hash function of FIPS 180-4 over 64-byte blocks, for builds without another implementation.
///
/// A value is the state between two blocks.
protocol BuiltInHashFunction {
    /// Creates the state before the first block.
    init()

    /// The words of the state, which are the digest after the last block.
    var words: [UInt32] { get }

    /// Mixes a block into the state.
    mutating func mix(_ block: MessageWindow)
}

extension BuiltInHashFunction {
    /// Returns the digest of `message`.
    static func digest(of message: [UInt8]) -> [UInt8] {
        digest(of: message, after: [])
    }

    /// Returns the hash-based message authentication code (HMAC) of `message` (RFC 2104).
    static func authenticationCode(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > blockSize ? digest(of: key) : key
        block += [UInt8](repeating: 0, count: blockSize - block.count)
        let inner = digest(of: message, after: block.map { $0 ^ 0x36 })
        return digest(of: inner, after: block.map { $0 ^ 0x5C })
    }

    private static var blockSize: Int { 64 }

    /// Returns the digest of whole blocks followed by `message`.
    private static func digest(of message: [UInt8], after blocks: [UInt8]) -> [UInt8] {
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

    /// Mixes whole blocks of bytes into the state.
    private mutating func mixBlocks(of bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                mix(MessageWindow(UnsafeRawBufferPointer(rebasing: bytes[start..<start + Self.blockSize])))
            }
        }
    }

    /// Returns a one bit, zeros up to the last 8 bytes of a block, and the number of bits in those 8 bytes.
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
    /// Returns the bits rotated to the left.
    @inline(__always)
    func rotatedLeft(_ count: UInt32) -> UInt32 { self &<< count | self &>> (32 &- count) }

    /// Returns the bits rotated to the right.
    @inline(__always)
    func rotatedRight(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}

/// Sixteen words of a message schedule, which hash functions expand in place.
///
/// Each word is a variable, and rounds are unrolled, so that the compiler keeps all of them in registers: with the
/// schedule in memory, bounds-checked or not, a digest takes nearly twice as long.
struct MessageWindow {
    var w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15: UInt32

    /// Creates the words of a 64-byte block.
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

    /// Replaces the words with the next sixteen.
    ///
    /// - Parameter next: Returns the word that follows sixteen words, from those 16, 15, 14, 8, 7, 3, and 2 places
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

/// SHA-1 (FIPS 180-4), which the service's signature 1.0 requires; don't use it for anything new.
struct BuiltInSHA1: BuiltInHashFunction {
    private var (a, b, c, d, e): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0
    )

    var words: [UInt32] { [a, b, c, d, e] }

    mutating func mix(_ block: MessageWindow) {
        var block = block
        var rounds = self
        rounds.four(block.w0, block.w1, block.w2, block.w3, 0x5A82_7999, Self.choose)
        rounds.four(block.w4, block.w5, block.w6, block.w7, 0x5A82_7999, Self.choose)
        rounds.four(block.w8, block.w9, block.w10, block.w11, 0x5A82_7999, Self.choose)
        rounds.four(block.w12, block.w13, block.w14, block.w15, 0x5A82_7999, Self.choose)
        block.expand(Self.word)
        rounds.four(block.w0, block.w1, block.w2, block.w3, 0x5A82_7999, Self.choose)
        rounds.four(block.w4, block.w5, block.w6, block.w7, 0x6ED9_EBA1, Self.parity)
        rounds.four(block.w8, block.w9, block.w10, block.w11, 0x6ED9_EBA1, Self.parity)
        rounds.four(block.w12, block.w13, block.w14, block.w15, 0x6ED9_EBA1, Self.parity)
        block.expand(Self.word)
        rounds.four(block.w0, block.w1, block.w2, block.w3, 0x6ED9_EBA1, Self.parity)
        rounds.four(block.w4, block.w5, block.w6, block.w7, 0x6ED9_EBA1, Self.parity)
        rounds.four(block.w8, block.w9, block.w10, block.w11, 0x8F1B_BCDC, Self.majority)
        rounds.four(block.w12, block.w13, block.w14, block.w15, 0x8F1B_BCDC, Self.majority)
        block.expand(Self.word)
        rounds.four(block.w0, block.w1, block.w2, block.w3, 0x8F1B_BCDC, Self.majority)
        rounds.four(block.w4, block.w5, block.w6, block.w7, 0x8F1B_BCDC, Self.majority)
        rounds.four(block.w8, block.w9, block.w10, block.w11, 0x8F1B_BCDC, Self.majority)
        rounds.four(block.w12, block.w13, block.w14, block.w15, 0xCA62_C1D6, Self.parity)
        block.expand(Self.word)
        rounds.four(block.w0, block.w1, block.w2, block.w3, 0xCA62_C1D6, Self.parity)
        rounds.four(block.w4, block.w5, block.w6, block.w7, 0xCA62_C1D6, Self.parity)
        rounds.four(block.w8, block.w9, block.w10, block.w11, 0xCA62_C1D6, Self.parity)
        rounds.four(block.w12, block.w13, block.w14, block.w15, 0xCA62_C1D6, Self.parity)
        (a, b, c, d, e) = (a &+ rounds.a, b &+ rounds.b, c &+ rounds.c, d &+ rounds.d, e &+ rounds.e)
    }

    /// Returns the word that follows sixteen others.
    @inline(__always)
    private static func word(
        _ w16: UInt32,
        _ w15: UInt32,
        _ w14: UInt32,
        _ w8: UInt32,
        _ w7: UInt32,
        _ w3: UInt32,
        _ w2: UInt32
    ) -> UInt32 { (w3 ^ w8 ^ w14 ^ w16).rotatedLeft(1) }

    @inline(__always)
    private static func choose(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { d ^ b & (c ^ d) }

    @inline(__always)
    private static func parity(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { b ^ c ^ d }

    @inline(__always)
    private static func majority(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { b & c | d & (b | c) }

    /// Performs four rounds, one for each word, all with the same constant and function.
    @inline(__always)
    private mutating func four(
        _ first: UInt32,
        _ second: UInt32,
        _ third: UInt32,
        _ fourth: UInt32,
        _ constant: UInt32,
        _ mixed: (UInt32, UInt32, UInt32) -> UInt32
    ) {
        round(first &+ constant, mixed)
        round(second &+ constant, mixed)
        round(third &+ constant, mixed)
        round(fourth &+ constant, mixed)
    }

    @inline(__always)
    private mutating func round(_ word: UInt32, _ mixed: (UInt32, UInt32, UInt32) -> UInt32) {
        let next = e &+ word &+ mixed(b, c, d) &+ a.rotatedLeft(5)
        (a, b, c, d, e) = (next, a, b.rotatedLeft(30), c, d)
    }
}

/// SHA-256 (FIPS 180-4).
struct BuiltInSHA256: BuiltInHashFunction {
    private var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A)
    private var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32) = (0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    mutating func mix(_ block: MessageWindow) {
        var block = block
        var rounds = self
        Self.roundConstants.withUnsafeBufferPointer { constants in
            for first in stride(from: 0, to: 64, by: 16) {
                if first > 0 { block.expand(Self.word) }
                rounds.round(block.w0, constants[first &+ 0])
                rounds.round(block.w1, constants[first &+ 1])
                rounds.round(block.w2, constants[first &+ 2])
                rounds.round(block.w3, constants[first &+ 3])
                rounds.round(block.w4, constants[first &+ 4])
                rounds.round(block.w5, constants[first &+ 5])
                rounds.round(block.w6, constants[first &+ 6])
                rounds.round(block.w7, constants[first &+ 7])
                rounds.round(block.w8, constants[first &+ 8])
                rounds.round(block.w9, constants[first &+ 9])
                rounds.round(block.w10, constants[first &+ 10])
                rounds.round(block.w11, constants[first &+ 11])
                rounds.round(block.w12, constants[first &+ 12])
                rounds.round(block.w13, constants[first &+ 13])
                rounds.round(block.w14, constants[first &+ 14])
                rounds.round(block.w15, constants[first &+ 15])
            }
        }
        (a, b, c, d) = (a &+ rounds.a, b &+ rounds.b, c &+ rounds.c, d &+ rounds.d)
        (e, f, g, h) = (e &+ rounds.e, f &+ rounds.f, g &+ rounds.g, h &+ rounds.h)
    }

    /// Returns the word that follows sixteen others.
    @inline(__always)
    private static func word(
        _ w16: UInt32,
        _ w15: UInt32,
        _ w14: UInt32,
        _ w8: UInt32,
        _ w7: UInt32,
        _ w3: UInt32,
        _ w2: UInt32
    ) -> UInt32 {
        let early = w15.rotatedRight(7) ^ w15.rotatedRight(18) ^ w15 &>> 3
        let late = w2.rotatedRight(17) ^ w2.rotatedRight(19) ^ w2 &>> 10
        return w16 &+ early &+ w7 &+ late
    }

    @inline(__always)
    private mutating func round(_ word: UInt32, _ constant: UInt32) {
        let mixedE = e.rotatedRight(6) ^ e.rotatedRight(11) ^ e.rotatedRight(25)
        let choice = g ^ e & (f ^ g)
        let first = h &+ word &+ constant &+ choice &+ mixedE
        let mixedA = a.rotatedRight(2) ^ a.rotatedRight(13) ^ a.rotatedRight(22)
        let majority = a & b | c & (a | b)
        (a, b, c, d, e, f, g, h) = (first &+ mixedA &+ majority, a, b, c, d &+ first, e, f, g)
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let roundConstants: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]
}
