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
    init() {
        self.init(tunnelId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
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
