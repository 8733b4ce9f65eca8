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
    /// What differs from `old`, and the change that makes it so; `nil` where nothing differs.
    func change(from old: VpnConnectionDraft) -> (settings: VpnConnectionDraft, differences: [SettingDifference])? {
        var change = self
        var comparison = SettingComparison()
        comparison.keepChange("name", from: old.name, in: &change.name)
        comparison.keepChange("localSubnet", from: old.localSubnet, in: &change.localSubnet)
        comparison.keepChange("remoteSubnet", from: old.remoteSubnet, in: &change.remoteSubnet)
        comparison.keepChange("ikeConfig", from: old.ikeConfig, in: &change.ikeConfig)
        comparison.keepChange("ipsecConfig", from: old.ipsecConfig, in: &change.ipsecConfig)
        comparison.keepWhole("healthCheck", from: old.healthCheck, in: &change.healthCheck)
        comparison.keepWhole("bgpConfig", from: old.bgpConfig, in: &change.bgpConfig)
        comparison.keepChange("enableDpd", from: old.enableDpd, in: &change.enableDpd)
        comparison.keepChange("enableNatTraversal", from: old.enableNatTraversal, in: &change.enableNatTraversal)
        comparison.keepChange("remoteCaCertificate", from: old.remoteCaCertificate, in: &change.remoteCaCertificate)
        comparison.keepChange("enableTunnelsBgp", from: old.enableTunnelsBgp, in: &change.enableTunnelsBgp)
        change.tunnels = changedTunnels(from: old.tunnels ?? [], in: &comparison)
        comparison.keepChange("autoConfigRoute", from: old.autoConfigRoute, in: &change.autoConfigRoute)
        comparison.keepChange("effectImmediately", from: old.effectImmediately, in: &change.effectImmediately)
        return comparison.differences.isEmpty ? nil : (change, comparison.differences)
    }

    /// The tunnels that differ, each compared with the stored one of its id; where the service tells no ids, of its role,
    /// else of its place.
    private func changedTunnels(
        from old: [TunnelOptions],
        in comparison: inout SettingComparison
    ) -> [TunnelOptions]? {
        let changed = (tunnels ?? []).enumerated().compactMap { index, tunnel in
            var change: TunnelOptions? = tunnel
            let stored =
                old.first { $0.tunnelId != nil && $0.tunnelId == tunnel.tunnelId }
                ?? old.first { $0.tunnelId == nil && $0.role != nil && $0.role == tunnel.role }
                ?? (index < old.count && old[index].tunnelId == nil && old[index].role == nil ? old[index] : nil)
            comparison.keepChange("tunnels[\(index)]", from: stored, in: &change)
            return change
        }
        return changed.isEmpty ? nil : changed
    }

    /// The request that sends the settings, all of them.
    func request(regionId: Region?, clientToken: String?) -> ModifyVpnConnectionAttributeRequest {
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
            clientToken: clientToken,
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
