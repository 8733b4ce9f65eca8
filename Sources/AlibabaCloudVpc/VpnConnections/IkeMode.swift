/// The negotiation mode of IKE version 1.
///
/// Wire name: `IkeMode`. A value that this version of the library does not name keeps its text.
public enum IkeMode: OpenEnum {
    /// Main mode: the identities are protected. The service's default. Wire value: `main`.
    case main
    /// Aggressive mode: fewer messages, for peers behind NAT; the identities travel in the clear. Wire value:
    /// `aggressive`.
    case aggressive
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named modes, in the order of the service's documentation.
    public static let allCases: [IkeMode] = [.main, .aggressive]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .main: "main"
        case .aggressive: "aggressive"
        case .unrecognized(let text): text
        }
    }
}
