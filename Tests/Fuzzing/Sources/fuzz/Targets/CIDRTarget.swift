import Foundation

@testable import AlibabaCloudVpc

/// A text → a CIDR block, a list of them.
///
/// The input is the text.
///
/// - A block is valid where a grammar that is written apart from the library, and without the C library, says so.
/// - A valid IPv4 block holds its own address, and has 2 to the power of its free bits of them.
/// - A valid block means the same in any case, in full and shortened, and with any bits after the prefix; with another
///   bit of the prefix, or another length, it means something else.
/// - The blocks of a list have neither commas nor blanks around them; joined by commas they read as the same list.
enum CIDRTarget: FuzzTarget {
    static let name = "cidr"

    static func check(_ input: Data) {
        let text = String(decoding: input, as: UTF8.self)
        checkBlock(text)
        let list = CIDRBlock.list(text)
        for block in list {
            checkBlock(block.rawValue)
            let isWhole = !block.rawValue.isEmpty && !block.rawValue.utf8.contains(UInt8(ascii: ","))
            if !isWhole || block.rawValue.trimmingCharacters(in: .whitespacesAndNewlines) != block.rawValue {
                Invariant.isBroken("A block of a list must be one text without blanks around it.", ["block": block])
            }
        }
        Invariant.areEqual(
            CIDRBlock.list(list.map(\.rawValue).joined(separator: ",")),
            list,
            "A list must read the same when it is read again."
        )
    }

    private static func checkBlock(_ text: String) {
        let block = CIDRBlock(text)
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let (address, length) = (parts[0], parts.count > 1 ? parts[1] : "")
        let ipv4 = AddressGrammar.decimal(length.utf8, through: 32) == nil ? nil : AddressGrammar.ipv4(address)
        let ipv6 = AddressGrammar.decimal(length.utf8, through: 128) == nil ? nil : AddressGrammar.ipv6(address)
        guard block.isValid == (ipv4 != nil || ipv6 != nil), CIDRBlock.isAddress(String(address)) == isAddress(address),
            block.rawValue == text, (IPv4Block(block) != nil) == (ipv4 != nil),
            (IPv4Address(address) != nil) == (AddressGrammar.ipv4(address) != nil)
        else { Invariant.isBroken("A block must be valid where its grammar says so.", ["text": text]) }
        if let bytes = ipv4 ?? ipv6, let length = Int(length) { checkMeaning(of: block, bytes, length) }
        guard let range = IPv4Block(block), let own = IPv4Address(address) else { return }
        let last = UInt64(range.network.bits) + (1 << UInt64(32 - range.prefixLength)) - 1
        guard range.contains(own), let end = UInt32(exactly: last), range.contains(IPv4Address(bits: end)),
            range.network.bits == 0 || !range.contains(IPv4Address(bits: range.network.bits - 1)),
            end == .max || !range.contains(IPv4Address(bits: end + 1)),
            !range.containsHost(range.network), !range.containsHost(IPv4Address(bits: end))
        else { Invariant.isBroken("A block must hold its addresses and no other.", ["text": text, "range": range]) }
    }

    private static func checkMeaning(of block: CIDRBlock, _ bytes: [UInt8], _ length: Int) {
        let spellings = [
            block.rawValue.uppercased(), block.rawValue.lowercased(), block.canonical.rawValue,
            spelled(bytes, length, bitsAfterPrefix: 0), spelled(bytes, length, bitsAfterPrefix: 0xFF),
            spelled(bytes, length, bitsAfterPrefix: 0x55, endsAsIPv4: true),
        ]
        for other in spellings.map(CIDRBlock.init(rawValue:)) {
            guard other.isValid, other.canonical == block.canonical, block.isSameSetting(as: other),
                [other, block].isSameSetting(as: [block])
            else {
                Invariant.isBroken("A block must mean the same in each spelling.", ["block": block, "other": other])
            }
        }
        var others = [spelled(bytes, length == 0 ? bytes.count * 8 : length - 1, bitsAfterPrefix: 0)]
        if length > 0 {
            var other = bytes
            other[(length - 1) / 8] ^= 0x80 >> UInt8((length - 1) % 8)
            others.append(spelled(other, length, bitsAfterPrefix: 0))
        }
        for other in others.map(CIDRBlock.init(rawValue:))
        where !other.isValid || other.canonical == block.canonical || other.isSameSetting(as: block) {
            Invariant.isBroken("Another block must not mean the same.", ["block": block, "other": other])
        }
    }

    /// The block in capitals, without leaving out a zero of an IPv6 address.
    private static func spelled(
        _ bytes: [UInt8],
        _ length: Int,
        bitsAfterPrefix: UInt8,
        endsAsIPv4: Bool = false
    ) -> String {
        let address = bytes.enumerated().map { index, byte in
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> min(max(length - index * 8, 0), 8))
            return byte & mask | bitsAfterPrefix & ~mask
        }
        func dotted(_ bytes: ArraySlice<UInt8>) -> String { bytes.map { String($0) }.joined(separator: ".") }
        guard address.count == 16 else { return "\(dotted(address[...]))/\(length)" }
        var groups = stride(from: 0, to: 16, by: 2).map { index in
            address[index...index + 1].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        }
        if endsAsIPv4 { groups.replaceSubrange(6..., with: [dotted(address[12...])]) }
        return "\(groups.joined(separator: ":"))/\(length)"
    }

    private static func isAddress(_ text: Substring) -> Bool {
        AddressGrammar.ipv4(text) != nil || AddressGrammar.ipv6(text) != nil
    }
}
