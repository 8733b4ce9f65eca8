/// What a pending order of a VPN gateway does.
///
/// Wire name: `ReservationOrderType`.
///
/// A value that this version of the library does not name keeps its text.
public enum ReservationOrderType: OpenEnum {
    /// Renews, with another specification. Wire value: `RENEWCHANGE`.
    case renewAndChange
    /// Upgrades for a time. Wire value: `TEMP_UPGRADE`.
    case temporaryUpgrade
    /// Renews. Wire value: `RENEW`.
    case renew
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [ReservationOrderType] = [.renewAndChange, .temporaryUpgrade, .renew]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .renewAndChange: "RENEWCHANGE"
        case .temporaryUpgrade: "TEMP_UPGRADE"
        case .renew: "RENEW"
        case .unrecognized(let text): text
        }
    }
}
