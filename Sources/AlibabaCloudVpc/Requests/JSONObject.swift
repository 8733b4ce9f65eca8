/// A JSON object that is sent as the text of one parameter, its members in the order they were added.
///
/// The service reads several structured parameters this way, `IkeConfig` among them. A member that is `nil` is left
/// out.
public struct JSONObject: Sendable, Hashable {
    /// The object in UTF-8, but for its closing brace.
    private var bytes: [UInt8] = []

    /// The secrets in ``text``, in the order they stand there.
    private(set) var secrets: [PlacedSecret] = []

    /// Makes an object without members.
    public init() {}

    /// Whether the object has no members.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The object as it is sent, without white space, secrets included.
    public var text: String { isEmpty ? "{}" : String(decoding: bytes, as: UTF8.self) + "}" }

    /// Adds a text; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: String?) {
        guard let value else { return }
        append(name: name)
        append(quoted: value)
    }

    /// Adds a number; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Int?) {
        guard let value else { return }
        append(name: name, json: String(value))
    }

    /// Adds a secret, which will not be shown; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Secret?) {
        guard let value else { return }
        append(name: name)
        let start = bytes.count
        append(quoted: value.exposedValue)
        // The quotes around the secret are not part of it.
        secrets.append(PlacedSecret(value, in: start + 1..<bytes.count - 1))
    }

    /// Adds an object; `nil` and an object without members add nothing.
    public mutating func append(_ name: String, _ object: JSONObject?) {
        guard let object, !object.isEmpty else { return }
        append(name: name)
        append(object)
    }

    /// Adds an array of objects; `nil` adds nothing.
    public mutating func append(_ name: String, _ objects: [JSONObject]?) {
        append(name: name, elements: objects) { $0.append($1) }
    }

    /// Adds an array of strings; `nil` adds nothing.
    public mutating func append(_ name: String, _ strings: [String]?) {
        append(name: name, elements: strings) { $0.append(quoted: $1) }
    }

    private mutating func append<Element>(
        name: String,
        elements: [Element]?,
        write: (inout JSONObject, Element) -> Void
    ) {
        guard let elements else { return }
        append(name: name)
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Adds an object with its secrets, which move to where the object begins.
    private mutating func append(_ object: JSONObject) {
        let start = bytes.count
        append(bytesOf: object.text)
        secrets += object.secrets.map { secret in
            PlacedSecret(secret.secret, in: secret.range.lowerBound + start..<secret.range.upperBound + start)
        }
    }

    /// Adds the wire value of an enum; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ value: Value?) {
        append(name, value?.rawValue)
    }

    /// Adds a value that is spelled as JSON already.
    mutating func append(name: String, json: String) {
        append(name: name)
        append(bytesOf: json)
    }

    /// Adds a name and the colon behind it.
    private mutating func append(name: String) {
        if bytes.isEmpty { bytes.reserveCapacity(Self.usualSize) }
        bytes.append(bytes.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
        append(quoted: name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        append(bytesOf: text.needsEscapesInJSON ? text.escapedForJSON : text)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(bytesOf text: String) {
        text.withUTF8Bytes { bytes.append(contentsOf: $0) }
    }

    /// How many bytes most objects have at most.
    private static let usualSize = 256
}

extension String {
    /// Whether the text cannot stand between quotes in JSON as it is.
    fileprivate var needsEscapesInJSON: Bool {
        withUTF8Bytes { $0.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } }
    }
}

extension JSONObject: CustomStringConvertible, CustomReflectable {
    /// The object's text, secrets left out.
    public var description: String { text.redacting(secrets) }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
