/// Where a VPN connection is in its life.
///
/// Wire name: `State`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnConnectionState: OpenEnum, WireScalar {
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

/// How far the negotiation of a VPN connection, or of one of its tunnels, has come.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum IkeStatus: OpenEnum, WireScalar {
    /// Phase 1 has failed. Wire value: `ike_sa_not_established`.
    case ikeNotEstablished
    /// Phase 1 has succeeded. Wire value: `ike_sa_established`.
    case ikeEstablished
    /// Phase 2 has failed. Wire value: `ipsec_sa_not_established`.
    case ipsecNotEstablished
    /// Phase 2 has succeeded: traffic can flow. Wire value: `ipsec_sa_established`.
    case ipsecEstablished
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [IkeStatus] = [
        .ikeNotEstablished, .ikeEstablished, .ipsecNotEstablished, .ipsecEstablished,
    ]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .ikeNotEstablished: "ike_sa_not_established"
        case .ikeEstablished: "ike_sa_established"
        case .ipsecNotEstablished: "ipsec_sa_not_established"
        case .ipsecEstablished: "ipsec_sa_established"
        case .unrecognized(let text): text
        }
    }
}

/// What a VPN connection is attached to.
///
/// Wire name: `AttachType`.
///
/// A value that this version of the library does not name keeps its text.
public enum AttachType: OpenEnum, WireScalar {
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

/// The network over which a tunnel runs.
///
/// Wire name: `NetworkType`.
///
/// A value that this version of the library does not name keeps its text.
public enum NetworkType: OpenEnum, WireScalar {
    /// The Internet. Wire value: `public`.
    case publicNetwork
    /// A private network. Wire value: `private`.
    case privateNetwork
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [NetworkType] = [.publicNetwork, .privateNetwork]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .publicNetwork: "public"
        case .privateNetwork: "private"
        case .unrecognized(let text): text
        }
    }
}
