import Foundation

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

/// A time in whole seconds since 1970-01-01T00:00:00Z.
struct UnixSeconds: WireScalar {
    static var isNumber: Bool { true }

    let date: Date
    private let seconds: Int64

    var wireText: String { String(seconds) }

    /// The second in which `date` lies, or `nil` where no such number can be written.
    init?(date: Date) {
        guard let seconds = Int64(exactly: date.timeIntervalSince1970.rounded(.down)) else { return nil }
        self.date = date
        self.seconds = seconds
    }

    init?(wire node: ResponseNode) {
        guard let seconds = node.integer64 else { return nil }
        self.init(date: Date(timeIntervalSince1970: Double(seconds)))
    }
}

/// A time in milliseconds since 1970-01-01T00:00:00Z.
struct UnixMilliseconds: WireScalar {
    static var isNumber: Bool { true }

    let date: Date
    private let milliseconds: Int64

    var wireText: String { String(milliseconds) }

    /// The nearest millisecond, or `nil` where no such number can be written.
    init?(date: Date) {
        guard let milliseconds = Int64(exactly: (date.timeIntervalSince1970 * 1000).rounded()) else { return nil }
        self.date = date
        self.milliseconds = milliseconds
    }

    init?(wire node: ResponseNode) {
        guard let date = node.dateFromMilliseconds else { return nil }
        self.init(date: date)
    }
}
