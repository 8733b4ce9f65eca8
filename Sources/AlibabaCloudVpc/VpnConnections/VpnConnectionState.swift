/// The state of a VPN connection.
///
/// Wire name: `State`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnConnectionState: OpenEnum, WireScalar {
    /// Created, but not attached to anything yet. Wire value: `init`.
    case initializing
    /// Being attached to a transit router. Wire value: `attaching`.
    case attaching
    /// Attached to a transit router. Wire value: `attached`.
    case attached
    /// Being detached from a transit router. Wire value: `detaching`.
    case detaching
    /// Locked because a payment is overdue. Wire value: `financialLocked`.
    case financialLocked
    /// Being prepared. Wire value: `provisioning`.
    case provisioning
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being upgraded. Wire value: `upgrading`.
    case upgrading
    /// Has been deleted. Wire value: `deleted`.
    case deleted
    /// Ready for use on a VPN gateway. Wire value: `active`.
    case active
    /// A value that this version of the library doesn't define.
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

/// The negotiation status of a VPN connection or one of its tunnels.
///
/// Wire name: `Status`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum IkeStatus: OpenEnum, WireScalar {
    /// Phase 1 failed. Wire value: `ike_sa_not_established`.
    case ikeNotEstablished
    /// Phase 1 succeeded. Wire value: `ike_sa_established`.
    case ikeEstablished
    /// Phase 2 failed. Wire value: `ipsec_sa_not_established`.
    case ipsecNotEstablished
    /// Phase 2 succeeded, and traffic can flow. Wire value: `ipsec_sa_established`.
    case ipsecEstablished
    /// A value that this version of the library doesn't define.
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

/// The type of resource that a VPN connection is attached to.
///
/// Wire name: `AttachType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum AttachType: OpenEnum, WireScalar {
    /// A transit router of a Cloud Enterprise Network (CEN). Wire value: `CEN`.
    case transitRouter
    /// A VPN gateway. Wire value: `VPNGW`.
    case vpnGateway
    /// No resource. Wire value: `NO_ASSOCIATED`.
    case unattached
    /// A value that this version of the library doesn't define.
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

/// The type of network that a tunnel uses.
///
/// Wire name: `NetworkType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum NetworkType: OpenEnum, WireScalar {
    /// The Internet. Wire value: `public`.
    case publicNetwork
    /// A private network. Wire value: `private`.
    case privateNetwork
    /// A value that this version of the library doesn't define.
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
