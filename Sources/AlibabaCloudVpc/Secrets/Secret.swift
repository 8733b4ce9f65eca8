/// A sensitive string, such as a pre-shared key, an access key secret, or a security token, that's redacted when
/// printed.
///
/// It prints as `••••` everywhere: in descriptions, in `dump`, in mirrors, and in string interpolation. It isn't
/// `Codable`, so no encoder writes it by accident. Read ``exposedValue`` if you need the string itself.
///
/// Two secrets are equal if their UTF-8 bytes are equal. `é` as one character and as `e` with a combining accent are
/// two different keys to a peer and to the service, although Swift compares the two strings as equal.
public struct Secret: Sendable, Hashable {
    /// The string itself.
    ///
    /// Each place that reads it can leak it.
    public let exposedValue: String

    /// The replacement for a secret in printed requests and foreign text: letters only, so that no encoding changes it.
    static let redaction = "REDACTED"

    /// Creates a secret that keeps `value` from being printed.
    public init(_ value: String) {
        exposedValue = value
    }

    /// A Boolean value that indicates whether the service masked the string, such as `pgw6dy7d1i8i****`: it contains
    /// `****`, or consists only of asterisks.
    ///
    /// A masked string isn't the secret. Sending it back would replace the secret with asterisks.
    public var isMasked: Bool {
        let asterisk = UInt8(ascii: "*")
        var inARow = 0
        for byte in exposedValue.utf8 {
            inARow = byte == asterisk ? inARow + 1 : 0
            if inARow == 4 { return true }
        }
        return inARow > 0 && inARow == exposedValue.utf8.count
    }
}

extension Secret {
    /// Returns a random pre-shared key, from the system's random number generator.
    ///
    /// The key consists of ASCII letters and digits, which the service and the gateways of all manufacturers accept; 32
    /// of them have 190 random bits.
    ///
    /// - Parameter length: The number of characters, 1 through 100; other values are clamped.
    /// - Returns: The key.
    public static func random(length: Int = 32) -> Secret {
        var generator = SystemRandomNumberGenerator()
        return random(length: length, using: &generator)
    }

    /// Returns a random pre-shared key, from a random number generator.
    ///
    /// - Parameters:
    ///   - length: The number of characters, 1 through 100; other values are clamped.
    ///   - generator: The generator; outside of tests, use ``random(length:)``.
    /// - Returns: The key.
    public static func random(length: Int = 32, using generator: inout some RandomNumberGenerator) -> Secret {
        let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let count = min(max(length, 1), 100)
        return Secret(
            String((0..<count).map { _ in characters[Int.random(in: characters.indices, using: &generator)] })
        )
    }
}

extension Secret {
    /// Returns whether both secrets have the same bytes.
    public static func == (left: Secret, right: Secret) -> Bool {
        left.exposedValue.hasSameBytes(as: right.exposedValue)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        exposedValue.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The replacement for a secret in its descriptions.
    static let placeholder = "••••"

    /// `••••`, regardless of the value.
    public var description: String { Self.placeholder }

    /// `••••`, regardless of the value.
    public var debugDescription: String { Self.placeholder }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A secret inside the value of a parameter.
struct PlacedSecret: Sendable, Hashable {
    /// The secret, unescaped.
    let secret: Secret
    /// The range of the secret, possibly escaped, in the UTF-8 bytes of the value.
    let range: Range<Int>

    init(_ secret: Secret, in range: Range<Int>) {
        self.secret = secret
        self.range = range
    }
}

extension String {
    /// Returns the value with each of its secrets replaced by ``Secret/redaction``.
    func redacting(_ secrets: [PlacedSecret]) -> String {
        redacting(secrets.map(\.range))
    }

    /// Returns the string with ``Secret/redaction`` in place of the UTF-8 bytes in each of the ranges; overlapping ranges
    /// count as one.
    func redacting(_ ranges: [Range<Int>]) -> String {
        guard !ranges.isEmpty else { return self }
        let bytes = Array(utf8)
        var shown: [UInt8] = []
        var position = 0
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if range.lowerBound >= position {
                shown += bytes[position..<range.lowerBound]
                shown += Secret.redaction.utf8
            }
            position = max(position, range.upperBound)
        }
        shown += bytes[position...]
        return String(decoding: shown, as: UTF8.self)
    }
}
