/// The Diffie-Hellman group of the Phase 2 key exchange, or none.
///
/// Wire name: `IpsecPfs`. A value that this version of the library does not name keeps its text.
public enum PerfectForwardSecrecy: OpenEnum {
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
