/// Where a VPN gateway is in its life.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnGatewayStatus: OpenEnum {
    /// Being made. Wire value: `init`.
    case initializing
    /// Being prepared. Wire value: `provisioning`.
    case provisioning
    /// Ready. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnGatewayStatus] = [.initializing, .provisioning, .active, .updating, .deleting]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .initializing: "init"
        case .provisioning: "provisioning"
        case .active: "active"
        case .updating: "updating"
        case .deleting: "deleting"
        case .unrecognized(let text): text
        }
    }
}
