/// Whether a pending order of a VPN gateway has come into effect.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum ReservationStatus: OpenEnum {
    /// A renewal that has not. Wire value: `1`.
    case pending
    /// A temporary upgrade that has; the specification before it comes back at its end. Wire value: `2`.
    case inEffect
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [ReservationStatus] = [.pending, .inEffect]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .pending: "1"
        case .inEffect: "2"
        case .unrecognized(let text): text
        }
    }
}
