import Foundation

/// A range of IP addresses in CIDR notation, such as `192.168.1.0/24` or `2001:db8::/32`.
///
/// The text is kept as it is, so that reading never fails; ``isValid`` says whether it parses.
public struct CIDRBlock: RawRepresentable, Sendable, Hashable, Codable {
    /// The text of the block.
    public let rawValue: String

    /// Keeps the text as it is; ``isValid`` says whether it parses.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Keeps the text as it is; ``isValid`` says whether it parses.
    public init(_ text: String) {
        self.init(rawValue: text)
    }

    /// Whether the text is an IPv4 or IPv6 address, a slash and a prefix length (0 through 32, or 0 through 128).
    ///
    /// Bits behind the prefix may be set, as the service allows.
    public var isValid: Bool {
        guard let (address, length) = parts else { return false }
        if Self.parses(address, family: AF_INET) { return length <= 32 }
        return Self.parses(address, family: AF_INET6) && length <= 128
    }

    /// What stands before the slash, and the length behind it, or `nil` where there is no slash and length.
    var parts: (address: Substring, prefixLength: Int)? {
        let bytes = rawValue.utf8
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            let length = Self.prefixLength(bytes[bytes.index(after: slash)...])
        else { return nil }
        return (rawValue[..<slash], length)
    }

    /// Whether the text is an IPv4 or IPv6 address.
    static func isAddress(_ text: String) -> Bool {
        parses(text, family: AF_INET) || parses(text, family: AF_INET6)
    }

    /// One to three decimal digits without a leading zero.
    private static func prefixLength(_ digits: Substring.UTF8View.SubSequence) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
            digits.count == 1 || digits.first != 48
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Whether the C library reads the address.
    ///
    /// A NUL would end its text early, so nothing but address characters reaches it.
    private static func parses(_ address: some StringProtocol, family: Int32) -> Bool {
        let isWritable = address.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        var storage = in6_addr()
        return isWritable && inet_pton(family, String(address), &storage) == 1
    }
}

extension CIDRBlock: CustomStringConvertible {
    /// The text of the block.
    public var description: String { rawValue }
}

extension CIDRBlock {
    /// The blocks of a comma-separated list, as the service writes `LocalSubnet`; white space around a block is not
    /// part of it.
    static func list(_ text: String) -> [CIDRBlock] {
        // A comma separates whatever follows: with a mark behind it, it would be a character of its own.
        text.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
            let text = Substring(part).trimmed
            return text.isEmpty ? nil : CIDRBlock(text)
        }
    }
}

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

/// An IPv4 address, read from four decimal numbers with dots between them.
struct IPv4Address: Hashable {
    /// The address as one number, the first of the four in the highest bits.
    let bits: UInt32

    /// Makes an address from its four numbers.
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        bits = [first, second, third, fourth].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Makes an address from one number.
    init(bits: UInt32) {
        self.bits = bits
    }

    /// Reads an address, or is `nil` for any other text, leading zeros included.
    init?(_ text: some StringProtocol) {
        var rest = text.utf8[...]
        var bits: UInt32 = 0
        for position in 0..<4 {
            if position > 0, rest.popFirst() != UInt8(ascii: ".") { return nil }
            let digits = rest.prefix { $0.isASCIIDigit }
            guard (1...3).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0"),
                let number = UInt8(exactly: digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
            else { return nil }
            bits = bits << 8 | UInt32(number)
            rest = rest.dropFirst(digits.count)
        }
        guard rest.isEmpty else { return nil }
        self.bits = bits
    }
}
