/// The parameters of a request, in the order they were added, under their wire names.
///
/// An operation adds each of its parameters with `append`; one that is `nil` is not sent, and the service leaves the
/// stored setting as it is. A value that holds a ``Secret`` remembers where the secret stands, so that whatever shows
/// the request can leave it out.
public struct RequestParameters: Sendable, Hashable {
    /// One name and its value.
    public struct Parameter: Sendable, Hashable {
        /// The wire name.
        public let name: String
        /// The value as it is sent, before any encoding, secrets included.
        public let value: String
        /// The secrets in the value, in the order they stand there.
        let secrets: [PlacedSecret]
        /// Whether it stands in the body of a POST, wherever the others are placed.
        let isAlwaysInBody: Bool

        init(name: String, value: String, secrets: [PlacedSecret] = [], isAlwaysInBody: Bool = false) {
            self.name = name
            self.value = value
            self.secrets = secrets
            self.isAlwaysInBody = isAlwaysInBody
        }

        /// Whether the value holds a secret.
        public var holdsSecret: Bool { !secrets.isEmpty }
    }

    /// The parameters that have a value, in the order they were added.
    public private(set) var all: [Parameter] = []

    /// Makes an empty list.
    public init() {}

    /// The secrets in the values.
    var secrets: [Secret] { all.flatMap { $0.secrets.map(\.secret) } }

    /// The value under `name`, or `nil` where there is none.
    public subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    /// Adds a text; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: String?) {
        guard let value else { return }
        append(name, value, alwaysInBody: false)
    }

    /// Adds `true` or `false`; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Bool?) {
        append(name, value.map { $0 ? "true" : "false" })
    }

    /// Adds a number in decimal digits; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Int?) {
        append(name, value.map(String.init))
    }

    /// Adds a secret, which will not be shown; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Secret?) {
        guard let value else { return }
        append(name, value, alwaysInBody: false)
    }

    /// Adds the wire value of an enum; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ value: Value?) {
        append(name, value?.rawValue)
    }

    /// Adds texts joined by commas, as the service reads lists of CIDR blocks; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ values: [Value]?) {
        append(name, values?.map(\.rawValue).joined(separator: ","))
    }

    /// Adds a JSON object as one text; `nil` and an object without members add nothing.
    public mutating func append(_ name: String, _ object: JSONObject?) {
        guard let object, !object.isEmpty else { return }
        all.append(Parameter(name: name, value: object.text, secrets: object.secrets))
    }

    /// Adds all of `other`, in its order.
    mutating func append(contentsOf other: RequestParameters) {
        all += other.all
    }

    /// Adds a text, perhaps for the body only.
    mutating func append(_ name: String, _ value: String, alwaysInBody: Bool) {
        all.append(Parameter(name: name, value: value, isAlwaysInBody: alwaysInBody))
    }

    /// Adds a secret, perhaps for the body only.
    mutating func append(_ name: String, _ value: Secret, alwaysInBody: Bool) {
        let secret = PlacedSecret(value, in: 0..<value.exposedValue.utf8.count)
        all.append(
            Parameter(name: name, value: value.exposedValue, secrets: [secret], isAlwaysInBody: alwaysInBody)
        )
    }

    /// The parameters that stand in the body whatever the placement, and the others.
    func splitForBody() -> (inBody: RequestParameters, others: RequestParameters) {
        var (inBody, others) = (self, self)
        inBody.all.removeAll { !$0.isAlwaysInBody }
        others.all.removeAll(where: \.isAlwaysInBody)
        return (inBody, others)
    }
}

extension RequestParameters {
    /// Whether both hold the same names and values in the same order.
    public static func == (left: Self, right: Self) -> Bool {
        left.all == right.all
    }

    /// Hashes the names and values.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(all)
    }

    /// The same parameters with each secret replaced by ``Secret/redaction``.
    var redacted: RequestParameters {
        var result = self
        result.all = all.map { Parameter(name: $0.name, value: $0.redactedValue) }
        return result
    }
}

extension RequestParameters.Parameter {
    /// The value with each secret replaced by ``Secret/redaction``.
    var redactedValue: String { value.redacting(secrets) }
}

extension RequestParameters: CustomStringConvertible, CustomReflectable {
    /// Each name and value, a line each, secrets left out.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }

    /// A mirror that shows what ``description`` shows.
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: all, displayStyle: .collection) }
}

extension RequestParameters.Parameter: CustomStringConvertible, CustomReflectable {
    /// `name=value`, secrets left out.
    public var description: String { "\(name)=\(redactedValue)" }

    /// A mirror that shows what ``description`` shows.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "value": redactedValue]) }
}

/// The parameters that every request has, by wire name: the library sets them, and no operation may.
enum CommonParameter: String, CaseIterable {
    case action = "Action"
    case version = "Version"
    case format = "Format"
    case regionId = "RegionId"
    case accessKeyId = "AccessKeyId"
    case securityToken = "SecurityToken"
    case signatureMethod = "SignatureMethod"
    case signatureVersion = "SignatureVersion"
    case signatureNonce = "SignatureNonce"
    case timestamp = "Timestamp"
    case signature = "Signature"
}
