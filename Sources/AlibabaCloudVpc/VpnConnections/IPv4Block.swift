/// A range of IPv4 addresses.
struct IPv4Block: Hashable {
    /// The first address.
    let network: IPv4Address
    /// How many bits at the beginning all its addresses share.
    let prefixLength: Int

    /// The range of `prefixLength` (0 through 32) bits around `address`.
    init(around address: IPv4Address, prefixLength: Int) {
        self.prefixLength = min(max(prefixLength, 0), 32)
        network = IPv4Address(bits: address.bits & Self.mask(self.prefixLength))
    }

    /// Reads a block, or is `nil` where it is none of IPv4.
    init?(_ block: CIDRBlock) {
        guard let (text, length) = block.parts, let address = IPv4Address(text), length <= 32 else { return nil }
        self.init(around: address, prefixLength: length)
    }

    /// Whether `address` lies in the range.
    func contains(_ address: IPv4Address) -> Bool {
        address.bits & Self.mask(prefixLength) == network.bits
    }

    /// Whether a host can have `address`: it lies in the range, and is neither its first nor its last.
    func containsHost(_ address: IPv4Address) -> Bool {
        contains(address) && address != network && address.bits != network.bits | ~Self.mask(prefixLength)
    }

    private static func mask(_ prefixLength: Int) -> UInt32 {
        prefixLength == 0 ? 0 : UInt32.max << (32 - UInt32(prefixLength))
    }
}
