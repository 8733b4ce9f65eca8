// Rules for names, IDs and strings.
extension RequestValidator {
    /// Checks an ID that a request requires.
    mutating func check(id: String, at path: @autoclosure () -> String) {
        require(!id.allSatisfy(\.isWhitespace), path(), "must not be empty")
        check(id, at: path())
    }

    /// Checks an optional ID.
    mutating func check(optionalId id: String?, at path: @autoclosure () -> String) {
        guard let id else { return }
        check(id: id, at: path())
    }

    /// Checks the name of a VPN connection.
    mutating func check(connectionName name: String?, at path: @autoclosure () -> String) {
        if validation == .current { return check(shortText: name, at: path()) }
        guard let name else { return }
        check(name, at: path(), length: 2...128)
        guard !name.startsAsURL else { return require(false, path(), Self.notAURL) }
        require(
            name.unicodeScalars.first.map { $0.isLatinLetter || $0.isHan } ?? true,
            path(),
            "must start with a letter (a-z, A-Z) or a Chinese character"
        )
        require(
            name.unicodeScalars.allSatisfy {
                $0.isLatinLetter || $0.isHan || $0.isASCIIDigit || "._-".unicodeScalars.contains($0)
            },
            path(),
            "must hold only letters (a-z, A-Z), Chinese characters, digits, '.', '_' and '-'"
        )
    }

    /// Checks a name or a description by the rule that the service's newer documentation has for most of them.
    mutating func check(shortText text: String?, at path: @autoclosure () -> String) {
        guard let text else { return }
        check(text, at: path(), length: 1...100)
        require(!text.startsAsURL, path(), Self.notAURL)
    }

    private static let notAURL = "must not start with http:// or https://"

    /// Checks a client token.
    mutating func check(clientToken token: String?, at path: @autoclosure () -> String) {
        guard let token else { return }
        require(
            token.isASCII && (1...64).contains(token.utf8.count),
            path(),
            "must have 1 through 64 characters, all of them ASCII"
        )
        require(!token.containsControlCharacter, path(), "must not contain control characters")
    }

    /// Checks a certificate, which can have several lines.
    mutating func check(certificate: String?, at path: @autoclosure () -> String) {
        guard let certificate else { return }
        require(!certificate.allSatisfy(\.isWhitespace), path(), "must not be empty")
        require(
            certificate.isPrintableASCIIInLines
                || !certificate.unicodeScalars.contains { $0.isControlCharacter && !$0.isLineBreakOrTab },
            path(),
            "must not contain control characters except line breaks and tabs"
        )
    }

    /// Checks the account on whose behalf a request is sent.
    mutating func check(_ owner: RequestOwner?, at path: @autoclosure () -> String) {
        check(owner?.ownerAccount, at: "\(path()).ownerAccount")
        check(owner?.resourceOwnerAccount, at: "\(path()).resourceOwnerAccount")
    }
}

extension String {
    /// Whether the string starts like the URL of a web page.
    var startsAsURL: Bool {
        startsInAnyCase(with: "http://") || startsInAnyCase(with: "https://")
    }

    /// Returns whether the string starts with `prefix`, a lowercase ASCII string, ignoring the case of ASCII letters.
    private func startsInAnyCase(with prefix: StaticString) -> Bool {
        withUTF8Bytes { bytes in
            prefix.withUTF8Buffer { prefix in
                bytes.count >= prefix.count && zip(bytes, prefix).allSatisfy { $0.lowercasedASCII == $1 }
            }
        }
    }

    /// Whether the string contains only ASCII letters, digits, punctuation and spaces, and line feeds.
    fileprivate var isPrintableASCIIInLines: Bool {
        withUTF8Bytes { $0.allSatisfy { (0x20...0x7E).contains($0) || $0 == UInt8(ascii: "\n") } }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a letter, a-z or A-Z.
    var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// Whether the scalar is a digit, 0-9.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// Whether the scalar is a tab, or a control character that ends a line.
    fileprivate var isLineBreakOrTab: Bool { ("\t"..."\r").contains(self) || self == "\u{85}" }

    /// Whether the scalar is a Chinese character.
    fileprivate var isHan: Bool { !isASCII && properties.isIdeographic }
}

// Rules for the settings that the two ends of a tunnel negotiate.
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

