/// A JSON object that is sent as the text of one parameter, its members in the order they were added.
///
/// The service reads several structured parameters this way, `IkeConfig` among them. A member that is `nil` is left
/// out.
public struct JSONObject: Sendable, Hashable {
    private var members = ""

    /// The secrets in ``text``, in the order they stand there.
    private(set) var secrets: [PlacedSecret] = []

    /// Makes an object without members.
    public init() {}

    /// Whether the object has no members.
    public var isEmpty: Bool { members.isEmpty }

    /// The object as it is sent, without white space, secrets included.
    public var text: String { "{\(members)}" }

    /// Adds a text; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: String?) {
        guard let value else { return }
        append(name: name, json: Self.quoted(value))
    }

    /// Adds a number; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Int?) {
        guard let value else { return }
        append(name: name, json: String(value))
    }

    /// Adds a secret, which will not be shown; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Secret?) {
        guard let value else { return }
        let json = Self.quoted(value.exposedValue)
        append(name: name, json: json)
        // The brace in front of the members and the quote behind the secret cancel out.
        let end = members.utf8.count
        secrets.append(PlacedSecret(value, in: end - json.utf8.count + 2..<end))
    }

    /// Adds the wire value of an enum; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ value: Value?) {
        append(name, value?.rawValue)
    }

    /// Adds a value that is spelled as JSON already.
    mutating func append(name: String, json: String) {
        if !members.isEmpty { members += "," }
        members += Self.quoted(name)
        members += ":"
        members += json
    }

    /// The text as a JSON string: quotes, backslashes and control characters escaped, all else as it is (`/` too).
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ":
                result += "\\u" + scalar.value.hexadecimal(width: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONObject: CustomStringConvertible, CustomReflectable {
    /// The object's text, secrets left out.
    public var description: String {
        RequestParameters.Parameter(name: "", value: text, secrets: secrets).redactedValue
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
