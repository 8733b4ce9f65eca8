/// The changeable settings of a VPN connection, for editing.
///
/// A draft starts with the stored settings. A property that isn't changed, or is set to `nil`, keeps the stored value,
/// because the service can't remove a setting.
///
/// A connection has either one tunnel or two (``hasTwoTunnels``), and the settings of the other kind don't apply to it:
/// they start without values, and an update that sets one fails with ``VpcError/Code/invalidRequest``. To change
/// connections of both kinds with the same code, use ``editTunnels(_:)``.
public struct VpnConnectionDraft: Sendable, Hashable {
    /// The ID of the VPN connection.
    public let vpnConnectionId: String
    /// A Boolean value that indicates whether the connection has two tunnels.
    public let hasTwoTunnels: Bool
    /// The name.
    public var name: String?
    /// The CIDR blocks on the VPC side; their order isn't significant.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side; their order isn't significant.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, for a connection with one tunnel; never `nil` at the start.
    ///
    /// The key may be masked, and is sent only if it's replaced.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, for a connection with one tunnel; never `nil` at the start.
    public var ipsecConfig: IpsecConfig?
    /// The health check, for a connection with one tunnel; never `nil` at the start.
    ///
    /// A change of any part sends all of it.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings, for a connection with one tunnel; never `nil` at the start.
    ///
    /// A change of any part sends all of them.
    public var bgpConfig: BgpConfig?
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled, for a connection with one tunnel.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled, for a connection with one tunnel.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format, for a connection with one tunnel.
    public var remoteCaCertificate: String?
    /// A Boolean value that indicates whether BGP is enabled, for a connection with two tunnels.
    public var enableTunnelsBgp: Bool?
    /// The tunnels of a connection with two tunnels; empty for a connection with one tunnel.
    ///
    /// To change them, call ``editTunnels(_:)``.
    public internal(set) var tunnels: [TunnelOptions]
    /// A Boolean value that indicates whether routes are published automatically; starts as `nil`, because the service
    /// doesn't return it.
    public var autoConfigRoute: Bool?
    /// A Boolean value that indicates whether a change renegotiates the tunnel immediately, which interrupts traffic.
    public var effectImmediately: Bool?

    /// The customer gateway of the only tunnel.
    private let customerGatewayId: String?
    /// The edits of the only tunnel that the service doesn't support.
    private var unsupportedEdits: [ValidationFailure] = []

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
        effectImmediately = connection.effectImmediately
        hasTwoTunnels = connection.hasTwoTunnels
        customerGatewayId = connection.customerGatewayId
        // The service may return settings of the other kind too, which aren't in force.
        let single = hasTwoTunnels ? VpnConnection() : connection
        ikeConfig = single.ikeConfig ?? IkeConfig()
        ipsecConfig = single.ipsecConfig ?? IpsecConfig()
        healthCheck = single.healthCheck ?? HealthCheckConfig()
        bgpConfig = single.bgpConfig ?? BgpConfig()
        enableDpd = single.enableDpd
        enableNatTraversal = single.enableNatTraversal
        remoteCaCertificate = single.remoteCaCertificate
        enableTunnelsBgp = hasTwoTunnels ? connection.enableTunnelsBgp : nil
        tunnels = (connection.tunnels ?? []).map(\.withGroups)
    }
}

extension VpnConnectionDraft {
    /// Changes each tunnel with a closure, on a connection with one tunnel and on a connection with two.
    ///
    /// ```swift
    /// draft.editTunnels { tunnel in tunnel.ikeConfig?.version = .ikev2 }
    /// ```
    ///
    /// The only tunnel of a connection with one tunnel has neither an ID nor a role, and its settings are those of the
    /// draft, such as ``ikeConfig``. An update that gives it a role or another customer gateway fails.
    ///
    /// - Parameter edit: A closure that changes a tunnel; its ``TunnelOptions/ikeConfig``,
    ///   ``TunnelOptions/ipsecConfig`` and ``TunnelOptions/bgpConfig`` aren't `nil`.
    /// - Throws: Any error that `edit` throws.
    public mutating func editTunnels(_ edit: (inout TunnelOptions) throws -> Void) rethrows {
        guard !hasTwoTunnels else {
            for index in tunnels.indices {
                let id = tunnels[index].tunnelId
                try edit(&tunnels[index])
                tunnels[index].tunnelId = tunnels[index].tunnelId ?? id
                tunnels[index] = tunnels[index].withGroups
            }
            return
        }
        var tunnel = onlyTunnel
        try edit(&tunnel)
        let ofTwoTunnels = [
            ("role", tunnel.role != nil),
            ("customerGatewayId", tunnel.customerGatewayId.map { $0 != customerGatewayId } ?? false),
        ]
        unsupportedEdits = ofTwoTunnels.filter(\.1).map { name, _ in
            ValidationFailure(path: "tunnels[0].\(name)", message: "can't be changed: the connection has one tunnel")
        }
        unsupportedEdits += tunnel.readOnlyEdits(from: onlyTunnel, at: "tunnels[0]")
        ikeConfig = tunnel.ikeConfig
        ipsecConfig = tunnel.ipsecConfig
        bgpConfig = tunnel.bgpConfig
        enableDpd = tunnel.enableDpd
        enableNatTraversal = tunnel.enableNatTraversal
        remoteCaCertificate = tunnel.remoteCaCertificate
    }

