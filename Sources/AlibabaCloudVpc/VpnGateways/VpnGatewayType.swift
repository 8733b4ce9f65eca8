/// The generation of a VPN gateway.
///
/// Wire name: `GatewayType`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnGatewayType: OpenEnum {
    /// Can serve IPsec and SSL. Wire value: `Traditional`.
    case traditional
    /// Serves IPsec only. Wire value: `Enhanced.SiteToSite`.
    case enhancedSiteToSite
    /// A value that this version of the library does not name.
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
