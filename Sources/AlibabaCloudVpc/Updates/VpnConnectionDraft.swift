/// The settings of a VPN connection that can be changed, to be edited.
///
/// It begins as the connection is stored. A property that is left as it is, or is set to `nil`, stays as it is stored: the
/// service has no way to take a setting away.
public struct VpnConnectionDraft: Sendable, Hashable {
    /// The id of the VPN connection.
    public let vpnConnectionId: String
    /// The name.
    public var name: String?
    /// The CIDR blocks on the side of the VPC; their order does not count.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the side of the data center; their order does not count.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, of a connection with one tunnel; the key may be masked, and is only sent when another is
    /// put in its place.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, of a connection with one tunnel.
    public var ipsecConfig: IpsecConfig?
    /// The health check, of a connection with one tunnel; a change of any part sends all of it.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings, of a connection with one tunnel; a change of any part sends all of them.
    public var bgpConfig: BgpConfig?
    /// Whether dead peers are detected, by a connection with one tunnel.
    public var enableDpd: Bool?
    /// Whether the tunnel can run through NAT, of a connection with one tunnel.
    public var enableNatTraversal: Bool?
    /// The certificate of the other end's authority, PEM text, of a connection with one tunnel.
    public var remoteCaCertificate: String?
    /// Whether BGP is on, of a connection with two tunnels.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, of a connection with two, known by their ids.
    public var tunnels: [TunnelOptions]?
    /// Whether routes are published on their own; the service does not tell it, so it begins as `nil`.
    public var autoConfigRoute: Bool?
    /// Whether a change makes the tunnel be negotiated again at once, which interrupts traffic.
    public var effectImmediately: Bool?

    /// Makes a draft of a connection as it is stored.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The id of the connection.
    ///   - connection: The connection as it was read.
    init(of vpnConnectionId: String, _ connection: VpnConnection) {
        self.vpnConnectionId = vpnConnectionId
        name = connection.name
        localSubnet = connection.localSubnet
        remoteSubnet = connection.remoteSubnet
        ikeConfig = connection.ikeConfig
        ipsecConfig = connection.ipsecConfig
        healthCheck = connection.healthCheck
        bgpConfig = connection.bgpConfig
        enableDpd = connection.enableDpd
        enableNatTraversal = connection.enableNatTraversal
        remoteCaCertificate = connection.remoteCaCertificate
        enableTunnelsBgp = connection.enableTunnelsBgp
        tunnels = connection.tunnels
        effectImmediately = connection.effectImmediately
    }
}

extension VpnConnectionDraft {
    /// Returns a request that sends all settings.
    func request(regionId: Region? = nil) -> ModifyVpnConnectionAttributeRequest {
        ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: vpnConnectionId,
            regionId: regionId,
            name: name,
            localSubnet: localSubnet,
            remoteSubnet: remoteSubnet,
            ikeConfig: ikeConfig,
            ipsecConfig: ipsecConfig,
            autoConfigRoute: autoConfigRoute,
            effectImmediately: effectImmediately,
            bgpConfig: bgpConfig,
            healthCheck: healthCheck,
            enableDpd: enableDpd,
            enableNatTraversal: enableNatTraversal,
            remoteCaCertificate: remoteCaCertificate,
            enableTunnelsBgp: enableTunnelsBgp,
            tunnels: tunnels
        )
    }
}
