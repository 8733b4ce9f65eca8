/// What happens to the published routes when a health check fails.
///
/// Wire name: `Policy`.
///
/// A value that this version of the library does not name keeps its text.
public enum HealthCheckPolicy: OpenEnum {
    /// They are withdrawn. Wire value: `revoke_route`.
    case revokeRoute
    /// They stay. Wire value: `reserve_route`.
    case reserveRoute
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [HealthCheckPolicy] = [.revokeRoute, .reserveRoute]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .revokeRoute: "revoke_route"
        case .reserveRoute: "reserve_route"
        case .unrecognized(let text): text
        }
    }
}
