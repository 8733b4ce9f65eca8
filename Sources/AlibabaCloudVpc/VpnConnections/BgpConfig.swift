/// The BGP settings of a VPN connection or one of its tunnels.
///
/// In a request, a `nil` property keeps the stored value. In a response, a property is `nil` if the service didn't
/// return it.
///
/// Wire names: `BgpConfig` in a request (a JSON object in a string), `VpnBgpConfig` in a response, `TunnelBgpConfig` in
/// a tunnel.
///
/// Encoding fails if ``authKey`` is set, because it's a secret. Set it to `nil` before you encode the settings, and keep
/// the key in a secret store.
public struct BgpConfig: Sendable, Hashable {
    /// A Boolean value that indicates whether BGP is enabled; `nil` in a tunnel, to which its connection's setting
    /// applies.
    ///
    /// Wire name: `EnableBgp`.
    public var isEnabled: Bool?
    /// The autonomous system number (ASN) on the Alibaba Cloud side, 1 through 4,294,967,295; the service's default is
    /// 45104.
    ///
    /// Wire name: `LocalAsn`.
    public var localAsn: Int64?
    /// The CIDR block of the BGP addresses: a /30 block within 169.254.0.0/16 that the service doesn't reserve for
    /// itself.
    ///
    /// Wire name: `TunnelCidr`.
    public var tunnelCidr: CIDRBlock?
    /// The BGP address on the Alibaba Cloud side, within ``tunnelCidr``.
    ///
    /// Wire name: `LocalBgpIp`.
    public var localBgpIp: String?
    /// The autonomous system number (ASN) of the peer; returned in responses only, never sent.
    ///
    /// Wire name: `PeerAsn`.
    public var peerAsn: Int64?
    /// The BGP address of the peer; returned in responses only, never sent.
    ///
    /// Wire name: `PeerBgpIp`.
    public var peerBgpIp: String?
    /// The negotiation status of BGP; returned in responses only, never sent.
    ///
    /// Wire name: `Status`; `BgpStatus` in a tunnel.
    public var status: BgpStatus?
    /// The key that authenticates BGP messages; returned in responses only, never sent.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?

    /// Creates BGP settings; in a request, an omitted setting keeps the stored value.
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
        wire.map("LocalBgpIp", &localBgpIp, meaning: .address)
        wire.map(readOnly: "PeerAsn", &peerAsn)
        wire.map(readOnly: "PeerBgpIp", &peerBgpIp)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "BgpStatus", &status)
        wire.map(readOnly: "AuthKey", &authKey)
    }

    /// Creates the settings from the part of a response that contains them.
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
    /// - Throws: `EncodingError` if ``authKey`` is set, because it's a secret; any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// The negotiation status of BGP with the peer.
///
/// Wire names: `Status`, and `BgpStatus` in a tunnel.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum BgpStatus: OpenEnum, WireScalar {
    /// The BGP session is established. Wire value: `success`.
    case success
    /// The BGP session isn't established. Wire value: `false`.
    case failed
    /// A value that this version of the library doesn't define.
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
