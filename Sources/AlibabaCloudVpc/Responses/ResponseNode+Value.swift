extension ResponseNode {
    /// What a node is.
    public enum Value: Sendable, Hashable {
        /// No value: JSON's `null`.
        case null
        /// The text of a string, a number or a Boolean, which the service mixes freely.
        case scalar(String)
        /// Several values in their order: a JSON array, or XML elements of one name.
        case list([ResponseNode])
        /// Named values: a JSON object, or an XML element with elements inside.
        case object([String: ResponseNode])
    }

    /// What this is, with all that stands in it.
    public var value: Value {
        switch kind {
        case .null: .null
        case .scalar: .scalar(string ?? "")
        case .list: .list(children)
        case .object: .object(members)
        }
    }

    /// Makes a node that is `value`.
    public init(_ value: Value) {
        var builder = ResponseDocumentBuilder()
        builder.append(value)
        self.init(rootOf: builder.document)
    }

    /// No value: JSON's `null`.
    public static let null = ResponseNode(.null)

    /// The text of a string, a number or a Boolean, which the service mixes freely.
    public static func scalar(_ text: String) -> ResponseNode { ResponseNode(.scalar(text)) }

    /// Several values in their order: a JSON array, or XML elements of one name.
    public static func list(_ elements: [ResponseNode]) -> ResponseNode { ResponseNode(.list(elements)) }

    /// Named values: a JSON object, or an XML element with elements inside.
    public static func object(_ members: [String: ResponseNode]) -> ResponseNode { ResponseNode(.object(members)) }

    static let emptyObject = ResponseNode(.object([:]))
}

extension ResponseNode: Hashable {
    /// Whether two nodes mean the same.
    public static func == (left: ResponseNode, right: ResponseNode) -> Bool {
        (left.document === right.document && left.place == right.place) || left.value == right.value
    }

    /// Hashes what the node means.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension ResponseNode: CustomStringConvertible, CustomReflectable {
    /// The kind and the names inside; no value, for any may be a secret.
    public var description: String {
        switch value {
        case .null: "null"
        case .scalar: "scalar"
        case .list(let elements): "list of \(elements.count)"
        case .object(let members): "object(\(members.keys.sorted().joined(separator: ", ")))"
        }
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
