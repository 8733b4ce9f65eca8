import Foundation

/// A range of IP addresses in CIDR notation, such as `192.168.1.0/24` or `2001:db8::/32`.
///
/// The string is kept unchanged, so reading never fails; ``isValid`` indicates whether it can be parsed.
///
/// Two blocks are equal if their strings are equal. To find out whether they contain the same addresses, compare their
/// ``canonical`` forms: `10.0.0.1/8` and `10.0.0.0/8`, or `2001:DB8::/32` and `2001:db8:0::/32`.
public struct CIDRBlock: RawRepresentable, Sendable, Hashable, Codable {
    /// The block as a string.
    public let rawValue: String

    /// Creates a block from a string, which is kept unchanged; ``isValid`` indicates whether it can be parsed.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Creates a block from a string, which is kept unchanged; ``isValid`` indicates whether it can be parsed.
    public init(_ text: String) {
        self.init(rawValue: text)
    }

    /// A Boolean value that indicates whether the string is an IPv4 or IPv6 address, a slash, and a prefix length (0
    /// through 32, or 0 through 128).
    ///
    /// Bits after the prefix may be set, as the service allows.
    public var isValid: Bool {
        network != nil
    }

    /// The block in its canonical form, or the block itself if it isn't valid.
    ///
    /// The bits after the prefix are zero. An IPv6 address has lowercase digits, no leading zeros, and `::` for the
    /// first of its longest runs of zeros (RFC 5952, section 4).
    public var canonical: CIDRBlock {
        guard let (address, length) = network else { return self }
        return CIDRBlock("\(Self.text(ofAddress: address))/\(length)")
    }

    /// The bytes of the first address and the prefix length, or `nil` if the block isn't valid.
    private var network: (address: [UInt8], prefixLength: Int)? {
        guard let (text, length) = parts, var address = Self.addressBytes(text), length <= address.count * 8 else {
            return nil
        }
        for index in address.indices {
            let bits = min(max(length - index * 8, 0), 8)
            address[index] &= UInt8(truncatingIfNeeded: 0xFF00 >> bits)
        }
        return (address, length)
    }

    /// The address before the slash and the prefix length after it, or `nil` if there's no slash or length.
    var parts: (address: Substring, prefixLength: Int)? {
        let bytes = rawValue.utf8
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            let length = Self.prefixLength(bytes[bytes.index(after: slash)...])
        else { return nil }
        return (rawValue[..<slash], length)
    }

    /// Returns whether the string is an IPv4 or IPv6 address.
    static func isAddress(_ text: String) -> Bool {
        addressBytes(text) != nil
    }

    /// Returns the canonical form of an IPv4 or IPv6 address, or `nil` for any other string.
    static func canonicalAddress(_ text: String) -> String? {
        addressBytes(text).map(Self.text(ofAddress:))
    }

    /// Returns the number that one to three decimal digits without a leading zero spell, or `nil` for anything else.
    private static func prefixLength(_ digits: Substring.UTF8View.SubSequence) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit),
            digits.count == 1 || digits.first != 48
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Returns the 4 bytes of an IPv4 address or the 16 bytes of an IPv6 address, as the C library parses it, or `nil`
    /// for any other string.
    ///
    /// A NUL would end the C string early, so only address characters are passed to the C library.
    private static func addressBytes(_ address: some StringProtocol) -> [UInt8]? {
        let isWritable = address.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        guard isWritable else { return nil }
        var ipv4 = in_addr()
        if inet_pton(AF_INET, String(address), &ipv4) == 1 { return withUnsafeBytes(of: ipv4, Array.init) }
        var ipv6 = in6_addr()
        guard inet_pton(AF_INET6, String(address), &ipv6) == 1 else { return nil }
        return withUnsafeBytes(of: ipv6, Array.init)
    }

    /// Returns the canonical text of the 4 bytes of an IPv4 address or the 16 bytes of an IPv6 address.
    private static func text(ofAddress bytes: [UInt8]) -> String {
        guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        var longest = 0..<0
        var start = 0
        while start < groups.count {
            let end = groups[start...].firstIndex { $0 != 0 } ?? groups.endIndex
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = end + 1
        }
        func text(of groups: ArraySlice<UInt16>) -> String {
            groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard !longest.isEmpty else { return text(of: groups[...]) }
        return "\(text(of: groups[..<longest.lowerBound]))::\(text(of: groups[longest.upperBound...]))"
    }
}

extension CIDRBlock: CustomStringConvertible {
    /// The block as a string, with control and format characters escaped.
    public var description: String { rawValue.printable }
}

extension CIDRBlock {
    /// Returns the blocks of a comma-separated list, as in the service's `LocalSubnet`; white space around a block
    /// isn't part of it.
    static func list(_ text: String) -> [CIDRBlock] {
        // Split by bytes, because a comma separates even if a combining mark follows it and makes both one character.
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
    /// The number of leading bits that all its addresses share.
    let prefixLength: Int

    /// Creates the range of `prefixLength` (0 through 32) bits around `address`.
    init(around address: IPv4Address, prefixLength: Int) {
        self.prefixLength = min(max(prefixLength, 0), 32)
        network = IPv4Address(bits: address.bits & Self.mask(self.prefixLength))
    }

    /// Creates a range from an IPv4 block, or returns `nil` for any other block.
    init?(_ block: CIDRBlock) {
        guard let (text, length) = block.parts, let address = IPv4Address(text), length <= 32 else { return nil }
        self.init(around: address, prefixLength: length)
    }

    /// Returns whether `address` is in the range.
    func contains(_ address: IPv4Address) -> Bool {
        address.bits & Self.mask(prefixLength) == network.bits
    }

    /// Returns whether a host can have `address`: it's in the range, and neither the first nor the last address of it.
    func containsHost(_ address: IPv4Address) -> Bool {
        contains(address) && address != network && address.bits != network.bits | ~Self.mask(prefixLength)
    }

    private static func mask(_ prefixLength: Int) -> UInt32 {
        prefixLength == 0 ? 0 : UInt32.max << (32 - UInt32(prefixLength))
    }
}

/// An IPv4 address, read from four decimal numbers separated by dots.
struct IPv4Address: Hashable {
    /// The address as one number, with the first of the four numbers in the highest bits.
    let bits: UInt32

    /// Creates an address from its four numbers.
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        bits = [first, second, third, fourth].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Creates an address from one number.
    init(bits: UInt32) {
        self.bits = bits
    }

    /// Creates an address from a string, or returns `nil` for any other string, leading zeros included.
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
