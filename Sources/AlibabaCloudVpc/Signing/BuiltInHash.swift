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
