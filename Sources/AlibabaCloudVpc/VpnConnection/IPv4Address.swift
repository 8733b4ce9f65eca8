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
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt32 = 0
        for part in parts {
            guard part.utf8.allSatisfy(\.isASCIIDigit), let number = UInt8(part), String(number) == part else {
                return nil
            }
            bits = bits << 8 | UInt32(number)
        }
        self.bits = bits
    }
}
