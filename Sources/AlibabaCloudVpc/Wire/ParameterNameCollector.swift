/// Collects the names of a request's parameters, those without a value included; of groups and lists the first part.
struct ParameterNameCollector: WireMapper {
    static let form = WireForm.parameters

    private(set) var names: [String] = []

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) { names.append(name) }

    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { names.append(name) }

    mutating func map(_ name: String, _ value: inout Secret?) { names.append(name) }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) { names.append(name) }

    mutating func map<Group: JSONWireGroup>(json name: String, _ group: inout Group?) { names.append(name) }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        names.append(name)
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) { names.append(name) }
}
