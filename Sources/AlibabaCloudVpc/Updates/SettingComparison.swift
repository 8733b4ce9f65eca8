/// Compares settings with those that are stored: notes each that differs, and takes out each that does not.
struct SettingComparison {
    private(set) var differences: [SettingDifference] = []

    /// Leaves in `new` what has to be sent: its value where it is another than the stored one, else `nil`.
    mutating func keepChange<Value: Equatable>(_ path: String, from old: Value?, in new: inout Value?) {
        guard let value = new, value != old else { return new = nil }
        note(path, old.map { "\($0)" }, "\(value)")
    }

    /// As the other, for a text, which is another when its bytes are.
    mutating func keepChange(_ path: String, from old: String?, in new: inout String?) {
        guard let value = new, old.map(value.hasSameBytes) != true else { return new = nil }
        note(path, old, value)
    }

    /// As the others, for a secret; a masked one, from wherever it was copied, is no new one.
    mutating func keepChange(_ path: String, from old: Secret?, in new: inout Secret?) {
        guard let value = new, !value.isMasked, value != old else { return new = nil }
        differences.append(SettingDifference(path: path, before: nil, after: nil, isSecret: true))
    }

    /// As the others, for CIDR blocks, whose order does not count.
    mutating func keepChange(_ path: String, from old: [CIDRBlock]?, in new: inout [CIDRBlock]?) {
        guard let value = new, old == nil || Set(value) != Set(old ?? []) else { return new = nil }
        note(path, old.map(Self.joined), Self.joined(value))
    }

    /// As the others, for a group of settings, of which only those that differ are left.
    mutating func keepChange<Group: SettingGroup>(_ path: String, from old: Group?, in new: inout Group?) {
        guard var group = new else { return }
        let count = differences.count
        group.keepChanges(from: old ?? Group(), at: "\(path).", in: &self)
        new = differences.count > count ? group : nil
    }

    /// As the others, for a group of settings that is sent whole or not at all, but for what only an answer can hold.
    mutating func keepWhole<Group: WholeSettingGroup>(_ path: String, from old: Group?, in new: inout Group?) {
        guard var whole = new else { return }
        keepChange(path, from: old, in: &new)
        guard new != nil else { return }
        whole.dropBlanks()
        new = whole
    }

    private mutating func note(_ path: String, _ before: String?, _ after: String) {
        differences.append(SettingDifference(path: path, before: before, after: after))
    }

    private static func joined(_ blocks: [CIDRBlock]) -> String {
        blocks.map(\.rawValue).joined(separator: ",")
    }
}

/// Settings that belong together.
protocol SettingGroup: Equatable {
    /// A group without settings.
    init()

    /// Leaves of the settings those that are others than the stored ones, and notes them; `path` ends with a dot.
    mutating func keepChanges(from old: Self, at path: String, in comparison: inout SettingComparison)
}

/// Settings that are sent together, whichever of them changes.
protocol WholeSettingGroup: SettingGroup {
    /// Takes out what the service tells of settings that nobody has made: blank texts and zeros.
    mutating func dropBlanks()
}

/// A setting that a change makes another.
public struct SettingDifference: Sendable, Hashable {
    /// The path of the setting in Swift names, such as `ikeConfig.version` or `tunnels[0].ipsecConfig.lifetimeInSeconds`.
    public let path: String
    /// The value before; `nil` where none was told, and for a secret.
    public let before: String?
    /// The value after; `nil` for a secret.
    public let after: String?
    /// Whether the setting is a secret, such as a pre-shared key, of which nothing is told but that it changes.
    public let isSecret: Bool

    init(path: String, before: String?, after: String?, isSecret: Bool = false) {
        self.path = path
        self.before = before
        self.after = after
        self.isSecret = isSecret
    }
}

extension SettingDifference: CustomStringConvertible {
    /// Such as `ikeConfig.version: ikev1 -> ikev2`; of a secret, `ikeConfig.preSharedKey: changed`.
    public var description: String {
        isSecret ? "\(path): changed" : "\(path): \(before ?? "(not told)") -> \(after ?? "(not told)")"
    }
}

// The settings of each group. What stands in an answer only is not among them: it cannot be changed.

