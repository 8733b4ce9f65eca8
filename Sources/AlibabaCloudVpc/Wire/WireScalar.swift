/// A value that is one text on the wire.
protocol WireScalar {
    /// Whether JSON may write the text without quotes.
    static var isNumber: Bool { get }

    /// The text as it is sent.
    var wireText: String { get }

    /// Reads the value, or is `nil` where the node holds none.
    init?(wire node: ResponseNode)
}

extension WireScalar {
    static var isNumber: Bool { false }
}

extension String: WireScalar {
    var wireText: String { self }

    init?(wire node: ResponseNode) {
        guard let text = node.string else { return nil }
        self = text
    }
}

extension Bool: WireScalar {
    var wireText: String { self ? "true" : "false" }

    init?(wire node: ResponseNode) {
        guard let value = node.boolean else { return nil }
        self = value
    }
}

extension Int: WireScalar {
    static var isNumber: Bool { true }

    var wireText: String { String(self) }

    init?(wire node: ResponseNode) {
        guard let value = node.integer else { return nil }
        self = value
    }
}

extension Int64: WireScalar {
    static var isNumber: Bool { true }

    var wireText: String { String(self) }

    init?(wire node: ResponseNode) {
        guard let value = node.integer64 else { return nil }
        self = value
    }
}

extension CIDRBlock: WireScalar {
    var wireText: String { rawValue }

    init?(wire node: ResponseNode) {
        guard let text = node.string else { return nil }
        self.init(text)
    }
}

/// Blocks joined by commas.
extension [CIDRBlock]: WireScalar {
    var wireText: String { map(\.rawValue).joined(separator: ",") }

    init?(wire node: ResponseNode) {
        guard let text = node.string else { return nil }
        self = CIDRBlock.list(text)
    }
}
