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
