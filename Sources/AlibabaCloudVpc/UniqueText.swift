/// Texts that no other has: nonces, client tokens, the ids of calls.
enum UniqueText {
    /// 32 lower-case hexadecimal digits from the system's random number generator.
    ///
    /// Foundation's `UUID` opens `/dev/urandom` anew for each on Linux.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        for _ in 0..<2 {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        return Digest.hexadecimal(bytes)
    }
}
