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

    /// Returns whether both spell the same value; the service returns its own spelling.
    package func isSameSetting(as stored: Self) -> Bool {
        named.rawValue.equalsIgnoringASCIICase(stored.named.rawValue)
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

    /// Returns whether both contain the same addresses.
    package func isSameSetting(as stored: CIDRBlock) -> Bool { [self].isSameSetting(as: [stored]) }
}

/// Blocks joined by commas.
extension [CIDRBlock]: WireScalar {
    package var wireText: String { map(\.rawValue).joined(separator: ",") }

    package init?(wire node: ResponseNode) {
        guard let string = node.string else { return nil }
        self = CIDRBlock.list(string)
    }

    /// Returns whether both have the same blocks, regardless of their order and spelling.
    package func isSameSetting(as stored: [CIDRBlock]) -> Bool { canonical == stored.canonical }

    private var canonical: Set<ExactText> {
        Set(CIDRBlock.list(wireText).map { ExactText($0.canonical.rawValue) })
    }
}

/// The meanings of strings that have several spellings, of which the service may return another than it received.
package enum WireMeaning: Sendable {
    /// A name; white space around it isn't part of it.
    case name
    /// An IPv4 or IPv6 address, or a domain name whose case is significant.
    case address
    /// Certificates in PEM format: white space, line breaks, and text outside the encapsulation boundaries aren't
    /// significant.
    case certificate

    /// Returns whether both strings have the same meaning.
    func isSame(_ string: String, _ other: String) -> Bool {
        canonical(string).hasSameBytes(as: canonical(other))
    }

    private func canonical(_ string: String) -> String {
        let trimmed = string[...].trimmed
        switch self {
        case .name: return trimmed
        case .address: return CIDRBlock.canonicalAddress(trimmed) ?? trimmed
        case .certificate: return Self.canonicalPEM(string)
        }
    }

    /// Returns the encapsulated parts without white space, or the whole string without it if there are none.
    private static func canonicalPEM(_ string: String) -> String {
        let bytes = string.utf8.filter { $0 > UInt8(ascii: " ") }
        var parts: [UInt8] = []
        var rest = bytes[...]
        while let start = rest.firstRange(of: "-----BEGIN".utf8),
            let end = rest[start.upperBound...].firstRange(of: "-----END".utf8),
            let close = rest[end.upperBound...].firstRange(of: "-----".utf8)
        {
            parts += rest[start.lowerBound..<close.upperBound]
            rest = rest[close.upperBound...]
        }
        return String(decoding: parts.isEmpty ? bytes : parts, as: UTF8.self)
    }
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
