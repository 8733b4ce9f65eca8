/// A JSON object that's sent as the string of one parameter, with its members in the order in which they were added.
///
/// The service reads several structured parameters this way, such as `IkeConfig`. A member that's `nil` is left out.
public struct JSONObject: Sendable, Hashable {
    /// The object in UTF-8, except its closing brace.
    private var bytes: [UInt8] = []

    /// The secrets in ``text``, in the order in which they occur.
    private(set) var secrets: [PlacedSecret] = []

    /// Creates an object without members.
    public init() {}

    /// A Boolean value that indicates whether the object has no members.
    var isEmpty: Bool { bytes.isEmpty }

    /// The object as it's sent, without white space, secrets included.
    package var text: String { isEmpty ? "{}" : String(decoding: bytes, as: UTF8.self) + "}" }

    /// Adds a string; `nil` adds nothing.
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

    /// Adds a secret, which is redacted when printed; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Secret?) {
        guard let value else { return }
        append(name: name)
        let start = bytes.count
        append(quoted: value.exposedValue)
        // The quotes around the secret aren't part of it.
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

    /// Adds an object with its secrets, whose ranges are moved to the position of the object.
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

    /// Adds a value that's already encoded as JSON.
    mutating func append(name: String, json: String) {
        append(name: name)
        append(bytesOf: json)
    }

    /// Adds a name and the colon after it.
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

    /// The number of bytes that most objects don't exceed.
    private static let usualSize = 256
}

extension String {
    /// Whether the string can't be written unchanged between quotes in JSON.
    fileprivate var needsEscapesInJSON: Bool {
        withUTF8Bytes { $0.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } }
    }
}

extension JSONObject: CustomStringConvertible, CustomReflectable {
    /// The object as a string, with secrets redacted, and control and format characters escaped.
    public var description: String { text.redacting(secrets).printable }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
