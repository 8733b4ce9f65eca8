/// The BGP settings of a VPN connection, or of one of its tunnels.
///
/// In a request, a `nil` property leaves the stored setting as it is; in an answer, it was not told. Wire names:
/// `BgpConfig` in a request, one JSON object in a text, `VpnBgpConfig` in an answer, `TunnelBgpConfig` in a tunnel.
public struct BgpConfig: Sendable, Hashable {
    /// Whether BGP is on; in a tunnel `nil`, for its connection decides.
    ///
    /// Wire name: `EnableBgp`.
    public var isEnabled: Bool?
    /// The number of the autonomous system on the side of Alibaba Cloud, 1 through 4,294,967,295; the service's default
    /// is 45104.
    ///
    /// Wire name: `LocalAsn`.
    public var localAsn: Int64?
    /// The CIDR block of the BGP addresses: 30 bits long, within 169.254.0.0/16, and none of those that the service
    /// keeps for itself.
    ///
    /// Wire name: `TunnelCidr`.
    public var tunnelCidr: CIDRBlock?
    /// The BGP address on the side of Alibaba Cloud, one of ``tunnelCidr``.
    ///
    /// Wire name: `LocalBgpIp`.
    public var localBgpIp: String?
    /// The number of the autonomous system on the other side; in an answer only, never sent.
    ///
    /// Wire name: `PeerAsn`.
    public var peerAsn: Int64?
    /// The BGP address on the other side; in an answer only, never sent.
    ///
    /// Wire name: `PeerBgpIp`.
    public var peerBgpIp: String?
    /// How the negotiation of BGP stands; in an answer only, never sent.
    ///
    /// Wire name: `Status`, in a tunnel `BgpStatus`.
    public var status: BgpStatus?
    /// The key with which BGP messages are authenticated; in an answer only, never sent.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?

    /// Makes BGP settings; in a request, each that is left out stays as it is stored.
    public init(
        isEnabled: Bool? = nil,
        localAsn: Int64? = nil,
        tunnelCidr: CIDRBlock? = nil,
        localBgpIp: String? = nil,
        peerAsn: Int64? = nil,
        peerBgpIp: String? = nil,
        status: BgpStatus? = nil,
        authKey: Secret? = nil
    ) {
        self.isEnabled = isEnabled
        self.localAsn = localAsn
        self.tunnelCidr = tunnelCidr
        self.localBgpIp = localBgpIp
        self.peerAsn = peerAsn
        self.peerBgpIp = peerBgpIp
        self.status = status
        self.authKey = authKey
    }
}

extension BgpConfig: WireGroup {
    package static var quotesNumbersInJSON: Bool { true }

    package static var isReplacedWhole: Bool { true }

    package static var unset: Self { Self(isEnabled: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("EnableBgp", &isEnabled)
        wire.map("LocalAsn", &localAsn)
        wire.map("TunnelCidr", &tunnelCidr)
        wire.map("LocalBgpIp", &localBgpIp)
        wire.map(readOnly: "PeerAsn", &peerAsn)
        wire.map(readOnly: "PeerBgpIp", &peerBgpIp)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "BgpStatus", &status)
        wire.map(readOnly: "AuthKey", &authKey)
    }

    /// Reads the settings from the part of an answer that holds them.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension BgpConfig: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: `EncodingError` if ``authKey`` is set, because it's a secret, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// Whether BGP has been negotiated with the peer.
///
/// Wire names: `Status`, and `BgpStatus` in a tunnel.
///
/// A value that this version of the library does not name keeps its text.
public enum BgpStatus: OpenEnum, WireScalar {
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
