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

/// Writes each property into a JSON object.
struct JSONObjectWriter: ScalarMapper {
    static let form = WireForm.json

    private(set) var object = JSONObject()
    private let quotesNumbers: Bool

    init(quotesNumbers: Bool) {
        self.quotesNumbers = quotesNumbers
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if Value.isNumber && !quotesNumbers {
            object.append(name: name, json: value.wireText)
        } else {
            object.append(name, value.wireText)
        }
    }

    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { object.append(name, value) }

    mutating func map(_ name: String, _ value: inout Secret?) { object.append(name, value) }
}

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
