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
