/// A group of settings whose properties stand under the same wire names in requests and in answers.
///
/// `map` is the one place that spells those names: a writer passes through it to send the value, a reader to read it.
protocol WireMapped {
    init()

    /// Offers each property to `wire`, with its wire name, in the order they are sent.
    mutating func map(_ wire: inout some WireMapper)
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
