/// Writes each property as a parameter.
///
/// The properties of groups and the elements of lists are named `Tag.1.Key`.
struct ParameterWriter: WireMapper {
    static let form = WireForm.parameters

    private(set) var parameters = RequestParameters()
    private var prefix = ""
    private var isInBody = false

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if let secret = value.secret {
            parameters.append(full(name), secret, alwaysInBody: isInBody)
        } else {
            parameters.append(full(name), value.wireText, alwaysInBody: isInBody)
        }
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        write(&group, under: full(name))
    }

    mutating func map<Group: WireGroup>(json name: String, _ group: inout Group?) {
        parameters.append(full(name), group.map(JSONObject.init(mapping:)))
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
            write(&value, under: "\(full(name)).\(index + 1)")
        }
        isInBody = outer
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        for (index, string) in (list ?? []).enumerated() {
            parameters.append("\(full(name)).\(index + 1)", string, alwaysInBody: isInBody)
        }
    }

    private mutating func write<Group: WireGroup>(_ group: inout Group?, under name: String) {
        let outer = prefix
        prefix = name + "."
        group?.map(&self)
        prefix = outer
    }

    private func full(_ name: String) -> String { prefix.isEmpty ? name : prefix + name }
}

/// Writes each property as a member of a JSON object.
struct JSONObjectWriter: WireMapper {
    static let form = WireForm.json

    private(set) var object = JSONObject()
    private let quotesNumbers: Bool

    init(quotesNumbers: Bool) {
        self.quotesNumbers = quotesNumbers
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if let secret = value.secret {
            object.append(name, secret)
        } else if Value.isNumber && !quotesNumbers {
            object.append(name: name, json: value.wireText)
        } else {
            object.append(name, value.wireText)
        }
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        object.append(name, group.map(JSONObject.init(mapping:)))
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        object.append(name, list.map { $0.map(JSONObject.init(mapping:)) })
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        object.append(name, list)
    }
}

extension JSONObject {
    /// Creates a writer with the properties of `group` that are set.
    init<Group: WireGroup>(mapping group: Group) {
        var group = group
        var writer = JSONObjectWriter(quotesNumbers: Group.quotesNumbersInJSON)
        group.map(&writer)
        self = writer.object
    }
}
