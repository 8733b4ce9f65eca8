// Coding of groups without secrets, under the wire names of responses.

extension WireGroup {
    /// Decodes the properties that `decoder` has.
    ///
    /// A list is an array, and a time is a number of milliseconds. Numbers and Booleans may be strings.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    package init(decoding decoder: any Decoder) throws {
        self = .unset
        var reader = DecodingReader(container: try decoder.container(keyedBy: WireKey.self))
        map(&reader)
        if let error = reader.error { throw error }
    }

    /// Encodes the properties that are set.
    ///
    /// - Throws: `EncodingError` if a property is a secret, or the encoder fails.
    package func encode(mappingTo encoder: any Encoder) throws {
        var copy = self
        var writer = EncodingWriter(container: encoder.container(keyedBy: WireKey.self))
        copy.map(&writer)
        if let error = writer.error { throw error }
    }
}

/// A wire name as a coding key.
private struct WireKey: CodingKey {
    let stringValue: String

    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
}

/// A group in its own container.
private struct CodedGroup<Group: WireGroup>: Codable {
    let group: Group

    init(_ group: Group) {
        self.group = group
    }

    init(from decoder: any Decoder) throws {
        group = try Group(decoding: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try group.encode(mappingTo: encoder)
    }
}

/// Encodes each property.
private struct EncodingWriter: WireMapper {
    static let form = WireForm.response

    var container: KeyedEncodingContainer<WireKey>
    /// The first error; nothing is encoded after it.
    private(set) var error: (any Error)?

    init(container: KeyedEncodingContainer<WireKey>) {
        self.container = container
    }

    private mutating func encode(_ value: (any Encodable)?, as name: String) {
        guard let value, error == nil else { return }
        do {
            try container.encode(value, forKey: WireKey(stringValue: name))
        } catch {
            self.error = error
        }
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if value.secret != nil {
            let path = container.codingPath + [WireKey(stringValue: name)]
            let reason = "\(name) is a secret. Set it to nil before encoding, and keep it in a store for secrets."
            let context = EncodingError.Context(codingPath: path, debugDescription: reason)
            error = error ?? EncodingError.invalidValue(name, context)
        } else if let flag = value as? Bool {
            encode(flag, as: name)
        } else if Value.isNumber, let number = Int64(value.wireText) {
            encode(number, as: name)
        } else {
            encode(value.wireText, as: name)
        }
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        encode(group.map(CodedGroup.init), as: name)
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        encode(list.map { $0.map(CodedGroup.init) }, as: name)
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        encode(list, as: name)
    }
}

/// Decodes each property.
private struct DecodingReader: WireMapper {
    static let form = WireForm.response

    let container: KeyedDecodingContainer<WireKey>
    /// The first error; nothing is decoded after it.
    private(set) var error: (any Error)?

    init(container: KeyedDecodingContainer<WireKey>) {
        self.container = container
    }

    private mutating func decode<Value>(
        _ name: String,
        _ read: (KeyedDecodingContainer<WireKey>, WireKey) throws -> Value?
    ) -> Value? {
        guard error == nil else { return nil }
        do {
            return try read(container, WireKey(stringValue: name))
        } catch {
            self.error = error
            return nil
        }
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        let decoded = decode(name) { container, key -> Value? in
            guard try container.contains(key) && !container.decodeNil(forKey: key) else { return nil }
            let string =
                (try? container.decode(Bool.self, forKey: key)).map(String.init)
                ?? (try? container.decode(Int64.self, forKey: key)).map { String($0) }
            let text = try string ?? container.decode(String.self, forKey: key)
            if let value = Value(wire: .scalar(text)) { return value }
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: container,
                debugDescription: "must be a \(Value.self)"
            )
        }
        value = decoded ?? value
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        let decoded = decode(name) { try $0.decodeIfPresent(CodedGroup<Group>.self, forKey: $1) }
        group = decoded?.group ?? group
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        let decoded = decode(name) { try $0.decodeIfPresent([CodedGroup<Element>].self, forKey: $1) }
        list = decoded?.map(\.group) ?? list
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        list = decode(name) { try $0.decodeIfPresent([String].self, forKey: $1) } ?? list
    }
}
