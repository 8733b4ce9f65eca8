/// Collects the weak choices in the settings of tunnels.
struct SecurityAdviser {
    /// A key with fewer characters is called short; the service's own random keys have as many.
    static let shortestKey = 16

    private(set) var advice: [SecurityAdvice] = []

    /// The weak choices of a connection with one tunnel or two.
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
        if config.version == .ikev1 {
            add("\(path).version", "IKE version 1 is obsolete", IkeVersion.ikev2.rawValue)
        }
        if config.mode == .aggressive {
            add(
                "\(path).mode",
                "aggressive mode sends the identities in the clear, and what a key can be guessed from",
                IkeMode.main.rawValue
            )
        }
        look(at: config.encryptionAlgorithm, path: "\(path).encryptionAlgorithm")
        look(at: config.authenticationAlgorithm, path: "\(path).authenticationAlgorithm")
        look(atGroup: config.diffieHellmanGroup?.rawValue, path: "\(path).diffieHellmanGroup")
    }

    private mutating func look(at config: IpsecConfig?, path: String) {
        guard let config else { return }
        look(at: config.encryptionAlgorithm, path: "\(path).encryptionAlgorithm")
        look(at: config.authenticationAlgorithm, path: "\(path).authenticationAlgorithm")
        let forwardSecrecy = config.perfectForwardSecrecy
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
        let stronger = EncryptionAlgorithm.aes256.rawValue
        if algorithm == .des { add(path, "DES has keys of 56 bits, which are found by trying", stronger) }
        if algorithm == .tripleDes { add(path, "Triple DES has blocks of 64 bits, and is obsolete", stronger) }
    }

    private mutating func look(at algorithm: AuthenticationAlgorithm?, path: String) {
        let stronger = AuthenticationAlgorithm.sha256.rawValue
        if algorithm == .md5 { add(path, "MD5 is broken", stronger) }
        if algorithm == .sha1 { add(path, "SHA-1 is broken", stronger) }
    }

    private mutating func look(atGroup group: String?, path: String) {
        let stronger = DiffieHellmanGroup.group14.rawValue
        if group == DiffieHellmanGroup.group1.rawValue { add(path, "group 1 has 768 bits only", stronger) }
        if group == DiffieHellmanGroup.group2.rawValue { add(path, "group 2 has 1024 bits only", stronger) }
    }

    /// What a masked key was is not known.
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

/// A weak choice in the settings of a tunnel, with a stronger one.
///
/// Advice is no error: the service accepts the choice, and so does the library.
public struct SecurityAdvice: Sendable, Hashable {
    /// Where the choice stands, in Swift names: `ikeConfig.encryptionAlgorithm`, `tunnels[0].ikeConfig.version`.
    public let path: String
    /// What is weak about it, without any part of a key.
    public let message: String
    /// What to choose instead: a wire value, such as `aes256`, or what to do.
    public let strongerChoice: String

    /// Makes a piece of advice.
    public init(path: String, message: String, strongerChoice: String) {
        self.path = path
        self.message = message
        self.strongerChoice = strongerChoice
    }
}

extension SecurityAdvice: CustomStringConvertible {
    /// The path, what is weak, and the stronger choice, in one line.
    public var description: String { "\(path): \(message); choose \(strongerChoice)" }
}

extension ModifyVpnConnectionAttributeRequest {
    /// The weak choices among the settings that this request changes, each with a stronger one.
    ///
    /// Settings that stay as they are stored are not known here; ``VpnConnection/securityAdvice()`` tells of those.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension CreateVpnConnectionRequest {
    /// The weak choices among the settings that this request makes, each with a stronger one.
    ///
    /// Settings that are left to the service's defaults, weak as some are, are not told of.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension VpnConnection {
    /// The weak choices among the settings that this connection has, each with a stronger one.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}
