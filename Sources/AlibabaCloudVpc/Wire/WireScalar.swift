package import Foundation

/// A value that is one string on the wire.
package protocol WireScalar: Sendable, Hashable {
    /// Whether JSON may write the value without quotes.
    static var isNumber: Bool { get }

    /// The string that is sent.
    var wireText: String { get }

    /// The value as a secret if it's sensitive; otherwise `nil`.
    var secret: Secret? { get }

    /// Reads the value, or returns `nil` if `node` has none.
    init?(wire node: ResponseNode)

    /// Returns whether this setting leaves the stored one unchanged.
    func isSameSetting(as stored: Self) -> Bool
}

extension WireScalar {
    package static var isNumber: Bool { false }

    package var secret: Secret? { nil }

    package func isSameSetting(as stored: Self) -> Bool { self == stored }
}

extension WireScalar where Self: OpenEnum {
    package var wireText: String { rawValue }

    package init?(wire node: ResponseNode) {
        guard let value: Self = node.openEnum() else { return nil }
        self = value
    }
}

extension String: WireScalar {
    package var wireText: String { self }

    package init?(wire node: ResponseNode) {
        guard let string = node.string else { return nil }
        self = string
    }

    /// Returns whether the bytes are the same: Swift's `==` treats canonically equivalent strings as equal.
    package func isSameSetting(as stored: String) -> Bool { hasSameBytes(as: stored) }
}

extension Bool: WireScalar {
    package var wireText: String { self ? "true" : "false" }

    package init?(wire node: ResponseNode) {
        guard let value = node.boolean else { return nil }
        self = value
    }
}

extension Int: WireScalar {
    package static var isNumber: Bool { true }

    package var wireText: String { String(self) }

    package init?(wire node: ResponseNode) {
        guard let value = node.integer else { return nil }
        self = value
    }
}

extension Int64: WireScalar {
    package static var isNumber: Bool { true }

    package var wireText: String { String(self) }

    package init?(wire node: ResponseNode) {
        guard let value = node.integer64 else { return nil }
        self = value
    }
}

extension Secret: WireScalar {
    package var wireText: String { exposedValue }

    package var secret: Secret? { self }

    package init?(wire node: ResponseNode) {
        guard let value = node.secret else { return nil }
        self = value
    }

    /// Returns whether the secret is unchanged; a masked secret, as responses contain it, never counts as a new one.
    package func isSameSetting(as stored: Secret) -> Bool { isMasked || self == stored }
}

extension CIDRBlock: WireScalar {
    package var wireText: String { rawValue }

    package init?(wire node: ResponseNode) {
        guard let string = node.string else { return nil }
        self.init(string)
    }
}

/// Blocks joined by commas.
extension [CIDRBlock]: WireScalar {
    package var wireText: String { map(\.rawValue).joined(separator: ",") }

    package init?(wire node: ResponseNode) {
        guard let string = node.string else { return nil }
        self = CIDRBlock.list(string)
    }

    /// Returns whether both have the same blocks, regardless of order.
    package func isSameSetting(as stored: [CIDRBlock]) -> Bool { Set(self) == Set(stored) }
}

// Times, which are numbers on the wire.
extension WireMapper {
    /// A time in milliseconds since 1970-01-01T00:00:00Z, in the years 1 through 9999; written as the nearest
    /// millisecond.
    package mutating func map(milliseconds name: String, _ date: inout Date?) {
        let number = date.flatMap { Int64(exactly: ($0.timeIntervalSince1970 * 1000).rounded()) }
        map(name, &date, as: number, Date.init(millisecondsSince1970:))
    }

    /// A time in whole seconds since 1970-01-01T00:00:00Z; written as the second that has begun.
    package mutating func map(seconds name: String, _ date: inout Date?) {
        let number = date.flatMap { Int64(exactly: $0.timeIntervalSince1970.rounded(.down)) }
        map(name, &date, as: number) { Date(timeIntervalSince1970: Double($0)) }
    }

    /// Maps the number of a time, and converts the number back to a time if the mapper changes it.
    private mutating func map(
        _ name: String,
        _ date: inout Date?,
        as number: Int64?,
        _ dateOfNumber: (Int64) -> Date?
    ) {
        var mapped = number
        map(name, &mapped)
        if mapped != number { date = mapped.flatMap(dateOfNumber) }
    }
}
