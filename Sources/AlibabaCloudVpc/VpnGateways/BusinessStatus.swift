/// Whether a VPN gateway is paid for.
///
/// Wire name: `BusinessStatus`.
///
/// A value that this version of the library does not name keeps its text.
public enum BusinessStatus: OpenEnum {
    /// It is. Wire value: `Normal`.
    case normal
    /// It is locked, because a payment is overdue. Wire value: `FinancialLocked`.
    case financialLocked
    /// A value that this version of the library does not name.
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
