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

extension IpsecConfig: WireGroup {
    package static var unset: Self { Self(encryptionAlgorithm: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("IpsecEncAlg", &encryptionAlgorithm)
        wire.map("IpsecAuthAlg", &authenticationAlgorithm)
        wire.map("IpsecPfs", &perfectForwardSecrecy)
        wire.map("IpsecLifetime", &lifetimeInSeconds)
    }

    /// Reads the settings from the part of an answer that holds them.
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
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

extension IpsecConfig {
    /// Strong settings that most devices know: AES-256, SHA-256, group 14, and a day for each security association.
    public static let recommended = IpsecConfig(
        encryptionAlgorithm: .aes256,
        authenticationAlgorithm: .sha256,
        perfectForwardSecrecy: .group14,
        lifetimeInSeconds: 86_400
    )
}

/// The Diffie-Hellman group of the Phase 2 key exchange, or none.
///
/// Wire name: `IpsecPfs`. A value that this version of the library does not name keeps its text.
public enum PerfectForwardSecrecy: OpenEnum, WireScalar {
    /// No key exchange of its own in Phase 2. Wire value: `disabled`.
    case disabled
    /// 768-bit MODP, weak. Wire value: `group1`.
    case group1
    /// 1024-bit MODP, the service's default, weak. Wire value: `group2`.
    case group2
    /// 1536-bit MODP. Wire value: `group5`.
    case group5
    /// 2048-bit MODP. Wire value: `group14`.
    case group14
    /// 2048-bit MODP with a 256-bit prime-order subgroup; gone from the service's newer pages. Wire value: `group24`.
    case group24
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named choices, `disabled` first, then in the order of the service's documentation.
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
