/// A planned update of a VPN connection: the connection before it, and the request that makes the change.
public struct VpnConnectionUpdatePlan: Sendable, Hashable {
    /// The connection before the update.
    public let before: VpnConnection
    /// The settings that change, in the order in which they're sent; empty if nothing changes.
    public let changes: [VpnConnectionUpdate.Change]
    /// The request that makes the change, with only the settings that change; `nil` if nothing changes.
    ///
    /// A new pre-shared key is a ``Secret`` in it. After it was sent, it contains the client token with which it was:
    /// sending it again makes the change only once.
    public internal(set) var request: ModifyVpnConnectionAttributeRequest?

    /// The edits that the service doesn't support; the update fails if there are any.
    let unsupported: [ValidationFailure]

    /// Plans the change from the stored settings of a connection to those of an edited draft.
    init(
        before: VpnConnection,
        stored: VpnConnectionDraft,
        wanted: VpnConnectionDraft,
        regionId: Region?,
        clientToken: String?
    ) {
        self.before = before
        unsupported = wanted.unsupportedSettings(from: stored)
        var request = wanted.request(regionId: regionId)
        changes = Self.keepChanges(from: stored, in: &request)
        request.clientToken = clientToken
        self.request = changes.isEmpty ? nil : request
    }

    /// The result if nothing is sent.
    var unsent: VpnConnectionUpdate { VpnConnectionUpdate(plan: self, after: before, wasSent: false) }

    /// Returns whether a connection has every setting that had to change, as far as the service returns them.
    func isReached(by connection: VpnConnection) -> Bool {
        remainingChanges(of: connection).isEmpty
    }

    /// Returns whether a connection shows that the change was made: the service returns a setting that had to change,
    /// and all that it returns have changed.
    ///
    /// A key may be masked, and whether routes are published isn't returned.
    func isShown(by connection: VpnConnection) -> Bool {
        changes.contains(where: \.isReturned) && !remainingChanges(of: connection).contains(where: \.isReturned)
    }

    /// Returns the changes that a connection doesn't have yet.
    private func remainingChanges(of connection: VpnConnection) -> [VpnConnectionUpdate.Change] {
        guard var request else { return [] }
        request.clientToken = nil
        return Self.keepChanges(from: VpnConnectionDraft(of: request.vpnConnectionId, connection), in: &request)
    }

    /// Removes the stored settings from a request, and returns the changes that it makes.
    private static func keepChanges(
        from draft: VpnConnectionDraft,
        in request: inout ModifyVpnConnectionAttributeRequest
    ) -> [VpnConnectionUpdate.Change] {
        var stored = draft.request()
        stored.tunnels = draft.tunnels.aligned(with: request.tunnels ?? [])
        var changes = SettingChanges()
        changes.keepChanges(from: stored, in: &request)
        return changes.changes
    }
}

extension VpnConnectionUpdate.Change {
    /// Whether the service returns the setting as it's stored.
    fileprivate var isReturned: Bool { !isSecret && name != "AutoConfigRoute" }
}

extension [TunnelOptions] {
    /// Returns the tunnel of this list for each of `others`.
    ///
    /// It has the same ID. Among tunnels without an ID, it has the same role, otherwise the same position. A tunnel that
    /// isn't found has no settings.
    fileprivate func aligned(with others: [TunnelOptions]) -> [TunnelOptions] {
        others.enumerated().map { index, other in
            first { $0.tunnelId != nil && $0.tunnelId == other.tunnelId }
                ?? first { $0.tunnelId == nil && $0.role != nil && $0.role == other.role }
                ?? (index < count && self[index].tunnelId == nil && self[index].role == nil ? self[index] : nil)
                ?? .unset
        }
    }
}

extension VpnConnectionUpdatePlan: CustomStringConvertible {
    /// The connection's ID, and each change on a separate line.
    public var description: String { description(state: "would change") }

    /// The connection's ID, the state if something changes, and each change on a separate line.
    fileprivate func description(state: String) -> String {
        (["\(vpnConnectionId.printable): \(request == nil ? "nothing changes" : state)"] + changes.map { "  \($0)" })
            .joined(separator: "\n")
    }

    fileprivate var vpnConnectionId: String {
        before.vpnConnectionId ?? request?.vpnConnectionId ?? "VPN connection"
    }
}

/// The result of an update of a VPN connection, or of a dry run.
public struct VpnConnectionUpdate: Sendable, Hashable {
    /// A setting that changes.
    public struct Change: Sendable, Hashable, Codable {
        /// The wire name of the setting, such as `IkeConfig.IkeVersion`.
        ///
        /// Tunnels are numbered as in the draft, from 1: `TunnelOptionsSpecification.2.TunnelIpsecConfig.IpsecLifetime`.
        public let name: String
        /// The wire value before the change; `nil` if the service didn't return it, and for a secret.
        public let before: String?
        /// The wire value after the change; `nil` for a secret.
        public let after: String?
        /// A Boolean value that indicates whether the setting is a secret, such as a pre-shared key, whose values
        /// aren't shown.
        public let isSecret: Bool
    }

    /// The plan of the update.
    public let plan: VpnConnectionUpdatePlan
    /// The connection after the update, active again; ``before`` if nothing was sent.
    public let after: VpnConnection
    /// A Boolean value that indicates whether the request was sent.
    ///
    /// `false` if nothing changes, and in a dry run.
    public let wasSent: Bool

    /// The connection before the update.
    public var before: VpnConnection { plan.before }

    /// The settings that change, in the order in which they're sent; empty if nothing changes.
    public var changes: [Change] { plan.changes }

    /// The request that makes the change; `nil` if nothing changes.
    public var request: ModifyVpnConnectionAttributeRequest? { plan.request }
}

extension VpnConnectionUpdate: CustomStringConvertible {
    /// The connection's ID, whether a request was sent, and each change on a separate line, with control and format
    /// characters escaped.
    public var description: String { plan.description(state: wasSent ? "changed" : "would change") }
}

extension VpnConnectionUpdate.Change: CustomStringConvertible {
    /// The name and both values, such as `IkeConfig.IkeVersion: ikev1 -> ikev2`.
    ///
    /// The values of a secret are left out: `IkeConfig.Psk: changed`. Control and format characters are escaped.
    public var description: String {
        let values = isSecret ? "changed" : "\(before ?? "(unknown)") -> \(after ?? "(unknown)")"
        return "\(name): \(values)".printable
    }
}

/// The error of an update whose change was sent, and has been made or may have been made.
///
/// Read the connection before you change it again, or send the request of the ``plan`` once more.
public struct VpnConnectionUpdateError: Error, Sendable {
    /// The plan of the update, with the request that was sent.
    public let plan: VpnConnectionUpdatePlan
    /// A Boolean value that indicates whether the service accepted the change, but the connection wasn't seen ready
    /// again.
    ///
    /// `false` if it's unknown whether the service received or made the change.
    public let wasAccepted: Bool
    /// The reason, such as a ``VpcError`` or a `CancellationError`.
    public let underlyingError: any Error
}

extension VpnConnectionUpdateError: CustomStringConvertible {
    /// The connection's ID, what's known about the change, the reason, and each change on a separate line.
    public var description: String {
        let state = wasAccepted ? "accepted, but not seen ready" : "may have changed"
        return plan.description(state: "\(state): \(underlyingError.descriptionInText)")
    }
}