    /// The settings of a connection with one tunnel as those of a tunnel.
    private var onlyTunnel: TunnelOptions {
        TunnelOptions(
            customerGatewayId: customerGatewayId,
            enableDpd: enableDpd,
            enableNatTraversal: enableNatTraversal,
            remoteCaCertificate: remoteCaCertificate,
            bgpConfig: bgpConfig,
            ikeConfig: ikeConfig,
            ipsecConfig: ipsecConfig
        )
        .withGroups
    }

    /// Returns the edits of the draft `stored` that the service doesn't support: settings that don't apply to a connection
    /// with this number of tunnels, and values that only the service sets.
    func unsupportedSettings(from stored: VpnConnectionDraft) -> [ValidationFailure] {
        let ofTunnels = zip(tunnels, stored.tunnels).enumerated().flatMap { index, pair in
            pair.0.readOnlyEdits(from: pair.1, at: "tunnels[\(index)]")
                + pair.0.bgpConfig.readOnlyEdits(from: pair.1.bgpConfig, at: "tunnels[\(index)].bgpConfig")
        }
        return settingsOfOtherKind + bgpConfig.readOnlyEdits(from: stored.bgpConfig, at: "bgpConfig")
            + healthCheck.readOnlyEdits(from: stored.healthCheck, at: "healthCheck") + ofTunnels
            + repeatedRole(from: stored)
    }

    /// A failure if an edit gives both tunnels the same role.
    private func repeatedRole(from stored: VpnConnectionDraft) -> [ValidationFailure] {
        let roles = tunnels.compactMap(\.role)
        guard roles.count == 2, roles[0] == roles[1], tunnels.map(\.role) != stored.tunnels.map(\.role) else {
            return []
        }
        return [ValidationFailure(path: "tunnels", message: "must not have one role twice")]
    }

    /// The edits that don't apply to a connection with this number of tunnels.
    private var settingsOfOtherKind: [ValidationFailure] {
        guard hasTwoTunnels else {
            guard enableTunnelsBgp != nil else { return unsupportedEdits }
            let hint = "belongs to a connection with two tunnels, and this one has one; change bgpConfig.isEnabled"
            return unsupportedEdits + [ValidationFailure(path: "enableTunnelsBgp", message: hint)]
        }
        let settings = [
            ("ikeConfig", ikeConfig.isSet), ("ipsecConfig", ipsecConfig.isSet), ("bgpConfig", bgpConfig.isSet),
            ("healthCheck", healthCheck.isSet), ("enableDpd", enableDpd != nil),
            ("enableNatTraversal", enableNatTraversal != nil), ("remoteCaCertificate", remoteCaCertificate != nil),
        ]
        let hint = "belongs to a connection with one tunnel, and this one has two; "
        return settings.filter(\.1).map { name, _ in
            ValidationFailure(
                path: name,
                message: hint + (name == "healthCheck" ? "it has no health check" : "change them with editTunnels")
            )
        }
    }

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

extension ValidationFailure {
    /// Returns a failure for each value that only the service sets, if an edit changed it; `nil` keeps it.
    fileprivate static func readOnly(_ edits: [(name: String, isChanged: Bool)], at path: String) -> [ValidationFailure]
    {
        edits.filter(\.isChanged).map { name, _ in
            ValidationFailure(path: "\(path).\(name)", message: "can't be changed: the service sets it")
        }
    }
}

/// Returns whether an edit changed a value to another one than `nil`.
private func isChanged<Value: Equatable>(_ edited: Value?, from stored: Value?) -> Bool {
    edited != nil && edited != stored
}

extension TunnelOptions {
    fileprivate func readOnlyEdits(from stored: TunnelOptions, at path: String) -> [ValidationFailure] {
        ValidationFailure.readOnly(
            [
                ("tunnelId", tunnelId != stored.tunnelId), ("state", isChanged(state, from: stored.state)),
                ("status", isChanged(status, from: stored.status)),
                ("internetIp", isChanged(internetIp, from: stored.internetIp)),
                ("zoneNo", isChanged(zoneNo, from: stored.zoneNo)),
                ("tunnelIndex", isChanged(tunnelIndex, from: stored.tunnelIndex)),
            ],
            at: path
        )
    }
}

extension BgpConfig? {
    fileprivate func readOnlyEdits(from stored: BgpConfig?, at path: String) -> [ValidationFailure] {
        ValidationFailure.readOnly(
            [
                ("peerAsn", isChanged(self?.peerAsn, from: stored?.peerAsn)),
                ("peerBgpIp", isChanged(self?.peerBgpIp, from: stored?.peerBgpIp)),
                ("status", isChanged(self?.status, from: stored?.status)),
                ("authKey", isChanged(self?.authKey, from: stored?.authKey)),
            ],
            at: path
        )
    }
}

extension HealthCheckConfig? {
    fileprivate func readOnlyEdits(from stored: HealthCheckConfig?, at path: String) -> [ValidationFailure] {
        ValidationFailure.readOnly(
            [
                ("status", isChanged(self?.status, from: stored?.status)),
                ("policy", isChanged(self?.policy, from: stored?.policy)),
            ],
            at: path
        )
    }
}

extension Optional where Wrapped: WireGroup & Equatable {
    /// Whether the group has a setting.
    fileprivate var isSet: Bool { map { $0 != .unset } ?? false }
}

extension TunnelOptions {
    /// The tunnel with groups that aren't `nil`, so that no change of a setting in one is lost.
    fileprivate var withGroups: TunnelOptions {
        var tunnel = self
        tunnel.ikeConfig = ikeConfig ?? IkeConfig()
        tunnel.ipsecConfig = ipsecConfig ?? IpsecConfig()
        tunnel.bgpConfig = bgpConfig ?? BgpConfig()
        return tunnel
    }
}
