/// The grammar of IP addresses (RFC 4291, section 2.2), written without the C library.
enum AddressGrammar {
    /// The 4 bytes of four decimal numbers through 255 without leading zeros.
    static func ipv4(_ text: Substring) -> [UInt8]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { decimal($0, through: 255).map(UInt8.init(truncatingIfNeeded:)) }
        return parts.count == 4 && numbers.count == 4 ? numbers : nil
    }

    /// The 16 bytes of eight groups, of which the last two may be an IPv4 address, and a run of zeros may be left out.
    static func ipv6(_ text: Substring) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else {
            return groups(text, isLast: true).flatMap { $0.count == 16 ? $0 : nil }
        }
        let rest = text[gap.upperBound...]
        guard !rest.contains("::"), !rest.hasPrefix(":"),
            let front = groups(text[..<gap.lowerBound], isLast: false), let back = groups(rest, isLast: true),
            front.count + back.count < 16
        else { return nil }
        return front + [UInt8](repeating: 0, count: 16 - front.count - back.count) + back
    }

    /// The number that the digits spell without leading zeros, at most `limit`.
    static func decimal(_ digits: some Collection<UInt8>, through limit: Int) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return number <= limit && String(number).utf8.count == digits.count ? number : nil
    }

    /// The bytes of the groups; an IPv4 address at the end of the address counts as two groups.
    private static func groups(_ text: Substring, isLast: Bool) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if isLast, index == parts.count - 1, let address = ipv4(part) {
                bytes += address
            } else {
                guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexDigit),
                    let group = UInt16(part, radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
            }
        }
        return bytes
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
