/// Whether a feature of a VPN gateway is on.
///
/// Wire names: `IpsecVpn`, `SslVpn`, and their likes in a pending order.
///
/// A value that this version of the library does not name keeps its text.
public enum FeatureStatus: OpenEnum {
    /// It is on. Wire value: `enable`.
    case enabled
    /// It is off. Wire value: `disable`.
    case disabled
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [FeatureStatus] = [.enabled, .disabled]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .enabled: "enable"
        case .disabled: "disable"
        case .unrecognized(let text): text
        }
    }
}
