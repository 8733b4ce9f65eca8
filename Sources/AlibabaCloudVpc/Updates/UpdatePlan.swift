/// An update of a VPN connection that has been planned: what it was read as, what is wanted, and what has to be sent.
struct UpdatePlan: Sendable {
    let before: VpnConnection
    /// What has to change; `nil` where nothing differs.
    private let change: VpnConnectionDraft?
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
        let change = wanted.change(from: stored)
        self.change = change?.settings
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

    /// Whether a connection has what had to change, as far as the service tells; its other settings do not count.
    func isReached(by connection: VpnConnection) -> Bool {
        guard let change else { return true }
        return change.change(from: VpnConnectionDraft(of: change.vpnConnectionId, connection)) == nil
    }

    /// Whether a connection shows that the change has been made: it tells of something that had to change, and all of it
    /// is as it has to be.
    ///
    /// A key may be masked, and what is published is not told.
    func isShown(by connection: VpnConnection) -> Bool {
        guard let change, differences.contains(where: \.isTold) else { return false }
        let others = change.change(from: VpnConnectionDraft(of: change.vpnConnectionId, connection))?.differences
        return others?.contains(where: \.isTold) != true
    }
}

extension SettingDifference {
    /// Whether the service tells the setting as it is stored.
    fileprivate var isTold: Bool { !isSecret && path != "autoConfigRoute" }
}

/// What an update of a VPN connection changed, or would change.
public struct VpnConnectionUpdate: Sendable, Hashable {
    /// The connection as it was read before.
    public let before: VpnConnection
    /// The connection as it was read after, ready again; as before where nothing was sent.
    public let after: VpnConnection
    /// Each setting that differs, in the order of the draft's properties; empty where nothing was to be changed.
    public let differences: [SettingDifference]
    /// The request that makes the change, with only what differs; `nil` where nothing does.
    ///
    /// It holds a new pre-shared key in plain.
    public let request: ModifyVpnConnectionAttributeRequest?
    /// Whether the request was sent: not where nothing differs, nor in a dry run.
    public let wasSent: Bool
}

extension VpnConnectionUpdate: CustomStringConvertible {
    /// The connection's id, whether something was sent, and each difference on a line of its own.
    public var description: String {
        let id = before.vpnConnectionId ?? request?.vpnConnectionId ?? "VPN connection"
        let state = request == nil ? "nothing differs" : wasSent ? "changed" : "would change"
        return (["\(id): \(state)"] + differences.map { "  \($0)" }).joined(separator: "\n")
    }
}
