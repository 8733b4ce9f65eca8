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
