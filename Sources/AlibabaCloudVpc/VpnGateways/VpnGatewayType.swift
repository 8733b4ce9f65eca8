/// The generation of a VPN gateway.
///
/// Wire name: `GatewayType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnGatewayType: OpenEnum, WireScalar {
    /// Supports IPsec and SSL. Wire value: `Traditional`.
    case traditional
    /// Supports IPsec only. Wire value: `Enhanced.SiteToSite`.
    case enhancedSiteToSite
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnGatewayType] = [.traditional, .enhancedSiteToSite]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .traditional: "Traditional"
        case .enhancedSiteToSite: "Enhanced.SiteToSite"
        case .unrecognized(let text): text
        }
    }
}

/// The cipher suite of a VPN gateway.
///
/// Wire name: `VpnType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnType: OpenEnum, WireScalar {
    /// The international algorithms. Wire value: `Normal`.
    case normal
    /// The Chinese commercial cipher suite (国密). Wire value: `NationalStandard`.
    case nationalStandard
    /// A value that this version of the library doesn't define.
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

/// Whether a feature of a VPN gateway is enabled.
///
/// Wire names: `IpsecVpn`, `SslVpn`, and the corresponding names in a pending order.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum FeatureStatus: OpenEnum, WireScalar {
    /// The feature is enabled. Wire value: `enable`.
    case enabled
    /// The feature is disabled. Wire value: `disable`.
    case disabled
    /// A value that this version of the library doesn't define.
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

/// The payment status of a VPN gateway.
///
/// Wire name: `BusinessStatus`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum BusinessStatus: OpenEnum, WireScalar {
    /// The gateway is paid for. Wire value: `Normal`.
    case normal
    /// The gateway is locked because a payment is overdue. Wire value: `FinancialLocked`.
    case financialLocked
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [BusinessStatus] = [.normal, .financialLocked]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .normal: "Normal"
        case .financialLocked: "FinancialLocked"
        case .unrecognized(let text): text
        }
    }
}

/// The billing method of a VPN gateway.
///
/// Wire name: `ChargeType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum ChargeType: OpenEnum, WireScalar {
    /// Pay-as-you-go: billed afterwards, by usage. Wire value: `POSTPAY`.
    case payAsYouGo
    /// Subscription: paid in advance. Wire value: `Prepay`.
    case subscription
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [ChargeType] = [.payAsYouGo, .subscription]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .payAsYouGo: "POSTPAY"
        case .subscription: "Prepay"
        case .unrecognized(let text): text
        }
    }
}

/// The billing method of a new VPN gateway.
///
/// Wire name: `InstanceChargeType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum InstanceChargeType: OpenEnum, WireScalar {
    /// Pay-as-you-go: billed afterwards, by usage. Wire value: `POSTPAY`.
    case payAsYouGo
    /// Subscription: paid in advance. Wire value: `PREPAY`.
    case subscription
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [InstanceChargeType] = [.payAsYouGo, .subscription]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .payAsYouGo: "POSTPAY"
        case .subscription: "PREPAY"
        case .unrecognized(let text): text
        }
    }
}

/// The type of a resource that has tags or a resource group, in the service's spelling.
///
/// Wire name: `ResourceType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnResourceType: OpenEnum, WireScalar {
    /// A VPN gateway of any generation. Wire value: `VpnGateWay`.
    case vpnGateway
    /// A VPN connection. Wire value: `VPNCONNECTION`.
    case vpnConnection
    /// A customer gateway. Wire value: `CUSTOMERGATEWAY`.
    case customerGateway
    /// A VPN connection on a transit router. Wire value: `VPNATTACHMENT`.
    case vpnAttachment
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnResourceType] = [.vpnGateway, .vpnConnection, .customerGateway, .vpnAttachment]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .vpnGateway: "VpnGateWay"
        case .vpnConnection: "VPNCONNECTION"
        case .customerGateway: "CUSTOMERGATEWAY"
        case .vpnAttachment: "VPNATTACHMENT"
        case .unrecognized(let text): text
        }
    }
}
