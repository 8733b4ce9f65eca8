/// A tag of a resource: a key and a value that its owner chose.
///
/// Wire names: `Tag`, `Tags`.
public struct Tag: Sendable, Hashable {
    /// The key, 1 through 64 characters.
    ///
    /// Wire name: `Key`.
    public var key: String?
    /// The value, at most 128 characters; in a search, `nil` for any.
    ///
    /// Wire name: `Value`.
    public var value: String?

    /// Makes a tag.
    public init(
        key: String? = nil,
        value: String? = nil
    ) {
        self.key = key
        self.value = value
    }
}

extension Tag: WireGroup {
    init() {
        self.init(key: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("Key", &key)
        wire.map("Value", &value)
    }

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
