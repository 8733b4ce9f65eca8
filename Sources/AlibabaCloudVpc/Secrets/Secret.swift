/// A text that must not be seen: a pre-shared key, an access key secret, a security token.
///
/// It prints as `••••` everywhere: in descriptions, in `dump`, in mirrors and in string interpolation. It is not
/// `Codable`, so no encoder writes it by accident. Read ``exposedValue`` where the text itself is needed.
///
/// Two secrets are equal when their UTF-8 bytes are: `é` as one character and as `e` with an accent are two keys, for a
/// peer as for the service, though Swift takes the two texts for equal.
public struct Secret: Sendable, Hashable {
    /// The text itself.
    ///
    /// Every place that reads it is a place where it can leak.
    public let exposedValue: String

    /// What's printed in place of a secret in requests and foreign text: letters only, so that no encoding changes it.
    static let redaction = "REDACTED"

    /// Keeps `value` from being printed.
    public init(_ value: String) {
        exposedValue = value
    }

    /// Whether the text is one that the service has masked, such as `pgw6dy7d1i8i****`: it holds `****`, or nothing
    /// but asterisks.
    ///
    /// A masked text is not the secret; sending it back would replace the secret with asterisks.
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
    /// Whether both have the same bytes.
    public static func == (left: Secret, right: Secret) -> Bool {
        left.exposedValue.hasSameBytes(as: right.exposedValue)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        exposedValue.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What is printed in place of a secret.
    static let placeholder = "••••"

    /// `••••`, whatever the text.
    public var description: String { Self.placeholder }

    /// `••••`, whatever the text.
    public var debugDescription: String { Self.placeholder }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A secret inside the value of a parameter.
struct PlacedSecret: Sendable, Hashable {
    /// The secret as it was given.
    let secret: Secret
    /// Where it stands, perhaps escaped, in the UTF-8 bytes of the value.
    let range: Range<Int>

    init(_ secret: Secret, in range: Range<Int>) {
        self.secret = secret
        self.range = range
    }
}

extension String {
    /// The value with each of the secrets in it replaced by ``Secret/redaction``.
    func redacting(_ secrets: [PlacedSecret]) -> String {
        guard !secrets.isEmpty else { return self }
        let bytes = Array(utf8)
        var shown: [UInt8] = []
        var position = 0
        for secret in secrets {
            shown += bytes[position..<secret.range.lowerBound]
            shown += Secret.redaction.utf8
            position = secret.range.upperBound
        }
        shown += bytes[position...]
        return String(decoding: shown, as: UTF8.self)
    }
}
