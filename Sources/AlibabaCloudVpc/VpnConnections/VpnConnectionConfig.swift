/// The configuration of a VPN connection for the peer device.
///
/// The configuration is written from the peer's view: local is the data center. A property is `nil` if the service
/// didn't return it.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct VpnConnectionConfig: Sendable, Hashable {
    /// The address or name of the customer gateway.
    ///
    /// Wire name: `Local`.
    public var local: String?
    /// The address or name of the VPN gateway.
    ///
    /// Wire name: `Remote`.
    public var remote: String?
    /// The CIDR blocks on the data center side.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the VPC side.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, including the pre-shared key.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The tunnels, for a connection with two tunnels.
    ///
    /// Wire name: `TunnelsConfig`.
    public var tunnels: [TunnelConfig]?
    /// The BGP settings of each tunnel.
    ///
    /// Wire name: `BgpConfigs`.
    public var bgpConfigs: [TunnelBgpConfig]?

    /// Creates a value; an omitted property is `nil`.
    public init(
        local: String? = nil,
        remote: String? = nil,
        localSubnet: [CIDRBlock]? = nil,
        remoteSubnet: [CIDRBlock]? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil,
        tunnels: [TunnelConfig]? = nil,
        bgpConfigs: [TunnelBgpConfig]? = nil
    ) {
        self.local = local
        self.remote = remote
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.tunnels = tunnels
        self.bgpConfigs = bgpConfigs
    }
}

extension VpnConnectionConfig: WireGroup {
    package static var unset: Self { Self(local: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("Local", &local)
        wire.map("Remote", &remote)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map("IkeConfig", &ikeConfig)
        wire.map("IpsecConfig", &ipsecConfig)
        wire.map(list: "TunnelsConfig", of: "TunnelConfig", &tunnels)
        wire.map(list: "BgpConfigs", of: "BgpConfig", &bgpConfigs)
    }
}

/// The configuration of a tunnel for the peer device.
///
/// The configuration is written from the peer's view: local is the data center. A property is `nil` if the service
/// didn't return it.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct TunnelConfig: Sendable, Hashable {
    /// The ID of the tunnel.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The address or name of the customer gateway.
    ///
    /// Wire name: `Local`.
    public var local: String?
    /// The address or name of the VPN gateway.
    ///
    /// Wire name: `Remote`.
    public var remote: String?
    /// The settings of Phase 1, including the pre-shared key.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?

    /// Creates a value; an omitted property is `nil`.
    public init(
        tunnelId: String? = nil,
        local: String? = nil,
        remote: String? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil
    ) {
        self.tunnelId = tunnelId
        self.local = local
        self.remote = remote
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
    }
}

extension TunnelConfig: WireGroup {
    package static var unset: Self { Self(tunnelId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("TunnelId", &tunnelId)
        wire.map("Local", &local)
        wire.map("Remote", &remote)
        wire.map("IkeConfig", &ikeConfig)
        wire.map("IpsecConfig", &ipsecConfig)
    }
}

/// The BGP settings of a tunnel for the peer device.
///
/// The settings are written from the peer's view: local is the data center. A property is `nil` if the service didn't
/// return it.
public struct TunnelBgpConfig: Sendable, Hashable {
    /// The ID of the tunnel.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The autonomous system number (ASN) on the data center side.
    ///
    /// Wire name: `LocalAsn`.
    public var localAsn: Int64?
    /// The BGP address on the data center side.
    ///
    /// Wire name: `LocalBgpIp`.
    public var localBgpIp: String?
    /// The autonomous system number (ASN) on the Alibaba Cloud side.
    ///
    /// Wire name: `PeerAsn`.
    public var peerAsn: Int64?
    /// The BGP address on the Alibaba Cloud side.
    ///
    /// Wire name: `PeerBgpIp`.
    public var peerBgpIp: String?
    /// The CIDR block of the BGP addresses.
    ///
    /// Wire name: `TunnelCidr`.
    public var tunnelCidr: CIDRBlock?

    /// Creates a value; an omitted property is `nil`.
    public init(
        tunnelId: String? = nil,
        localAsn: Int64? = nil,
        localBgpIp: String? = nil,
        peerAsn: Int64? = nil,
        peerBgpIp: String? = nil,
        tunnelCidr: CIDRBlock? = nil
    ) {
        self.tunnelId = tunnelId
        self.localAsn = localAsn
        self.localBgpIp = localBgpIp
        self.peerAsn = peerAsn
        self.peerBgpIp = peerBgpIp
        self.tunnelCidr = tunnelCidr
    }
}

extension TunnelBgpConfig: WireGroup {
    package static var unset: Self { Self(tunnelId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("TunnelId", &tunnelId)
        wire.map("LocalAsn", &localAsn)
        wire.map("LocalBgpIp", &localBgpIp)
        wire.map("PeerAsn", &peerAsn)
        wire.map("PeerBgpIp", &peerBgpIp)
        wire.map("TunnelCidr", &tunnelCidr)
    }
}

extension TunnelBgpConfig: Codable {
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
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}
