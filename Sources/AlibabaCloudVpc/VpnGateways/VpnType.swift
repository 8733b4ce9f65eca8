/// The cipher suite of a VPN gateway.
///
/// Wire name: `VpnType`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnType: OpenEnum {
    /// The international algorithms. Wire value: `Normal`.
    case normal
    /// The Chinese commercial cipher suite (国密). Wire value: `NationalStandard`.
    case nationalStandard
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnType] = [.normal, .nationalStandard]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .normal: "Normal"
        case .nationalStandard: "NationalStandard"
        case .unrecognized(let text): text
        }
    }
}
