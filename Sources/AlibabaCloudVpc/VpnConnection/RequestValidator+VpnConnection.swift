// The rules of the values that the operations of VPN connections share.
extension RequestValidator {
    /// Checks the name of a VPN connection.
    mutating func check(connectionName name: String?, at path: String) {
        guard let name else { return }
        check(name, at: path, length: 2...128)
        let folded = name.lowercasedASCII
        if folded.hasPrefix("http://") || folded.hasPrefix("https://") {
            return require(false, path, "must not start with http:// or https://")
        }
        require(
            name.first?.isLatinLetterOrHan ?? true,
            path,
            "must start with a letter (a-z, A-Z) or a Chinese character"
        )
        require(
            name.allSatisfy { $0.isLatinLetterOrHan || $0.isASCIIDigit || "._-".contains($0) },
            path,
            "must hold only letters (a-z, A-Z), Chinese characters, digits, '.', '_' and '-'"
        )
    }

    /// Checks the token that makes a change happen once.
    mutating func check(clientToken token: String?, at path: String) {
        guard let token else { return }
        let isASCII = token.utf8.allSatisfy { $0 < 0x80 }
        require(
            isASCII && (1...64).contains(token.utf8.count),
            path,
            "must have 1 through 64 characters, all of them ASCII"
        )
        require(!token.holdsControlCharacter, path, "must not hold control characters")
    }

    /// Checks the settings of Phase 1.
    mutating func check(_ config: IkeConfig?, at path: String) {
        guard let config else { return }
        check(preSharedKey: config.preSharedKey, at: "\(path).preSharedKey")
        check(config.version, at: "\(path).version")
        check(config.mode, at: "\(path).mode")
        check(config.encryptionAlgorithm, at: "\(path).encryptionAlgorithm")
        check(config.authenticationAlgorithm, at: "\(path).authenticationAlgorithm")
        check(config.diffieHellmanGroup, at: "\(path).diffieHellmanGroup")
        check(lifetime: config.lifetimeInSeconds, at: "\(path).lifetimeInSeconds")
        check(config.localId, at: "\(path).localId", length: 0...100)
        check(config.remoteId, at: "\(path).remoteId", length: 0...100)
    }

    /// Checks the settings of Phase 2.
    mutating func check(_ config: IpsecConfig?, at path: String) {
        guard let config else { return }
        check(config.encryptionAlgorithm, at: "\(path).encryptionAlgorithm")
        check(config.authenticationAlgorithm, at: "\(path).authenticationAlgorithm")
        check(config.perfectForwardSecrecy, at: "\(path).perfectForwardSecrecy")
        check(lifetime: config.lifetimeInSeconds, at: "\(path).lifetimeInSeconds")
    }

    /// Checks a pre-shared key; no message holds any of it.
    private mutating func check(preSharedKey: Secret?, at path: String) {
        guard let preSharedKey else { return }
        let text = preSharedKey.exposedValue
        check(text, at: path, length: 1...100)
        require(!text.unicodeScalars.contains(where: \.properties.isWhitespace), path, "must not hold blanks")
        require(
            !preSharedKey.isMasked,
            path,
            "must not be a masked key, as answers show it (****); leave it nil to keep the stored key"
        )
    }
}

extension Character {
    /// Whether this is one of a-z and A-Z, or a Chinese character.
    fileprivate var isLatinLetterOrHan: Bool {
        if isASCII { return isLetter }
        return unicodeScalars.count == 1 && unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }

    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
