/// An update of a VPN connection that has been planned: what it was read as, what is wanted, and what has to be sent.
struct UpdatePlan: Sendable {
    let before: VpnConnection
    private let wanted: VpnConnectionDraft
    private let differences: [SettingDifference]
    /// The request that makes the change; `nil` where nothing differs.
    let request: ModifyVpnConnectionAttributeRequest?

    /// Plans the change from a connection as it was read to a draft of it.
    init(
        before: VpnConnection,
        stored: VpnConnectionDraft,
        wanted: VpnConnectionDraft,
        regionId: Region?,
        clientToken: String?
    ) {
        self.before = before
        self.wanted = wanted
        let change = wanted.change(from: stored)
        differences = change?.differences ?? []
        request = change?.settings.request(regionId: regionId, clientToken: clientToken)
    }

    /// What the plan amounts to where nothing was sent.
    var unsent: VpnConnectionUpdate {
        VpnConnectionUpdate(before: before, after: before, differences: differences, request: request, wasSent: false)
    }

    /// What the plan amounts to when it has been carried out.
    func carriedOut(after: VpnConnection) -> VpnConnectionUpdate {
        VpnConnectionUpdate(before: before, after: after, differences: differences, request: request, wasSent: true)
    }

    /// Whether a connection is as it is wanted, as far as the service tells.
    func isReached(by connection: VpnConnection) -> Bool {
        wanted.change(from: VpnConnectionDraft(of: wanted.vpnConnectionId, connection)) == nil
    }
}
