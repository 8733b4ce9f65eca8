/// Which of the two tunnels of a VPN connection carries the traffic.
///
/// Wire name: `Role`.
///
/// A value that this version of the library does not name keeps its text.
public enum TunnelRole: OpenEnum {
    /// The active tunnel. Wire value: `master`.
    case master
    /// The standby tunnel. Wire value: `slave`.
    case slave
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [TunnelRole] = [.master, .slave]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .master: "master"
        case .slave: "slave"
        case .unrecognized(let text): text
        }
    }
}