extension IkeConfig: SettingGroup {
    mutating func keepChanges(from old: IkeConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)preSharedKey", from: old.preSharedKey, in: &preSharedKey)
        comparison.keepChange("\(path)version", from: old.version, in: &version)
        comparison.keepChange("\(path)mode", from: old.mode, in: &mode)
        comparison.keepChange("\(path)encryptionAlgorithm", from: old.encryptionAlgorithm, in: &encryptionAlgorithm)
        comparison.keepChange(
            "\(path)authenticationAlgorithm",
            from: old.authenticationAlgorithm,
            in: &authenticationAlgorithm
        )
        comparison.keepChange("\(path)diffieHellmanGroup", from: old.diffieHellmanGroup, in: &diffieHellmanGroup)
        comparison.keepChange("\(path)lifetimeInSeconds", from: old.lifetimeInSeconds, in: &lifetimeInSeconds)
        comparison.keepChange("\(path)localId", from: old.localId, in: &localId)
        comparison.keepChange("\(path)remoteId", from: old.remoteId, in: &remoteId)
    }
}

extension IpsecConfig: SettingGroup {
    mutating func keepChanges(from old: IpsecConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)encryptionAlgorithm", from: old.encryptionAlgorithm, in: &encryptionAlgorithm)
        comparison.keepChange(
            "\(path)authenticationAlgorithm",
            from: old.authenticationAlgorithm,
            in: &authenticationAlgorithm
        )
        comparison.keepChange(
            "\(path)perfectForwardSecrecy",
            from: old.perfectForwardSecrecy,
            in: &perfectForwardSecrecy
        )
        comparison.keepChange("\(path)lifetimeInSeconds", from: old.lifetimeInSeconds, in: &lifetimeInSeconds)
    }
}

extension HealthCheckConfig: WholeSettingGroup {
    mutating func keepChanges(from old: HealthCheckConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)isEnabled", from: old.isEnabled, in: &isEnabled)
        comparison.keepChange("\(path)destinationIp", from: old.destinationIp, in: &destinationIp)
        comparison.keepChange("\(path)sourceIp", from: old.sourceIp, in: &sourceIp)
        comparison.keepChange("\(path)intervalInSeconds", from: old.intervalInSeconds, in: &intervalInSeconds)
        comparison.keepChange("\(path)retryCount", from: old.retryCount, in: &retryCount)
    }

    mutating func dropBlanks() {
        destinationIp = destinationIp?.nonBlank
        sourceIp = sourceIp?.nonBlank
        if intervalInSeconds == 0 { intervalInSeconds = nil }
        if retryCount == 0 { retryCount = nil }
    }
}

extension BgpConfig: WholeSettingGroup {
    mutating func keepChanges(from old: BgpConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)isEnabled", from: old.isEnabled, in: &isEnabled)
        comparison.keepChange("\(path)localAsn", from: old.localAsn, in: &localAsn)
        comparison.keepChange("\(path)tunnelCidr", from: old.tunnelCidr, in: &tunnelCidr)
        comparison.keepChange("\(path)localBgpIp", from: old.localBgpIp, in: &localBgpIp)
    }

    mutating func dropBlanks() {
        if tunnelCidr?.rawValue.nonBlank == nil { tunnelCidr = nil }
        localBgpIp = localBgpIp?.nonBlank
        if localAsn == 0 { localAsn = nil }
    }
}

extension TunnelOptions: SettingGroup {
    /// The tunnel's id stays, to tell which tunnel is changed.
    mutating func keepChanges(from old: TunnelOptions, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)role", from: old.role, in: &role)
        comparison.keepChange("\(path)customerGatewayId", from: old.customerGatewayId, in: &customerGatewayId)
        comparison.keepChange("\(path)enableDpd", from: old.enableDpd, in: &enableDpd)
        comparison.keepChange("\(path)enableNatTraversal", from: old.enableNatTraversal, in: &enableNatTraversal)
        comparison.keepChange("\(path)remoteCaCertificate", from: old.remoteCaCertificate, in: &remoteCaCertificate)
        comparison.keepWhole("\(path)bgpConfig", from: old.bgpConfig, in: &bgpConfig)
        comparison.keepChange("\(path)ikeConfig", from: old.ikeConfig, in: &ikeConfig)
        comparison.keepChange("\(path)ipsecConfig", from: old.ipsecConfig, in: &ipsecConfig)
        (state, status, internetIp, zoneNo, tunnelIndex) = (nil, nil, nil, nil, nil)
    }
}
