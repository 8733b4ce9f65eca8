import Foundation

@testable import AlibabaCloudVpc

/// A text → a CIDR block, a list of them.
///
/// The input is the text.
///
/// - A block is valid where a grammar that is written apart from the library, and without the C library, says so.
/// - A valid IPv4 block holds its own address, and has 2 to the power of its free bits of them.
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
        let isIPv4 = AddressGrammar.isIPv4(address) && AddressGrammar.decimal(length.utf8, through: 32) != nil
        let isIPv6 = AddressGrammar.isIPv6(address) && AddressGrammar.decimal(length.utf8, through: 128) != nil
        guard block.isValid == (isIPv4 || isIPv6), CIDRBlock.isAddress(String(address)) == isAddress(address),
            block.rawValue == text, (IPv4Block(block) != nil) == isIPv4,
            (IPv4Address(address) != nil) == AddressGrammar.isIPv4(address)
        else { Invariant.isBroken("A block must be valid where its grammar says so.", ["text": text]) }
        guard let range = IPv4Block(block), let own = IPv4Address(address) else { return }
        let last = UInt64(range.network.bits) + (1 << UInt64(32 - range.prefixLength)) - 1
        guard range.contains(own), let end = UInt32(exactly: last), range.contains(IPv4Address(bits: end)),
            range.network.bits == 0 || !range.contains(IPv4Address(bits: range.network.bits - 1)),
            end == .max || !range.contains(IPv4Address(bits: end + 1)),
            !range.containsHost(range.network), !range.containsHost(IPv4Address(bits: end))
        else { Invariant.isBroken("A block must hold its addresses and no other.", ["text": text, "range": range]) }
    }

    private static func isAddress(_ text: Substring) -> Bool {
        AddressGrammar.isIPv4(text) || AddressGrammar.isIPv6(text)
    }
}
