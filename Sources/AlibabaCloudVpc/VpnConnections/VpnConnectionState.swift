/// Where a VPN connection is in its life.
///
/// Wire name: `State`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnConnectionState: OpenEnum {
    /// Made, and attached to nothing yet. Wire value: `init`.
    case initializing
    /// Being attached to a transit router. Wire value: `attaching`.
    case attaching
    /// Attached to a transit router. Wire value: `attached`.
    case attached
    /// Being detached from a transit router. Wire value: `detaching`.
    case detaching
    /// Locked, because a payment is overdue. Wire value: `financialLocked`.
    case financialLocked
    /// Being prepared. Wire value: `provisioning`.
    case provisioning
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being upgraded. Wire value: `upgrading`.
    case upgrading
    /// Deleted. Wire value: `deleted`.
    case deleted
    /// Ready, on a VPN gateway. Wire value: `active`.
    case active
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnConnectionState] = [
        .initializing, .attaching, .attached, .detaching, .financialLocked, .provisioning, .updating, .upgrading,
        .deleted, .active,
    ]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .initializing: "init"
        case .attaching: "attaching"
        case .attached: "attached"
        case .detaching: "detaching"
        case .financialLocked: "financialLocked"
        case .provisioning: "provisioning"
        case .updating: "updating"
        case .upgrading: "upgrading"
        case .deleted: "deleted"
        case .active: "active"
        case .unrecognized(let text): text
        }
    }
}
