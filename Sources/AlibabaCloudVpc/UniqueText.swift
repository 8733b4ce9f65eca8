/// Texts that no other has: nonces, client tokens, the ids of calls.
enum UniqueText {
    /// 32 lower-case hexadecimal digits from the system's random number generator.
    ///
    /// Foundation's `UUID` opens `/dev/urandom` anew for each on Linux.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(unsafeUninitializedCapacity: 32) { digits in
            for half in 0..<2 {
                var bits = generator.next()
                for index in 16 * half..<16 * half + 16 {
                    digits[index] = Digest.digit(UInt8(truncatingIfNeeded: bits & 0xF))
                    bits >>= 4
                }
            }
            return 32
        }
    }
}
