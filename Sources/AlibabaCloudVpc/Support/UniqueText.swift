/// Texts that no other has: client tokens, the ids of calls, the nonces of stamps.
///
/// They come from the system's random number generator itself: Foundation's `UUID` opens `/dev/urandom` anew for each on
/// Linux.
enum UniqueText {
    /// 32 random hexadecimal digits.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return hexadecimal(generator.next(), generator.next())
    }

    /// The digits of two numbers, 16 of each.
    static func hexadecimal(_ first: UInt64, _ second: UInt64) -> String {
        String(unsafeUninitializedCapacity: 32) { digits in
            for index in 0..<16 {
                let shift = UInt64(60 - 4 * index)
                digits[index] = Digest.digit(UInt8(truncatingIfNeeded: first >> shift & 0xF))
                digits[16 + index] = Digest.digit(UInt8(truncatingIfNeeded: second >> shift & 0xF))
            }
            return 32
        }
    }
}
