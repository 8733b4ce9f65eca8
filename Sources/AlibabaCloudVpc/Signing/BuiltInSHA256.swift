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
    ) -> UInt32 {
        let early = w15.turnedRight(7) ^ w15.turnedRight(18) ^ w15 &>> 3
        let late = w2.turnedRight(17) ^ w2.turnedRight(19) ^ w2 &>> 10
        return w16 &+ early &+ w7 &+ late
    }

    @inline(__always)
    private mutating func round(_ word: UInt32, _ constant: UInt32) {
        let mixedE = e.turnedRight(6) ^ e.turnedRight(11) ^ e.turnedRight(25)
        let choice = g ^ e & (f ^ g)
        let first = h &+ word &+ constant &+ choice &+ mixedE
        let mixedA = a.turnedRight(2) ^ a.turnedRight(13) ^ a.turnedRight(22)
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
