import AlibabaCloudVpc

extension WireGroup {
    /// Returns this value with each property that's set in `other`, as by `take(_:)`.
    func taking(_ other: (some WireGroup)?) -> Self {
        var result = self
        if let other { result.take(other) }
        return result
    }

    /// Replaces each property that's set in `other`, by its wire name; the others are kept.
    ///
    /// The properties of a group are replaced one by one, a list as a whole.
    mutating func take<Other: WireGroup>(_ other: Other) {
        var other = other
        var overlay = SettingOverlay()
        other.map(&overlay)
        overlay.isTaking = true
        map(&overlay)
    }
}

/// Collects the properties of one value, then hands those that are set to another.
private struct SettingOverlay: WireMapper {
    static let form = WireForm.response

    private var settings: [String: any Sendable] = [:]
    fileprivate var isTaking = false
    private var path = ""

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) { pass(name, &value) }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        let outer = path
        path += name + "."
        defer { path = outer }
        guard isTaking else {
            group?.map(&self)
            if group != nil { settings[path] = true }
            return
        }
        guard settings[path] != nil else { return }
        var inside = group ?? .unset
        inside.map(&self)
        group = inside
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        pass(name, &list)
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) { pass(name, &list) }

    private mutating func pass<Value: Sendable>(_ name: String, _ value: inout Value?) {
        if isTaking {
            value = settings[path + name] as? Value ?? value
        } else if let value {
            settings[path + name] = value
        }
    }
}
