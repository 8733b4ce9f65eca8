/// How a VPN gateway is paid for.
///
/// Wire name: `ChargeType`.
///
/// A value that this version of the library does not name keeps its text.
public enum ChargeType: OpenEnum {
    /// Afterwards, by use. Wire value: `POSTPAY`.
    case payAsYouGo
    /// In advance. Wire value: `Prepay`.
    case subscription
    /// A value that this version of the library does not name.
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
