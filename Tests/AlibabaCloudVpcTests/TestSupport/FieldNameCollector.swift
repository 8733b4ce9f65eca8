@testable import AlibabaCloudVpc

/// Collects the path of each scalar that a value reads from a response.
struct FieldNameCollector: WireMapper {
    static let form = WireForm.response

    private(set) var names: [String] = []
    private var prefix = ""

    /// The paths that a value of `type` reads.
    static func names<Group: WireGroup>(readBy type: Group.Type) -> [String] {
        var collector = FieldNameCollector()
        var group = Group.unset
        group.map(&collector)
        return collector.names
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) { names.append(prefix + name) }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) { collect(Group.unset, at: name) }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        collect(Element.unset, at: element.map { "\(name).\($0)" } ?? name)
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        names.append(prefix + (element.map { "\(name).\($0)" } ?? name))
    }

    private mutating func collect(_ group: some WireGroup, at name: String) {
        var group = group
        let outer = prefix
        prefix += name + "."
        group.map(&self)
        prefix = outer
    }
}
