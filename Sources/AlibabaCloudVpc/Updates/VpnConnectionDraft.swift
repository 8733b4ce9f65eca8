/// The changeable settings of a VPN connection, for editing.
///
/// A draft starts with the stored settings. A property that isn't changed, or is set to `nil`, keeps the stored value,
/// because the service can't remove a setting.
public struct VpnConnectionDraft: Sendable, Hashable {
    /// The ID of the VPN connection.
    public let vpnConnectionId: String
    /// The name.
    public var name: String?
    /// The CIDR blocks on the VPC side; their order isn't significant.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side; their order isn't significant.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, for a connection with one tunnel; the key may be masked, and is sent only if it's
    /// replaced.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, for a connection with one tunnel.
    public var ipsecConfig: IpsecConfig?
    /// The health check, for a connection with one tunnel; a change of any part sends all of it.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings, for a connection with one tunnel; a change of any part sends all of them.
    public var bgpConfig: BgpConfig?
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled, for a connection with one tunnel.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled, for a connection with one tunnel.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format, for a connection with one tunnel.
    public var remoteCaCertificate: String?
    /// A Boolean value that indicates whether BGP is enabled, for a connection with two tunnels.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, for a connection with two tunnels, identified by their IDs.
    public var tunnels: [TunnelOptions]?
    /// A Boolean value that indicates whether routes are published automatically; starts as `nil`, because the service
    /// doesn't return it.
    public var autoConfigRoute: Bool?
    /// A Boolean value that indicates whether a change renegotiates the tunnel immediately, which interrupts traffic.
    public var effectImmediately: Bool?

    /// Creates a draft of the stored settings of a connection.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The ID of the connection.
    ///   - connection: The connection as the service returned it.
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
