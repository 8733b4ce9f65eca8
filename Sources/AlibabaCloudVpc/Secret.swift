/// A text that must not be seen: a pre-shared key, an access key secret, a security token.
///
/// It prints as `••••` everywhere: in descriptions, in `dump`, in mirrors and in string interpolation. It is not
/// `Codable`, so no encoder writes it by accident. Read ``exposedValue`` where the text itself is needed.
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
        exposedValue.contains("****") || (!exposedValue.isEmpty && exposedValue.allSatisfy { $0 == "*" })
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
