import Foundation

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

/// A value whose properties stand under wire names, in requests, in answers, or in both.
///
/// `map` is the one place that spells those names: a writer passes through it to send the value, a reader to read it.
protocol WireMapped {
    /// Offers each property to `wire`, with its wire name, in the order they are sent.
    mutating func map<Wire: WireMapper>(_ wire: inout Wire)
}

/// A value that can be a part of a request or of an answer, or an answer.
protocol WireGroup: WireMapped {
    /// Makes a value without any property.
    init()
}

extension WireGroup {
    /// Reads each property that `node` has; a missing one, and one of a wrong kind, is `nil`.
    init(mapping node: ResponseNode) {
        self.init()
        var reader = ResponseNodeReader(node: node)
        map(&reader)
    }
}

/// What passes through properties that are one text each, writing or reading them.
///
/// Where a property has two wire names, a writer writes both, and a reader takes the later one that is present.
protocol ScalarMapper {
    /// What this mapper writes or reads.
    static var form: WireForm { get }

    /// A text, a number, a Boolean.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?)
    /// The value of an enum.
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?)
    /// A secret.
    mutating func map(_ name: String, _ value: inout Secret?)
}

extension ScalarMapper {
    /// A value that a request must have.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {
        var optional: Value? = value
        map(name, &optional)
        value = optional ?? value
    }

    /// A time in milliseconds since 1970.
    mutating func map(milliseconds name: String, _ date: inout Date?) {
        var milliseconds = date.flatMap(UnixMilliseconds.init(date:))
        map(name, &milliseconds)
        date = milliseconds?.date
    }

    /// A time in whole seconds since 1970.
    mutating func map(seconds name: String, _ date: inout Date?) {
        var seconds = date.flatMap(UnixSeconds.init(date:))
        map(name, &seconds)
        date = seconds?.date
    }
}

/// A value that requests send as a JSON object in the text of one parameter, without groups or lists inside.
protocol JSONWireGroup: WireGroup {
    /// Whether its numbers stand in quotes.
    static var quotesNumbers: Bool { get }

    /// Offers each property to `wire`, with its wire name, in the order they are sent.
    mutating func map<Wire: ScalarMapper>(_ wire: inout Wire)
}

extension JSONWireGroup {
    static var quotesNumbers: Bool { false }

    /// The properties that are set.
    var mappedJSONObject: JSONObject {
        var copy = self
        var writer = JSONObjectWriter(quotesNumbers: Self.quotesNumbers)
        copy.map(&writer)
        return writer.object
    }
}

/// The forms in which a value is written or read.
///
/// A property that has one form only, or another name in each, asks the mapper for its form.
enum WireForm {
    /// A part of an answer, which is read.
    case answer
    /// The parameters of a request: a name each, parts of a group behind a dot.
    case parameters
    /// The text of one parameter of a request.
    case json
}
