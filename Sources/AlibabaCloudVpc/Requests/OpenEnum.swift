/// A set of values that the service may extend.
///
/// Every value that this version of the library names is a case; any other text is kept, letter for letter, in
/// `unrecognized`, so that reading never fails and a newer value can be sent before the library names it.
///
/// Two values are equal when they are the same on the wire: `.unrecognized("aes") == .aes`.
public protocol OpenEnum: RawRepresentable, CaseIterable, Codable, CustomStringConvertible, Hashable, Sendable
where RawValue == String, AllCases == [Self] {
    /// A value that this version of the library does not name, kept as the caller or the service wrote it.
    static func unrecognized(_ text: String) -> Self

    /// Spellings, in lower case, that the service's documentation uses beside the wire values.
    static var otherSpellings: [String: Self] { get }

    /// Reads a wire value.
    ///
    /// Named values are found whatever the case of their ASCII letters; every other text is kept as it is.
    init(rawValue: String)
}

extension OpenEnum {
    /// No spelling beside the wire values.
    public static var otherSpellings: [String: Self] { [:] }

    /// Reads a wire value: named values in any case of their letters, every other text kept as it is.
    public init(rawValue: String) {
        // An exact spelling is what the service nearly always writes; letters are only compared apart from their case
        // where none is found. Bytes are compared, since Swift's comparison of strings takes seconds for a value of many
        // combining marks.
        let cases = Self.allCases
        self =
            cases.first { $0.rawValue.hasSameBytes(as: rawValue) }
            ?? cases.first { $0.rawValue.equalsIgnoringASCIICase(rawValue) }
            ?? Self.otherSpellings.first { $0.key.equalsIgnoringASCIICase(rawValue) }?.value ?? .unrecognized(rawValue)
    }

    /// Whether this version of the library names the value.
    ///
    /// `false` for text that's kept in `unrecognized`, unless it's the wire value of a named case.
    public var isRecognized: Bool { Self.allCases.contains(self) }

    /// The wire value.
    public var description: String { rawValue }

    /// Whether two values are the same on the wire.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.hasSameBytes(as: right.rawValue)
    }

    /// Hashes the wire value.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
    }

    /// Reads the wire value from a plain string.
    ///
    /// - Throws: `DecodingError` when the decoder holds anything but a string.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the wire value as a plain string.
    ///
    /// - Throws: `EncodingError` when the encoder cannot hold a string here.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension ResponseNode {
    /// Returns the text as the value of an enum, or `nil` for a list, an object and a blank text.
    public func openEnum<Value: OpenEnum>(_ type: Value.Type = Value.self) -> Value? {
        trimmedString.map(Value.init(rawValue:))
    }
}
