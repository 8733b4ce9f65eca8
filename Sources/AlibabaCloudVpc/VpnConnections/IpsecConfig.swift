/// The settings of Phase 2 (IPsec) negotiation.
///
/// In a request, a `nil` property keeps the stored value. In a response, a property is `nil` if the service didn't
/// return it.
///
/// Wire name: `IpsecConfig`, a JSON object in a string.
public struct IpsecConfig: Sendable, Hashable {
    /// The encryption algorithm.
    ///
    /// Wire name: `IpsecEncAlg`.
    public var encryptionAlgorithm: EncryptionAlgorithm?
    /// The authentication algorithm.
    ///
    /// Wire name: `IpsecAuthAlg`.
    public var authenticationAlgorithm: AuthenticationAlgorithm?
    /// The Diffie-Hellman group for perfect forward secrecy (PFS) in Phase 2, or `disabled` for none.
    ///
    /// Wire name: `IpsecPfs`.
    public var perfectForwardSecrecy: PerfectForwardSecrecy?
    /// The lifetime of a security association, in seconds, 0 through 86,400.
    ///
    /// Wire name: `IpsecLifetime`.
    public var lifetimeInSeconds: Int?

    /// Creates a group of settings; an omitted setting keeps the stored value.
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

extension IpsecConfig: WireGroup {
    package static var unset: Self { Self(encryptionAlgorithm: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("IpsecEncAlg", &encryptionAlgorithm)
        wire.map("IpsecAuthAlg", &authenticationAlgorithm)
        wire.map("IpsecPfs", &perfectForwardSecrecy)
        wire.map("IpsecLifetime", &lifetimeInSeconds)
    }

    /// Creates the settings from the part of a response that contains them.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension IpsecConfig: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

extension IpsecConfig {
    /// Strong settings that most devices support: AES-256, SHA-256, group 14, and a lifetime of one day for each
    /// security association.
    public static let recommended = IpsecConfig(
        encryptionAlgorithm: .aes256,
        authenticationAlgorithm: .sha256,
        perfectForwardSecrecy: .group14,
        lifetimeInSeconds: 86_400
    )
}

/// The Diffie-Hellman group for perfect forward secrecy (PFS) in Phase 2, or `disabled` for none.
///
/// Wire name: `IpsecPfs`. A value that this version of the library doesn't define is kept in `unrecognized`.
public enum PerfectForwardSecrecy: OpenEnum, WireScalar {
    /// No separate key exchange in Phase 2. Wire value: `disabled`.
    case disabled
    /// 768-bit MODP, weak. Wire value: `group1`.
    case group1
    /// 1024-bit MODP, the service's default, weak. Wire value: `group2`.
    case group2
    /// 1536-bit MODP. Wire value: `group5`.
    case group5
    /// 2048-bit MODP. Wire value: `group14`.
    case group14
    /// 2048-bit MODP with a 256-bit prime-order subgroup; no longer listed in the service's newer documentation. Wire
    /// value: `group24`.
    case group24
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, `disabled` first, then in the order of the service's documentation.
    public static let allCases: [PerfectForwardSecrecy] = [.disabled, .group1, .group2, .group5, .group14, .group24]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .disabled: "disabled"
        case .group1: "group1"
        case .group2: "group2"
        case .group5: "group5"
        case .group14: "group14"
        case .group24: "group24"
        case .unrecognized(let text): text
        }
    }
}
