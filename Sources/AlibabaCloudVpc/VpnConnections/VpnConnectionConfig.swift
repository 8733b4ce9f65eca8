/// What the device at the other end of a VPN connection needs to know.
///
/// It tells of the connection from that end: local is the data center. A `nil` property was not told.
public struct VpnConnectionConfig: Sendable, Hashable {
    /// The address or name of the customer gateway.
    ///
    /// Wire name: `Local`.
    public var local: String?
    /// The address or name of the VPN gateway.
    ///
    /// Wire name: `Remote`.
    public var remote: String?
    /// The CIDR blocks on the side of the data center.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the side of the VPC.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, its key among them.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The tunnels, of a connection with two.
    ///
    /// Wire name: `TunnelsConfig`.
    public var tunnels: [TunnelConfig]?
    /// The BGP settings, a tunnel each.
    ///
    /// Wire name: `BgpConfigs`.
    public var bgpConfigs: [TunnelBgpConfig]?

    /// Makes a value; what is left out is not told.
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

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

/// What the device at the other end of a tunnel needs to know.
///
/// It tells of the tunnel from that end: local is the data center. A `nil` property was not told.
public struct TunnelConfig: Sendable, Hashable {
    /// The id of the tunnel.
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
    /// The settings of Phase 1, its key among them.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?

    /// Makes a value; what is left out is not told.
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

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

/// The BGP settings that the device at the other end of a tunnel needs to know.
///
/// They tell of the tunnel from that end: local is the data center. A `nil` property was not told.
public struct TunnelBgpConfig: Sendable, Hashable {
    /// The id of the tunnel.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The number of the autonomous system on the side of the data center.
    ///
    /// Wire name: `LocalAsn`.
    public var localAsn: Int64?
    /// The BGP address on the side of the data center.
    ///
    /// Wire name: `LocalBgpIp`.
    public var localBgpIp: String?
    /// The number of the autonomous system on the side of Alibaba Cloud.
    ///
    /// Wire name: `PeerAsn`.
    public var peerAsn: Int64?
    /// The BGP address on the side of Alibaba Cloud.
    ///
    /// Wire name: `PeerBgpIp`.
    public var peerBgpIp: String?
    /// The CIDR block of the BGP addresses.
    ///
    /// Wire name: `TunnelCidr`.
    public var tunnelCidr: CIDRBlock?

    /// Makes a value; what is left out is not told.
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

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
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
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}
