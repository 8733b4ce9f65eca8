/// The last result of a health check.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum HealthCheckStatus: OpenEnum {
    /// The probes are answered. Wire value: `success`.
    case success
    /// They are not. Wire value: `failed`.
    case failed
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [HealthCheckStatus] = [.success, .failed]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .success: "success"
        case .failed: "failed"
        case .unrecognized(let text): text
        }
    }
}
