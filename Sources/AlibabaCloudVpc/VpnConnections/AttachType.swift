/// What a VPN connection is attached to.
///
/// Wire name: `AttachType`.
///
/// A value that this version of the library does not name keeps its text.
public enum AttachType: OpenEnum {
    /// A transit router of a Cloud Enterprise Network. Wire value: `CEN`.
    case transitRouter
    /// A VPN gateway. Wire value: `VPNGW`.
    case vpnGateway
    /// Nothing. Wire value: `NO_ASSOCIATED`.
    case unattached
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [AttachType] = [.transitRouter, .vpnGateway, .unattached]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .transitRouter: "CEN"
        case .vpnGateway: "VPNGW"
        case .unattached: "NO_ASSOCIATED"
        case .unrecognized(let text): text
        }
    }
}
