/// Counts the parameters that a value sends.
struct ParameterCounter: WireMapper {
    static let form = WireForm.parameters

    private(set) var count = 0

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) { count(value) }

    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { count(value) }

    mutating func map(_ name: String, _ value: inout Secret?) { count(value) }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) { group?.map(&self) }

    mutating func map<Group: JSONWireGroup>(json name: String, _ group: inout Group?) {
        if let group, group.sendsSomething { count += 1 }
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        for var element in list ?? [] { element.map(&self) }
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) { count += list?.count ?? 0 }

    private mutating func count(_ value: (some Any)?) {
        if value != nil { count += 1 }
    }
}

extension WireMapped {
    /// Whether any property that is sent is set.
    var sendsSomething: Bool {
        var counter = ParameterCounter()
        var copy = self
        copy.map(&counter)
        return counter.count > 0
    }
}
