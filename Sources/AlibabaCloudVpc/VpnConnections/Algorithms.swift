/// The encryption algorithm of a negotiation phase.
///
/// Wire names: `IkeEncAlg` in Phase 1, `IpsecEncAlg` in Phase 2. A value that this version of the library doesn't
/// define is kept in `unrecognized`.
public enum EncryptionAlgorithm: OpenEnum, WireScalar {
    /// AES with a 128-bit key, the service's default. Wire value: `aes`.
    case aes
    /// AES with a 192-bit key. Wire value: `aes192`.
    case aes192
    /// AES with a 256-bit key. Wire value: `aes256`.
    case aes256
    /// DES, weak. Wire value: `des`.
    case des
    /// Triple DES, weak. Wire value: `3des`.
    case tripleDes
    /// SM4, on gateways of the Chinese commercial cipher suite (国密) only. Wire value: `sm4`.
    case sm4
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named algorithms, in the order of the service's documentation.
    public static let allCases: [EncryptionAlgorithm] = [.aes, .aes192, .aes256, .des, .tripleDes, .sm4]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .aes: "aes"
        case .aes192: "aes192"
        case .aes256: "aes256"
        case .des: "des"
        case .tripleDes: "3des"
        case .sm4: "sm4"
        case .unrecognized(let text): text
        }
    }
}

/// The authentication (integrity) algorithm of a negotiation phase.
///
/// Wire names: `IkeAuthAlg` in Phase 1, `IpsecAuthAlg` in Phase 2. A value that this version of the library doesn't
/// define is kept in `unrecognized`.
public enum AuthenticationAlgorithm: OpenEnum, WireScalar {
    /// MD5, weak. Wire value: `md5`; also spelled `MD5` in the documentation.
    case md5
    /// SHA-1, the service's default, weak. Wire value: `sha1`; also spelled `sha` in the documentation.
    case sha1
    /// SHA-256. Wire value: `sha256`.
    case sha256
    /// SHA-384. Wire value: `sha384`.
    case sha384
    /// SHA-512. Wire value: `sha512`.
    case sha512
    /// SM3, on gateways of the Chinese commercial cipher suite (国密) only. Wire value: `sm3`.
    case sm3
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named algorithms, in the order of the service's documentation.
    public static let allCases: [AuthenticationAlgorithm] = [.md5, .sha1, .sha256, .sha384, .sha512, .sm3]

    /// The spelling `sha`, which the documentation uses for the default of `IkeAuthAlg`.
    public static let otherSpellings: [String: AuthenticationAlgorithm] = ["sha": .sha1]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .md5: "md5"
        case .sha1: "sha1"
        case .sha256: "sha256"
        case .sha384: "sha384"
        case .sha512: "sha512"
        case .sm3: "sm3"
        case .unrecognized(let text): text
        }
    }
}
