/// Where a tunnel is in its life.
///
/// Wire name: `State`.
///
/// A value that this version of the library does not name keeps its text.
public enum TunnelState: OpenEnum {
    /// Ready. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [TunnelState] = [.active, .updating, .deleting]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .active: "active"
        case .updating: "updating"
        case .deleting: "deleting"
        case .unrecognized(let text): text
        }
    }
}
