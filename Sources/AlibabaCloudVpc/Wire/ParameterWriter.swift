/// Writes each property as a parameter; those of a group and of a list behind a dot: `Tag.1.Key`.
struct ParameterWriter: WireMapper {
    static let form = WireForm.parameters

    private(set) var parameters = RequestParameters()
    private var prefix = ""
    private var isInBody = false

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        parameters.append(full(name), value.wireText, alwaysInBody: isInBody)
    }

    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        parameters.append(full(name), value.rawValue, alwaysInBody: isInBody)
    }

    mutating func map(_ name: String, _ value: inout Secret?) {
        guard let value else { return }
        parameters.append(full(name), value, alwaysInBody: isInBody)
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        write(&group, behind: full(name))
    }

    mutating func map<Group: JSONWireGroup>(json name: String, _ group: inout Group?) {
        parameters.append(full(name), group?.mappedJSONObject)
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        guard let elements = list else { return }
        let outer = isInBody
        isInBody = outer || alwaysInBody
        for (index, value) in elements.enumerated() {
            var value: Element? = value
            write(&value, behind: "\(full(name)).\(index + 1)")
        }
        isInBody = outer
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        for (index, text) in (list ?? []).enumerated() {
            parameters.append("\(full(name)).\(index + 1)", text, alwaysInBody: isInBody)
        }
    }

    private mutating func write<Group: WireGroup>(_ group: inout Group?, behind name: String) {
        let outer = prefix
        prefix = name + "."
        group?.map(&self)
        prefix = outer
    }

    private func full(_ name: String) -> String { prefix.isEmpty ? name : prefix + name }
}
