/// Whether BGP has been negotiated with the peer.
///
/// Wire names: `Status`, and `BgpStatus` in a tunnel.
///
/// A value that this version of the library does not name keeps its text.
public enum BgpStatus: OpenEnum {
    /// The session stands. Wire value: `success`.
    case success
    /// It does not. Wire value: `false`.
    case failed
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [BgpStatus] = [.success, .failed]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .success: "success"
        case .failed: "false"
        case .unrecognized(let text): text
        }
    }
}
