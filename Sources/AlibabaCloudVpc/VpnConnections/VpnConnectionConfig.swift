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
    init() {
        self.init(local: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
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
