/// The parameters of a request under their wire names, in the order in which they were added.
///
/// An operation adds each of its parameters with `append`. A parameter that's `nil` isn't sent, and the service keeps
/// the stored setting. A value that contains a ``Secret`` records its position, so that it can be redacted wherever the
/// request is shown.
public struct RequestParameters: Sendable, Hashable {
    /// A name and its value.
    public struct Parameter: Sendable, Hashable {
        /// The wire name.
        public let name: String
        /// The value as it's sent, before any encoding, secrets included.
        public let value: String
        /// The secrets in the value, in the order in which they occur.
        let secrets: [PlacedSecret]
        /// Whether the parameter is sent in the body of a POST request, wherever the others are sent.
        let isAlwaysInBody: Bool

        init(name: String, value: String, secrets: [PlacedSecret] = [], isAlwaysInBody: Bool = false) {
            self.name = name
            self.value = value
            self.secrets = secrets
            self.isAlwaysInBody = isAlwaysInBody
        }

        /// A Boolean value that indicates whether the value contains a secret.
        public var containsSecret: Bool { !secrets.isEmpty }
    }

    /// The parameters that have a value, in the order in which they were added.
    public private(set) var all: [Parameter] = []

    /// Creates an empty list.
    public init() {}

    /// The secrets in the values.
    var secrets: [Secret] { all.flatMap { $0.secrets.map(\.secret) } }

    /// Returns the value of the parameter `name`, or `nil` if there is none.
    public subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    /// Adds a string; `nil` adds nothing.
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

    /// Adds a secret, which is redacted when printed; `nil` adds nothing.
    public mutating func append(_ name: String, _ value: Secret?) {
        guard let value else { return }
        append(name, value, alwaysInBody: false)
    }

    /// Adds the wire value of an enum; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ value: Value?) {
        append(name, value?.rawValue)
    }

    /// Adds strings joined by commas, as the service reads lists of CIDR blocks; `nil` adds nothing.
    public mutating func append<Value: RawRepresentable<String>>(_ name: String, _ values: [Value]?) {
        append(name, values?.map(\.rawValue).joined(separator: ","))
    }

    /// Adds a JSON object as one string; `nil` and an object without members add nothing.
    public mutating func append(_ name: String, _ object: JSONObject?) {
        guard let object, !object.isEmpty else { return }
        all.append(Parameter(name: name, value: object.text, secrets: object.secrets))
    }

    /// Adds all of `other`, in its order.
    mutating func append(contentsOf other: RequestParameters) {
        all += other.all
    }

    /// Adds a string; with `alwaysInBody`, it's sent only in the body.
    mutating func append(_ name: String, _ value: String, alwaysInBody: Bool) {
        all.append(Parameter(name: name, value: value, isAlwaysInBody: alwaysInBody))
    }

    /// Adds a secret; with `alwaysInBody`, it's sent only in the body.
    mutating func append(_ name: String, _ value: Secret, alwaysInBody: Bool) {
        let secret = PlacedSecret(value, in: 0..<value.exposedValue.utf8.count)
        all.append(
            Parameter(name: name, value: value.exposedValue, secrets: [secret], isAlwaysInBody: alwaysInBody)
        )
    }

    /// Returns the parameters that are sent in the body whatever the placement, and the others.
    func splitForBody() -> (inBody: RequestParameters, others: RequestParameters) {
        var (inBody, others) = (self, self)
        inBody.all.removeAll { !$0.isAlwaysInBody }
        others.all.removeAll(where: \.isAlwaysInBody)
        return (inBody, others)
    }
}

extension RequestParameters {
    /// Returns whether both have the same names and values in the same order.
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
    /// Each name and value, one per line, with secrets redacted, and control and format characters escaped.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: all, displayStyle: .collection) }
}

extension RequestParameters.Parameter: CustomStringConvertible, CustomReflectable {
    /// `name=value`, with secrets redacted, and control and format characters escaped.
    public var description: String { "\(name)=\(redactedValue)".printable }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror {
        Mirror(self, children: ["name": name.printable, "value": redactedValue.printable])
    }
}

/// The parameters that every request has, by wire name; only the library sets them.
package enum CommonParameter: String, CaseIterable {
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
