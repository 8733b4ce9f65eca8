import Foundation

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

/// Names that always name a secret.
enum SecretName {
    /// A pattern of the names, in any case, their words joined as they are or by `-` or `_`.
    ///
    /// A name may stand at the end of a longer one.
    static let pattern =
        "(?:psk|pre[-_]?shared[-_]?key|auth[-_]?key|private[-_]?key|(?:access[-_]?key[-_]?)?secret"
        + "|(?:x-acs-)?(?:security|sts|oidc)[-_]?token|password|passwd|pass[-_]?phrase)"

    /// What stands in every text in which one of the names stands, or the name `signature`.
    private static let parts = ["psk", "key", "secret", "token", "passw", "phrase", "signature"]

    /// Whether one of the names, or `signature`, may stand in the text; false only where none does.
    static func mayStand(in text: CaselessText) -> Bool { parts.contains { text.mayHold($0.utf8) } }

    /// Whether one of the names stands anywhere in `text`, but in the name of a file.
    static func stands(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )
}
