/// The grammar of IP addresses (RFC 4291, section 2.2), written without the C library.
enum AddressGrammar {
    /// Four decimal numbers through 255 without zeros in front.
    static func isIPv4(_ text: Substring) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { decimal($0, through: 255) != nil }
    }

    /// Eight groups, the last two perhaps as an IPv4 address, and one run of zeros perhaps left out.
    static func isIPv6(_ text: Substring) -> Bool {
        let halves = halves(of: text)
        switch halves.count {
        case 1: return groupCount(halves[0], isLast: true) == 8
        case 2:
            guard let front = groupCount(halves[0], isLast: false), let back = groupCount(halves[1], isLast: true)
            else { return false }
            return front + back < 8
        default: return false
        }
    }

    /// The number that the digits spell without zeros in front, at most `limit`.
    static func decimal(_ digits: some Collection<UInt8>, through limit: Int) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return number <= limit && String(number).utf8.count == digits.count ? number : nil
    }

    private static func halves(of text: Substring) -> [Substring] {
        guard let gap = text.firstRange(of: "::") else { return [text] }
        let back = text[gap.upperBound...]
        return back.contains("::") || back.hasPrefix(":") ? [] : [text[..<gap.lowerBound], back]
    }

    /// How many groups the text has, an IPv4 address at its end counting as two.
    private static func groupCount(_ text: Substring, isLast: Bool) -> Int? {
        guard !text.isEmpty else { return 0 }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var count = 0
        for (index, part) in parts.enumerated() {
            if isLast, index == parts.count - 1, isIPv4(part) {
                count += 2
            } else {
                guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexDigit) else { return nil }
                count += 1
            }
        }
        return count
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
