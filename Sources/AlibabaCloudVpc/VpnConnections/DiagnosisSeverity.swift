/// How much a finding of a diagnosis matters.
///
/// Wire name: `Severity`.
///
/// A value that this version of the library does not name keeps its text.
public enum DiagnosisSeverity: OpenEnum {
    /// To be looked into at once. Wire value: `Critical`.
    case critical
    /// To be looked into soon. Wire value: `Warn`.
    case warning
    /// Nothing is wrong. Wire value: `Normal`.
    case normal
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [DiagnosisSeverity] = [.critical, .warning, .normal]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .critical: "Critical"
        case .warning: "Warn"
        case .normal: "Normal"
        case .unrecognized(let text): text
        }
    }
}
