/// SHA-1 (FIPS 180-4), which the service's signature 1.0 prescribes; not for anything new.
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

    /// The word behind sixteen others.
    @inline(__always)
    private static func word(
        _ w16: UInt32,
        _ w15: UInt32,
        _ w14: UInt32,
        _ w8: UInt32,
        _ w7: UInt32,
        _ w3: UInt32,
        _ w2: UInt32
    ) -> UInt32 { (w3 ^ w8 ^ w14 ^ w16).turnedLeft(1) }

    @inline(__always)
    private static func choose(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { d ^ b & (c ^ d) }

    @inline(__always)
    private static func parity(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { b ^ c ^ d }

    @inline(__always)
    private static func majority(_ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 { b & c | d & (b | c) }

    /// Four rounds with a word each, all with one constant and one function.
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
        let next = e &+ word &+ mixed(b, c, d) &+ a.turnedLeft(5)
        (a, b, c, d, e) = (next, a, b.turnedLeft(30), c, d)
    }
}
