/// What passes through the properties of a ``WireMapped`` value, writing or reading each.
protocol WireMapper {
    mutating func map(_ name: String, _ value: inout String?)
    mutating func map(_ name: String, _ value: inout Int?)
    mutating func map(_ name: String, _ value: inout Secret?)
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?)
}

/// Writes each property into a JSON object.
struct JSONObjectWriter: WireMapper {
    var object = JSONObject()

    mutating func map(_ name: String, _ value: inout String?) { object.append(name, value) }
    mutating func map(_ name: String, _ value: inout Int?) { object.append(name, value) }
    mutating func map(_ name: String, _ value: inout Secret?) { object.append(name, value) }
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { object.append(name, value) }
}

/// Reads each property from a node; where a property has two wire names, the later one that is present counts.
struct ResponseNodeReader: WireMapper {
    let node: ResponseNode

    mutating func map(_ name: String, _ value: inout String?) { value = node[name]?.string ?? value }
    mutating func map(_ name: String, _ value: inout Int?) { value = node[name]?.integer ?? value }
    mutating func map(_ name: String, _ value: inout Secret?) { value = node[name]?.secret ?? value }
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) {
        value = node[name]?.openEnum() ?? value
    }
}
