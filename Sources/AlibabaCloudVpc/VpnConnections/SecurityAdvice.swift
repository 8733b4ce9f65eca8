/// A collector of the weak choices in the settings of tunnels.
struct SecurityAdviser {
    /// The number of characters below which a key is short; the service's own random keys have this many.
    static let shortestKey = 16

    private(set) var advice: [SecurityAdvice] = []

    /// Returns the weak choices of a connection with one or two tunnels.
    static func advice(_ ikeConfig: IkeConfig?, _ ipsecConfig: IpsecConfig?, _ tunnels: [TunnelOptions]?)
        -> [SecurityAdvice]
    {
        var adviser = SecurityAdviser()
        adviser.look(at: ikeConfig, path: "ikeConfig")
        adviser.look(at: ipsecConfig, path: "ipsecConfig")
        for (index, tunnel) in (tunnels ?? []).enumerated() {
            adviser.look(at: tunnel.ikeConfig, path: "tunnels[\(index)].ikeConfig")
            adviser.look(at: tunnel.ipsecConfig, path: "tunnels[\(index)].ipsecConfig")
        }
        return adviser.advice
    }

    private mutating func look(at config: IkeConfig?, path: String) {
        guard let config else { return }
        look(atKey: config.preSharedKey, path: "\(path).preSharedKey")
        if config.version?.named == .ikev1 {
            add("\(path).version", "IKE version 1 is obsolete", IkeVersion.ikev2.rawValue)
        }
        // The mode is a setting of IKE version 1.
        if config.mode?.named == .aggressive, config.version?.named != .ikev2 {
            add(
                "\(path).mode",
                "aggressive mode sends the identities in the clear, and what a key can be guessed from",
                IkeMode.main.rawValue
            )
        }
        look(at: config.encryptionAlgorithm, path: "\(path).encryptionAlgorithm")
        look(at: config.authenticationAlgorithm, path: "\(path).authenticationAlgorithm")
        look(atGroup: config.diffieHellmanGroup?.named.rawValue, path: "\(path).diffieHellmanGroup")
    }

    private mutating func look(at config: IpsecConfig?, path: String) {
        guard let config else { return }
        look(at: config.encryptionAlgorithm, path: "\(path).encryptionAlgorithm")
        look(at: config.authenticationAlgorithm, path: "\(path).authenticationAlgorithm")
        let forwardSecrecy = config.perfectForwardSecrecy?.named
        look(atGroup: forwardSecrecy?.rawValue, path: "\(path).perfectForwardSecrecy")
        if forwardSecrecy == .disabled {
            add(
                "\(path).perfectForwardSecrecy",
                "without forward secrecy one key that is found opens all that was sent",
                PerfectForwardSecrecy.group14.rawValue
            )
        }
    }

    private mutating func look(at algorithm: EncryptionAlgorithm?, path: String) {
        let algorithm = algorithm?.named
        let stronger = EncryptionAlgorithm.aes256.rawValue
        if algorithm == .des { add(path, "DES has keys of 56 bits, which are found by trying", stronger) }
        if algorithm == .tripleDes { add(path, "Triple DES has blocks of 64 bits, and is obsolete", stronger) }
    }

    private mutating func look(at algorithm: AuthenticationAlgorithm?, path: String) {
        let algorithm = algorithm?.named
        let stronger = AuthenticationAlgorithm.sha256.rawValue
        if algorithm == .md5 { add(path, "MD5 is broken", stronger) }
        if algorithm == .sha1 { add(path, "SHA-1 is broken", stronger) }
    }

    private mutating func look(atGroup group: String?, path: String) {
        let stronger = DiffieHellmanGroup.group14.rawValue
        if group == DiffieHellmanGroup.group1.rawValue { add(path, "group 1 has 768 bits only", stronger) }
        if group == DiffieHellmanGroup.group2.rawValue { add(path, "group 2 has 1024 bits only", stronger) }
    }

    /// Checks the length of a key, unless the key is masked and its length unknown.
    private mutating func look(atKey key: Secret?, path: String) {
        guard let key, !key.isMasked, key.exposedValue.count < Self.shortestKey else { return }
        add(
            path,
            "the key has fewer than \(Self.shortestKey) characters, and may be guessed",
            "a random key of at least 32 characters"
        )
    }

    private mutating func add(_ path: String, _ message: String, _ strongerChoice: String) {
        advice.append(SecurityAdvice(path: path, message: message, strongerChoice: strongerChoice))
    }
}

/// A weak choice in the settings of a tunnel, with a stronger alternative.
///
/// Advice isn't an error: both the service and the library accept the choice.
public struct SecurityAdvice: Sendable, Hashable {
    /// The path of the weak setting, in Swift names, such as `ikeConfig.encryptionAlgorithm` or
    /// `tunnels[0].ikeConfig.version`.
    public let path: String
    /// A description of the weakness, without any part of a key.
    public let message: String
    /// The alternative: a wire value, such as `aes256`, or what to do instead.
    public let strongerChoice: String

    /// Creates a piece of advice.
    package init(path: String, message: String, strongerChoice: String) {
        self.path = path
        self.message = message
        self.strongerChoice = strongerChoice
    }
}

extension SecurityAdvice: CustomStringConvertible {
    /// The path, the weakness, and the stronger choice, in one line.
    public var description: String { "\(path): \(message); choose \(strongerChoice)".printable }
}

extension ModifyVpnConnectionAttributeRequest {
    /// Returns the weak choices among the settings that this request changes, each with a stronger alternative.
    ///
    /// Stored settings that the request doesn't change are unknown here; ``VpnConnection/securityAdvice()`` includes
    /// them.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension CreateVpnConnectionRequest {
    /// Returns the weak choices among the settings that this request specifies, each with a stronger alternative.
    ///
    /// Settings that are left to the service's defaults aren't included, although some of the defaults are weak.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension VpnConnection {
    /// Returns the weak choices among the settings of this connection that are in force, each with a stronger
    /// alternative.
    ///
    /// The settings of a connection with two tunnels are those of its tunnels. A blank key is one that the service
    /// didn't return.
    public func securityAdvice() -> [SecurityAdvice] {
        guard hasTwoTunnels else { return SecurityAdviser.advice(ikeConfig?.withoutBlankKey, ipsecConfig, nil) }
        let tunnels = tunnels?.map { tunnel in
            var tunnel = tunnel
            tunnel.ikeConfig = tunnel.ikeConfig?.withoutBlankKey
            return tunnel
        }
        return SecurityAdviser.advice(nil, nil, tunnels)
    }
}

extension IkeConfig {
    fileprivate var withoutBlankKey: IkeConfig {
        var config = self
        if preSharedKey?.exposedValue.nonBlank == nil { config.preSharedKey = nil }
        return config
    }
}
