/// The encryption algorithm of a negotiation phase.
///
/// Wire names: `IkeEncAlg` in Phase 1, `IpsecEncAlg` in Phase 2. A value that this version of the library does not
/// name keeps its text.
public enum EncryptionAlgorithm: OpenEnum {
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
    /// A value that this version of the library does not name.
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
