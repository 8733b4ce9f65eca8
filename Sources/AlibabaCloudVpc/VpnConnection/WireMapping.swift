/// A group of settings whose properties stand under the same wire names in requests and in answers.
///
/// `map` is the one place that spells those names: a writer passes through it to send the value, a reader to read it.
protocol WireMapped {
    init()

    /// Offers each property to `wire`, with its wire name, in the order they are sent.
    mutating func map(_ wire: inout some WireMapper)
}

/// What passes through the properties of a ``WireMapped`` value, writing or reading each.
protocol WireMapper {
    mutating func map(_ name: String, _ value: inout String?)
    mutating func map(_ name: String, _ value: inout Int?)
    mutating func map(_ name: String, _ value: inout Secret?)
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?)
}

extension WireMapped {
    /// Reads each property that `node` has; a missing one, and one of a wrong kind, is `nil`.
    init(mapping node: ResponseNode) {
        self.init()
        var reader = ResponseNodeReader(node: node)
        map(&reader)
    }

    /// The properties that are set.
    var mappedJSONObject: JSONObject {
        var copy = self
        var writer = JSONObjectWriter()
        copy.map(&writer)
        return writer.object
    }
}

/// Writes each property into a JSON object.
private struct JSONObjectWriter: WireMapper {
    var object = JSONObject()

    mutating func map(_ name: String, _ value: inout String?) { object.append(name, value) }
    mutating func map(_ name: String, _ value: inout Int?) { object.append(name, value) }
    mutating func map(_ name: String, _ value: inout Secret?) { object.append(name, value) }
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { object.append(name, value) }
}

/// Reads each property from a node; where a property has two wire names, the later one that is present counts.
private struct ResponseNodeReader: WireMapper {
    let node: ResponseNode

    mutating func map(_ name: String, _ value: inout String?) { value = node[name]?.string ?? value }
    mutating func map(_ name: String, _ value: inout Int?) { value = node[name]?.integer ?? value }
    mutating func map(_ name: String, _ value: inout Secret?) { value = node[name]?.secret ?? value }
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) {
        value = node[name]?.openEnum() ?? value
    }
}
