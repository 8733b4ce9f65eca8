/// Reads each property from a node.
struct ResponseNodeReader: WireMapper {
    static let form = WireForm.response

    let node: ResponseNode

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        value = node[name].flatMap(Value.init(wire:)) ?? value
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        group = node[name]?.asObject.map(Group.init(mapping:)) ?? group
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        guard let nodes = elements(of: name, element) else { return }
        // Groups are large: a growing array would be copied again and again.
        var groups: [Element] = []
        groups.reserveCapacity(nodes.count)
        for node in nodes {
            guard let object = node.asObject else { continue }
            groups.append(Element(mapping: object))
        }
        list = groups
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        // XML writes a list of one without a wrapper as one element.
        if element == nil, let only = node[name]?.string, only.nonBlank != nil {
            list = [only]
        } else {
            list = elements(of: name, element)?.compactMap(\.string) ?? list
        }
    }

    /// Returns the values of a list; XML may omit the wrapper element, or write it when JSON has none.
    private func elements(of name: String, _ element: String?) -> [ResponseNode]? {
        guard let wrapper = node[name] else { return nil }
        guard wrapper.kind == .object else { return wrapper.isList ? wrapper.elements : nil }
        if wrapper.hasNoMembers { return [] }
        if let list = wrapper[element ?? name] { return list.elements }
        return element == nil ? [wrapper] : nil
    }
}

extension ResponseNode {
    /// Whether the node is a list, or a blank string, which is how XML writes an empty list.
    fileprivate var isList: Bool {
        kind == .list || elements.isEmpty
    }
}
