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
