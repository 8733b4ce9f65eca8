/// How far the negotiation of a VPN connection, or of one of its tunnels, has come.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum IkeStatus: OpenEnum {
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
