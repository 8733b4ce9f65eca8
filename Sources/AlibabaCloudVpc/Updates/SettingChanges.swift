/// The changes from the stored settings of a resource to the requested ones.
///
/// Both are read through the mapping of the request that makes the change, so that there's no other list of the settings.
struct SettingChanges {
    private(set) var changes: [VpnConnectionUpdate.Change] = []
    private var stored: [String: any WireScalar] = [:]
    private var prefix = ""
    private var pass = Pass.recording

    /// What's done with each setting.
    private enum Pass {
        /// Remembers the stored value.
        case recording
        /// Removes the value if it's the stored one, and records a change if it isn't.
        case comparing
        /// Removes the value if the service returns it for a setting that was never made: an empty string or 0.
        case droppingBlanks
    }

    /// Removes the settings of `request` that are the same in `stored`, and records the others as changes.
    ///
    /// The elements of lists are compared by their position.
    mutating func keepChanges<Request: WireGroup>(from stored: Request, in request: inout Request) {
        var stored = stored
        pass = .recording
        stored.map(&self)
        pass = .comparing
        request.map(&self)
    }

    /// Runs `work` with `name` and a dot before the names of settings, and returns whether it recorded a change.
    private mutating func hasChange(under name: String, _ work: (inout SettingChanges) -> Void) -> Bool {
        let (outer, count) = (prefix, changes.count)
        prefix += name + "."
        work(&self)
        prefix = outer
        return changes.count > count
    }
}

extension SettingChanges: WireMapper {
    static let form = WireForm.parameters

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        map(name, &value) { $0.isSameSetting(as: $1) }
    }

    mutating func map(_ name: String, _ string: inout String?, meaning: WireMeaning) {
        map(name, &string, isSame: meaning.isSame)
    }

    private mutating func map<Value: WireScalar>(
        _ name: String,
        _ value: inout Value?,
        isSame: (_ wanted: Value, _ stored: Value) -> Bool
    ) {
        guard let wanted = value else { return }
        let name = prefix + name
        switch pass {
        case .recording:
            stored[name] = wanted
        case .comparing:
            let old = stored[name] as? Value
            let isSecret = wanted.secret != nil
            let isSame = old.map { isSame(wanted, $0) } ?? (wanted.secret?.isMasked ?? false)
            guard !isSame else { return value = nil }
            changes.append(
                VpnConnectionUpdate.Change(
                    name: name,
                    before: isSecret ? nil : old?.wireText,
                    after: isSecret ? nil : wanted.wireText,
                    isSecret: isSecret
                )
            )
        case .droppingBlanks:
            if wanted.wireText.nonBlank == nil || (Value.isNumber && wanted.wireText == "0") { value = nil }
        }
    }

    /// Keeps the identity of a group, because it isn't a setting.
    mutating func map<Value: WireScalar>(identity name: String, _ value: inout Value?) {}

    mutating func map<Value: WireScalar>(readOnly name: String, _ value: inout Value?) {
        if pass != .recording { value = nil }
    }

    /// Keeps a required parameter, because it isn't a setting either.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {}

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        guard var wanted = group else { return }
        let whole = wanted
        let isChanged = hasChange(under: name) { wanted.map(&$0) }
        guard pass == .comparing else { return group = wanted }
        guard isChanged else { return group = nil }
        guard Group.isReplacedWhole else { return group = wanted }
        wanted = whole
        pass = .droppingBlanks
        wanted.map(&self)
        pass = .comparing
        group = wanted
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        guard let elements = list else { return }
        let changed = elements.enumerated().compactMap { index, element in
            var element = element
            let isChanged = hasChange(under: "\(name).\(index + 1)") { element.map(&$0) }
            return isChanged ? element : nil
        }
        guard pass == .comparing else { return }
        list = changed.isEmpty ? nil : changed
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        var joined = list?.joined(separator: ",")
        map(name, &joined)
        if joined == nil { list = nil }
    }
}
