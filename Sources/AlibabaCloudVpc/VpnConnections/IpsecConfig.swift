/// The settings of Phase 2 (IPsec) negotiation.
///
/// In a request, a `nil` property leaves the stored setting as it is; in an answer, it was not told. Wire name:
/// `IpsecConfig`, one JSON object in a text.
public struct IpsecConfig: Sendable, Hashable {
    /// The encryption algorithm.
    ///
    /// Wire name: `IpsecEncAlg`.
    public var encryptionAlgorithm: EncryptionAlgorithm?
    /// The authentication algorithm.
    ///
    /// Wire name: `IpsecAuthAlg`.
    public var authenticationAlgorithm: AuthenticationAlgorithm?
    /// The Diffie-Hellman group of the key exchange, or none.
    ///
    /// Wire name: `IpsecPfs`.
    public var perfectForwardSecrecy: PerfectForwardSecrecy?
    /// How long a security association lives, in seconds, 0 through 86,400.
    ///
    /// Wire name: `IpsecLifetime`.
    public var lifetimeInSeconds: Int?

    /// Makes a group of settings; each that is left out stays as it is stored.
    public init(
        encryptionAlgorithm: EncryptionAlgorithm? = nil,
        authenticationAlgorithm: AuthenticationAlgorithm? = nil,
        perfectForwardSecrecy: PerfectForwardSecrecy? = nil,
        lifetimeInSeconds: Int? = nil
    ) {
        self.encryptionAlgorithm = encryptionAlgorithm
        self.authenticationAlgorithm = authenticationAlgorithm
        self.perfectForwardSecrecy = perfectForwardSecrecy
        self.lifetimeInSeconds = lifetimeInSeconds
    }
}

extension IpsecConfig: JSONWireGroup {
    init() {
        self.init(encryptionAlgorithm: nil)
    }

    mutating func map<Wire: ScalarMapper>(_ wire: inout Wire) {
        wire.map("IpsecEncAlg", &encryptionAlgorithm)
        wire.map("IpsecAuthAlg", &authenticationAlgorithm)
        wire.map("IpsecPfs", &perfectForwardSecrecy)
        wire.map("IpsecLifetime", &lifetimeInSeconds)
    }

    /// Reads the settings from the part of an answer that holds them.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }

    /// The settings that are set, as they are sent.
    public var jsonObject: JSONObject { mappedJSONObject }
}
