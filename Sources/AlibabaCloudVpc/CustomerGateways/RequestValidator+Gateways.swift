// The rules of customer gateways and VPN gateways.
extension RequestValidator {
    /// Checks the address of the device at the other end.
    mutating func check(peerAddress text: String, at path: @autoclosure () -> String) {
        guard let address = IPv4Address(text) else {
            return require(CIDRBlock.isAddress(text), path(), "must be an IP address")
        }
        require(
            !Self.unreachable.contains { $0.contains(address) },
            path(),
            "must not lie in 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 or 255.0.0.0/8"
        )
    }

    private static let unreachable = [
        IPv4Block(around: IPv4Address(100, 64, 0, 0), prefixLength: 10),
        IPv4Block(around: IPv4Address(127, 0, 0, 0), prefixLength: 8),
        IPv4Block(around: IPv4Address(169, 254, 0, 0), prefixLength: 16),
        IPv4Block(around: IPv4Address(224, 0, 0, 0), prefixLength: 4),
        IPv4Block(around: IPv4Address(255, 0, 0, 0), prefixLength: 8),
    ]

    /// Checks the key of BGP; no message holds any of it.
    mutating func check(authKey: Secret?, at path: @autoclosure () -> String) {
        guard let authKey else { return }
        let text = authKey.exposedValue
        require((1...64).contains(text.count), path(), "must have 1 through 64 characters")
        require(
            text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "?") },
            path(),
            "must hold only visible ASCII characters, and no question marks"
        )
        checkNotMasked(authKey, at: path())
    }

    /// Checks the name of a VPN gateway.
    mutating func check(gatewayName name: String?, at path: @autoclosure () -> String) {
        guard let name else { return }
        check(name, at: path(), length: 2...100)
        require(name.unicodeScalars.first?.isLatinLetter ?? true, path(), "must start with a letter (a-z, A-Z)")
        require(
            name.unicodeScalars.allSatisfy { $0.isLatinLetter || $0.isASCIIDigit || "._-".unicodeScalars.contains($0) },
            path(),
            "must hold only letters (a-z, A-Z), digits, '.', '_' and '-'"
        )
    }
}
