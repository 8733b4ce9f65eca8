/// What passes through the properties of a ``WireMapped`` value, writing or reading each.
protocol WireMapper: ScalarMapper {
    /// Properties inside a property.
    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?)
    /// Properties inside a property, which is sent as one parameter with a JSON object for its text.
    mutating func map<Group: JSONWireGroup>(json name: String, _ group: inout Group?)
    /// Several groups of properties: sent with a number behind the name, from 1, and read from the list under
    /// `element` inside what stands under `name`.
    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    )
    /// Several texts, as several groups are.
    mutating func map(list name: String, of element: String?, _ list: inout [String]?)
}

extension WireMapper {
    /// Several groups of properties.
    mutating func map<Element: WireGroup>(list name: String, of element: String? = nil, _ list: inout [Element]?) {
        map(list: name, of: element, alwaysInBody: false, &list)
    }

    /// Several groups of properties that stand in the body of a POST, wherever the others are placed.
    mutating func map<Element: WireGroup>(listInBody name: String, _ list: inout [Element]?) {
        map(list: name, of: nil, alwaysInBody: true, &list)
    }

    /// Several texts.
    mutating func map(list name: String, _ list: inout [String]?) {
        map(list: name, of: nil, &list)
    }
}
