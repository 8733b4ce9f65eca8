/// A hash function of the SHA-1 and SHA-2 family over 64-byte blocks (FIPS 180-4), for builds without another
/// implementation.
protocol BuiltInHashFunction {
    /// The state that the first block is mixed into.
    static var initialState: [UInt32] { get }

    /// Mixes a block into the state.
    ///
    /// - Parameters:
    ///   - state: As many words as `initialState`.
    ///   - schedule: The block's 16 words, with room behind them for the function's own.
    static func mix(_ state: inout [UInt32], _ schedule: inout [UInt32])

    /// How many words the message schedule has, the block's 16 included.
    static var scheduleCount: Int { get }
}

extension BuiltInHashFunction {
    private static var blockSize: Int { 64 }

    /// The digest of `message` (FIPS 180-4).
    static func digest(of message: [UInt8]) -> [UInt8] {
        var state = initialState
        var schedule = [UInt32](repeating: 0, count: scheduleCount)
        let padded = message + padding(forCount: message.count)
        for start in stride(from: 0, to: padded.count, by: blockSize) {
            for word in 0..<16 {
                let byte = start + 4 * word
                schedule[word] =
                    UInt32(padded[byte]) << 24 | UInt32(padded[byte + 1]) << 16
                    | UInt32(padded[byte + 2]) << 8 | UInt32(padded[byte + 3])
            }
            mix(&state, &schedule)
        }
        return state.flatMap(\.bigEndianBytes)
    }

    /// A one bit, zeros to the end of a block but 8 bytes, and the count of bits in those 8.
    private static func padding(forCount count: Int) -> [UInt8] {
        let zeros = (2 * blockSize - 9 - count % blockSize) % blockSize
        return [0x80] + [UInt8](repeating: 0, count: zeros) + (UInt64(count) * 8).bigEndianBytes
    }

    /// The message authentication code of `message` (RFC 2104).
    static func authenticationCode(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > blockSize ? digest(of: key) : key
        block += [UInt8](repeating: 0, count: blockSize - block.count)
        let inner = digest(of: block.map { $0 ^ 0x36 } + message)
        return digest(of: block.map { $0 ^ 0x5C } + inner)
    }
}

extension FixedWidthInteger {
    fileprivate var bigEndianBytes: [UInt8] {
        stride(from: bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}

extension UInt32 {
    /// The bits turned to the left.
    func turnedLeft(_ count: UInt32) -> UInt32 { self &<< count | self &>> (32 &- count) }

    /// The bits turned to the right.
    func turnedRight(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
