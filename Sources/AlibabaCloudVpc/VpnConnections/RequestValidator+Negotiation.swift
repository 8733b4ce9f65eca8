// The rules of the settings that the two ends of a tunnel negotiate.
extension RequestValidator {
    /// Checks the settings of Phase 1.
    mutating func check(_ config: IkeConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(preSharedKey: config.preSharedKey, at: "\(path()).preSharedKey")
        check(config.version, at: "\(path()).version")
        check(config.mode, at: "\(path()).mode")
        check(config.encryptionAlgorithm, at: "\(path()).encryptionAlgorithm")
        check(config.authenticationAlgorithm, at: "\(path()).authenticationAlgorithm")
        check(config.diffieHellmanGroup, at: "\(path()).diffieHellmanGroup")
        check(group24: config.diffieHellmanGroup == .group24, at: "\(path()).diffieHellmanGroup")
        check(lifetime: config.lifetimeInSeconds, at: "\(path()).lifetimeInSeconds")
        check(identity: config.localId, at: "\(path()).localId")
        check(identity: config.remoteId, at: "\(path()).remoteId")
    }

    /// Checks the settings of Phase 2.
    mutating func check(_ config: IpsecConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(config.encryptionAlgorithm, at: "\(path()).encryptionAlgorithm")
        check(config.authenticationAlgorithm, at: "\(path()).authenticationAlgorithm")
        check(config.perfectForwardSecrecy, at: "\(path()).perfectForwardSecrecy")
        check(group24: config.perfectForwardSecrecy == .group24, at: "\(path()).perfectForwardSecrecy")
        check(lifetime: config.lifetimeInSeconds, at: "\(path()).lifetimeInSeconds")
    }

    /// Checks a pre-shared key; no message holds any of it.
    private mutating func check(preSharedKey: Secret?, at path: @autoclosure () -> String) {
        guard let preSharedKey else { return }
        let text = preSharedKey.exposedValue
        check(text, at: path(), length: 1...100)
        checkNotMasked(preSharedKey, at: path())
        if validation == .current {
            require(
                text.utf8.allSatisfy { (0x21...0x7E).contains($0) },
                path(),
                "must hold only ASCII letters, digits and punctuation"
            )
        } else {
            require(!text.holdsWhitespace, path(), "must not hold blanks")
        }
    }

    /// Checks that a key is not one that an answer showed.
    mutating func checkNotMasked(_ key: Secret, at path: @autoclosure () -> String) {
        require(
            !key.isMasked,
            path(),
            "must not be a masked key, as answers show it (****); leave it nil to keep the stored key"
        )
    }

    private mutating func check(identity: String?, at path: @autoclosure () -> String) {
        check(identity, at: path(), length: 0...100)
        if validation == .current, let identity {
            require(!identity.holdsWhitespace, path(), "must not hold blanks")
        }
    }

    private mutating func check(group24 isGroup24: Bool, at path: @autoclosure () -> String) {
        require(
            validation != .current || !isGroup24,
            path(),
            "must not be group24, which the service no longer lists; group14 is the strongest that it does"
        )
    }
}
