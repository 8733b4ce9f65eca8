/// The network over which a tunnel runs.
///
/// Wire name: `NetworkType`.
///
/// A value that this version of the library does not name keeps its text.
public enum NetworkType: OpenEnum {
    /// The Internet. Wire value: `public`.
    case publicNetwork
    /// A private network. Wire value: `private`.
    case privateNetwork
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [NetworkType] = [.publicNetwork, .privateNetwork]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .publicNetwork: "public"
        case .privateNetwork: "private"
        case .unrecognized(let text): text
        }
    }
}