    /// Checks a pre-shared key; no message contains any part of it.
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
            require(!text.containsWhitespace, path(), "must not contain white space")
        }
    }

    /// Checks that a key isn't a masked one from a response.
    mutating func checkNotMasked(_ key: Secret, at path: @autoclosure () -> String) {
        require(
            !key.isMasked,
            path(),
            "must not be a masked key, as in responses (****); leave it nil to keep the stored key"
        )
    }

    private mutating func check(identity: String?, at path: @autoclosure () -> String) {
        check(identity, at: path(), length: 0...100)
        if validation == .current, let identity {
            require(!identity.containsWhitespace, path(), "must not contain white space")
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

// Rules for tunnels, BGP and health checks.
extension RequestValidator {
    /// Checks the settings of tunnels.
    mutating func check(_ tunnels: [TunnelOptions]?, at path: @autoclosure () -> String) {
        guard let tunnels else { return }
        require((1...2).contains(tunnels.count), path(), "must hold one or two tunnels")
        for (index, tunnel) in tunnels.enumerated() {
            check(tunnel, number: index + 1, at: "\(path())[\(index)]")
        }
        let roles = tunnels.compactMap(\.role)
        require(Set(roles).count == roles.count, path(), "must not have one role twice")
        let ids = tunnels.compactMap(\.tunnelId)
        require(Set(ids).count == ids.count, path(), "must not name one tunnel twice")
    }

    private mutating func check(_ tunnel: TunnelOptions, number: Int, at path: @autoclosure () -> String) {
        check(optionalId: tunnel.tunnelId, at: "\(path()).tunnelId")
        check(tunnel.role, at: "\(path()).role")
        check(optionalId: tunnel.customerGatewayId, at: "\(path()).customerGatewayId")
        check(certificate: tunnel.remoteCaCertificate, at: "\(path()).remoteCaCertificate")
        check(tunnel.ikeConfig, at: "\(path()).ikeConfig")
        check(tunnel.ipsecConfig, at: "\(path()).ipsecConfig")
        check(tunnel.bgpConfig, at: "\(path()).bgpConfig")
        require(
            tunnel.bgpConfig?.isEnabled == nil,
            "\(path()).bgpConfig.isEnabled",
            "must be nil in a tunnel: enableTunnelsBgp decides for both"
        )
        let prefix = "TunnelOptionsSpecification.\(number)."
        let identities = ["TunnelId", "TunnelIndex"].map { prefix + $0 }
        require(
            parameters.contains { parameter in
                parameter.name.hasBytePrefix(prefix) && !identities.contains(where: parameter.name.hasSameBytes)
            },
            path(),
            "must set something beside the tunnel's id"
        )
    }

    /// Returns the settings that only a connection with one tunnel has, by path and wire name.
    static func settingsOfOneTunnel(certificate: String) -> [(path: String, name: String)] {
        [
            ("ikeConfig", "IkeConfig"), ("ipsecConfig", "IpsecConfig"), ("bgpConfig", "BgpConfig"),
            ("healthCheck", "HealthCheckConfig"), ("enableDpd", "EnableDpd"),
            ("enableNatTraversal", "EnableNatTraversal"), ("remoteCaCertificate", certificate),
        ]
    }

    /// Checks that a request has only settings of a connection with one tunnel, or only settings of a connection with
    /// two tunnels.
    ///
    /// - Parameters:
    ///   - ofOneTunnel: The settings of a connection with one tunnel, by path and wire name.
    ///   - ofTwo: The settings of a connection with two tunnels, by path.
    mutating func checkSettings(
        ofOneTunnel: @autoclosure () -> [(path: String, name: String)],
        ofTwo: [(path: String, isSet: Bool)]
    ) {
        guard ofTwo.contains(where: \.isSet) else { return }
        let paths = ofTwo.filter(\.isSet).map(\.path).joined(separator: " and ")
        for setting in ofOneTunnel() where sends(setting.name) {
            require(false, setting.path, "must be nil beside \(paths): it belongs to a connection with one tunnel")
        }
    }

    /// Checks BGP settings.
    mutating func check(_ config: BgpConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(autonomousSystem: config.localAsn, at: "\(path()).localAsn")
        let block = config.tunnelCidr.flatMap(IPv4Block.init)
        check(bgpBlock: config.tunnelCidr, parsed: block, at: "\(path()).tunnelCidr")
        guard let localBgpIp = config.localBgpIp else { return }
        let address = IPv4Address(localBgpIp)
        let isWithin = address.map { block?.containsHost($0) ?? Self.linkLocal.contains($0) } ?? false
        require(
            isWithin,
            "\(path()).localBgpIp",
            block == nil
                ? "must be an IPv4 address within 169.254.0.0/16"
                : "must be an IPv4 address within tunnelCidr, neither its first nor its last"
        )
    }

    /// Checks an autonomous system number (ASN).
    mutating func check(autonomousSystem number: Int64?, at path: @autoclosure () -> String) {
        guard let number else { return }
        require((1...4_294_967_295).contains(number), path(), "must be 1 through 4294967295")
    }

    private mutating func check(bgpBlock text: CIDRBlock?, parsed block: IPv4Block?, at path: @autoclosure () -> String)
    {
        guard text != nil else { return }
        guard let block, block.prefixLength == 30, Self.linkLocal.contains(block.network) else {
            return require(false, path(), "must be a /30 CIDR block within 169.254.0.0/16")
        }
        require(
            !Self.reservedBlocks.contains(block),
            path(),
            "must not be a block that the service keeps for itself: 169.254.0.0/30, 169.254.1.0/30, …, "
                + "169.254.6.0/30, 169.254.169.252/30"
        )
    }

    private static let linkLocal = IPv4Block(around: IPv4Address(169, 254, 0, 0), prefixLength: 16)

    private static let reservedBlocks: Set<IPv4Block> = Set(
        ((0...6).map { IPv4Address(169, 254, $0, 0) } + [IPv4Address(169, 254, 169, 252)])
            .map { IPv4Block(around: $0, prefixLength: 30) }
    )

    /// Checks a health check.
    mutating func check(_ config: HealthCheckConfig?, at path: @autoclosure () -> String) {
        guard let config else { return }
        check(config.destinationIp, at: "\(path()).destinationIp")
        check(config.sourceIp, at: "\(path()).sourceIp")
        for (value, name) in [(config.intervalInSeconds, "intervalInSeconds"), (config.retryCount, "retryCount")] {
            require(value ?? 1 >= 1, "\(path()).\(name)", "must be at least 1")
        }
    }
}
