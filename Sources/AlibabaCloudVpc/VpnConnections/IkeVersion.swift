/// The version of the IKE protocol.
///
/// Wire name: `IkeVersion`. A value that this version of the library does not name keeps its text.
public enum IkeVersion: OpenEnum {
    /// IKE version 1, the service's default. Wire value: `ikev1`.
    case ikev1
    /// IKE version 2. Wire value: `ikev2`.
    case ikev2
    /// A value that this version of the library does not name.
    case unrecognized(String)

    /// The named versions, in the order of the service's documentation.
    public static let allCases: [IkeVersion] = [.ikev1, .ikev2]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .ikev1: "ikev1"
        case .ikev2: "ikev2"
        case .unrecognized(let text): text
        }
    }
}
