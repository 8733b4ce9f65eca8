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
