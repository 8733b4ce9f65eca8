/// A set of values that the service may extend.
///
/// Every value that this version of the library names is a case. Any other string is kept, byte for byte, in
/// `unrecognized`, so that reading never fails, and a newer value can be sent before the library names it.
///
/// Two values are equal if they're the same on the wire: `.unrecognized("aes") == .aes`.
public protocol OpenEnum: RawRepresentable, CaseIterable, Codable, CustomStringConvertible, Hashable, Sendable
where RawValue == String, AllCases == [Self] {
    /// A value that this version of the library doesn't name, kept as the caller or the service wrote it.
    static func unrecognized(_ text: String) -> Self

    /// Spellings, in lowercase, that the service's documentation uses in addition to the wire values.
    static var otherSpellings: [String: Self] { get }

    /// Creates a value from its wire value.
    ///
    /// Named values are found regardless of the case of their ASCII letters; any other string is kept unchanged.
    init(rawValue: String)
}

extension OpenEnum {
    /// No spellings in addition to the wire values.
    public static var otherSpellings: [String: Self] { [:] }

    /// Creates a value from its wire value: named values in any case, any other string unchanged.
    public init(rawValue: String) {
        // The service nearly always writes an exact spelling, so case is ignored only if none matches. Compared by
        // bytes, because Swift's string comparison takes seconds for a value of many combining marks.
        let cases = Self.allCases
        self =
            cases.first { $0.rawValue.hasSameBytes(as: rawValue) }
            ?? cases.first { $0.rawValue.equalsIgnoringASCIICase(rawValue) }
            ?? Self.otherSpellings.first { $0.key.equalsIgnoringASCIICase(rawValue) }?.value ?? .unrecognized(rawValue)
    }

    /// A Boolean value that indicates whether this version of the library names the value.
    ///
    /// `false` for a string that's kept in `unrecognized`, unless it's the wire value of a named case.
    public var isRecognized: Bool { Self.allCases.contains(self) }

    /// The named value that a string in `unrecognized` spells in another way, or the value itself if there's none.
    var named: Self { Self(rawValue: rawValue[...].trimmed) }

    /// The wire value, with control and format characters escaped.
    public var description: String { rawValue.printable }

    /// Returns whether two values are the same on the wire.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.hasSameBytes(as: right.rawValue)
    }

    /// Hashes the wire value.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
    }

    /// Decodes the wire value from a string.
    ///
    /// - Throws: `DecodingError` if the decoder contains anything except a string.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the wire value as a string.
    ///
    /// - Throws: `EncodingError` if the encoder can't encode a string here.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension ResponseNode {
    /// Returns the string as the value of an enum, or `nil` for a list, an object, and a blank string.
    public func openEnum<Value: OpenEnum>(_ type: Value.Type = Value.self) -> Value? {
        trimmedString.map(Value.init(rawValue:))
    }
}
