/// The authentication (integrity) algorithm of a negotiation phase.
///
/// Wire names: `IkeAuthAlg` in Phase 1, `IpsecAuthAlg` in Phase 2. A value that this version of the library does not
/// name keeps its text.
public enum AuthenticationAlgorithm: OpenEnum {
    /// MD5, weak. Wire value: `md5`; the documentation also writes `MD5`.
    case md5
    /// SHA-1, the service's default, weak. Wire value: `sha1`; the documentation also writes `sha`.
    case sha1
    /// SHA-256. Wire value: `sha256`.
    case sha256
    /// SHA-384. Wire value: `sha384`.
    case sha384
    /// SHA-512. Wire value: `sha512`.
    case sha512
    /// SM3, on gateways of the Chinese commercial cipher suite (国密) only. Wire value: `sm3`.
    case sm3
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named algorithms, in the order of the service's documentation.
    public static let allCases: [AuthenticationAlgorithm] = [.md5, .sha1, .sha256, .sha384, .sha512, .sm3]

    /// `sha`, as the documentation spells the default of `IkeAuthAlg`.
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
