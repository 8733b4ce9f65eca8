/// A value whose properties are sent in a request, received in a response, or both.
///
/// ``map(_:)`` is the only place that spells its wire names. Mappers that write and mappers that read execute the same
/// lines, so the two can't differ.
package protocol WireGroup: Sendable {
    /// Whether numbers are quoted in a JSON object of this type.
    static var quotesNumbersInJSON: Bool { get }

    /// Whether an update that changes one setting of this group sends the whole group.
    static var isReplacedWhole: Bool { get }

    /// A value without settings; required strings are empty.
    static var unset: Self { get }

    /// Passes each property to `wire` under its wire name, in the order in which they're sent.
    mutating func map<Wire: WireMapper>(_ wire: inout Wire)
}

extension WireGroup {
    package static var quotesNumbersInJSON: Bool { false }

    package static var isReplacedWhole: Bool { false }

    /// Reads each property that `node` has.
    ///
    /// A property that's missing or malformed is `nil`.
    package init(mapping node: ResponseNode) {
        self = .unset
        var reader = ResponseNodeReader(node: node)
        map(&reader)
    }
}

/// The places in which a group is written or read.
///
/// A group whose wire names differ between the places asks the mapper for its form.
package enum WireForm: Sendable {
    /// The parameters of a request: `Tag.1.Key`.
    case parameters
    /// A JSON object in the string of one parameter.
    case json
    /// A part of a response.
    case response
}

/// Visits the properties of a ``WireGroup``, and writes or reads each.
///
/// If a property has two wire names, a mapper that writes writes both, and a mapper that reads takes the last one
/// that's present.
package protocol WireMapper {
    /// The form that this mapper writes or reads.
    static var form: WireForm { get }

    /// A property that may be missing.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?)
    /// A property whose string has several spellings.
    mutating func map(_ name: String, _ string: inout String?, meaning: WireMeaning)
    /// A property that a request must have.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value)
    /// A property that identifies the group within a list.
    mutating func map<Value: WireScalar>(identity name: String, _ value: inout Value?)
    /// A property of responses only.
    mutating func map<Value: WireScalar>(readOnly name: String, _ value: inout Value?)
    /// A group of properties.
    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?)
    /// A group of properties that a request sends as a JSON object in the string of one parameter.
    mutating func map<Group: WireGroup>(json name: String, _ group: inout Group?)
    /// A list of groups.
    ///
    /// Its elements are sent under numbered names, from 1, and read from `element` inside `name`. With `alwaysInBody`,
    /// they're sent in the body of a POST request, wherever the other parameters are sent.
    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    )
    /// A list of strings.
    mutating func map(list name: String, of element: String?, _ list: inout [String]?)
}

extension WireMapper {
    package mutating func map(_ name: String, _ string: inout String?, meaning: WireMeaning) {
        map(name, &string)
    }

    package mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {
        var optional: Value? = value
        map(name, &optional)
        value = optional ?? value
    }

    package mutating func map<Value: WireScalar>(identity name: String, _ value: inout Value?) {
        map(name, &value)
    }

    package mutating func map<Value: WireScalar>(readOnly name: String, _ value: inout Value?) {
        if Self.form == .response { map(name, &value) }
    }

    package mutating func map<Group: WireGroup>(json name: String, _ group: inout Group?) {
        map(name, &group)
    }

    /// A list of groups.
    package mutating func map<Element: WireGroup>(
        list name: String,
        of element: String? = nil,
        _ list: inout [Element]?
    ) {
        map(list: name, of: element, alwaysInBody: false, &list)
    }

    /// A list of groups that's sent in the body of a POST request, wherever the other parameters are sent.
    package mutating func map<Element: WireGroup>(listInBody name: String, _ list: inout [Element]?) {
        map(list: name, of: nil, alwaysInBody: true, &list)
    }

    /// A list of strings.
    package mutating func map(list name: String, _ list: inout [String]?) {
        map(list: name, of: nil, &list)
    }

    /// A list of groups that a request requires.
    package mutating func map<Element: WireGroup>(requiredList name: String, _ list: inout [Element]) {
        var optional: [Element]? = list
        map(list: name, &optional)
        list = optional ?? list
    }

    /// A list of strings that a request requires.
    package mutating func map(requiredList name: String, _ list: inout [String]) {
        var optional: [String]? = list
        map(list: name, &optional)
        list = optional ?? list
    }
}
