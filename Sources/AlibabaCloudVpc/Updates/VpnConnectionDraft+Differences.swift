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
