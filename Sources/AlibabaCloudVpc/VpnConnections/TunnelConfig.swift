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
    init() {
        self.init(tunnelId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
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
