/// Parameters of a request in addition to those that the library names.
///
/// They print without the values whose names indicate a secret.
struct AdditionalParameters: Sendable, Hashable {
    var values: [String: String]

    /// Adds the parameters in the order of their names.
    func append(to parameters: inout RequestParameters) {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if Self.isSecret(name, value) {
                parameters.append(name, Secret(value))
            } else {
                parameters.append(name, value)
            }
        }
    }

    /// Reports each name that the request already sends, or that's a common parameter, regardless of case.
    ///
    /// A part of a group or of a list, such as `Tag.1.Key`, counts as `Tag`.
    ///
    /// - Parameters:
    ///   - hasClientToken: Whether a client adds a token to the request.
    ///   - validator: Collects the violations.
    func check(hasClientToken: @autoclosure () -> Bool, with validator: inout RequestValidator) {
        guard !values.isEmpty else { return }
        let sent = validator.parameters.map { String($0.name.prefix { $0 != "." }).lowercasedASCII }
        let token = hasClientToken() ? ["clienttoken"] : []
        let taken = Set(sent + token + CommonParameter.allCases.map(\.rawValue.lowercasedASCII))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            let path = "additionalParameters[\(name.isPrintableASCII ? name : "…")]"
            let root = String(name.prefix { $0 != "." }).lowercasedASCII
            validator.require(name.isVisibleASCII, path, "must have a name of visible ASCII characters, without blanks")
            validator.require(!taken.contains(root), path, "must not repeat a parameter that the library sends itself")
            validator.check(value, at: path)
        }
    }

    /// Returns whether the name, or a name inside the value, such as in JSON, indicates a secret.
    private static func isSecret(_ name: String, _ value: String) -> Bool {
        SecretName.isContained(in: name) || SecretName.isContained(in: value)
    }
}

extension AdditionalParameters: CustomStringConvertible, CustomReflectable {
    private var shown: RequestParameters {
        var parameters = RequestParameters()
        append(to: &parameters)
        return parameters
    }

    var description: String { "\(shown.all)" }

    var customMirror: Mirror { Mirror(self, unlabeledChildren: shown.all, displayStyle: .collection) }
}

/// The account on whose behalf a request is made, and the owner of the resource, if they differ from the caller's
/// account.
///
/// A property that's `nil` isn't sent.
public struct RequestOwner: Sendable, Hashable {
    /// The name of the account.
    ///
    /// Wire name: `OwnerAccount`.
    public var ownerAccount: String?
    /// The ID of the account.
    ///
    /// Wire name: `OwnerId`.
    public var ownerId: Int64?
    /// The name of the account that owns the resource.
    ///
    /// Wire name: `ResourceOwnerAccount`.
    public var resourceOwnerAccount: String?
    /// The ID of the account that owns the resource.
    ///
    /// Wire name: `ResourceOwnerId`.
    public var resourceOwnerId: Int64?

    /// Creates an owner.
    public init(
        ownerAccount: String? = nil,
        ownerId: Int64? = nil,
        resourceOwnerAccount: String? = nil,
        resourceOwnerId: Int64? = nil
    ) {
        self.ownerAccount = ownerAccount
        self.ownerId = ownerId
        self.resourceOwnerAccount = resourceOwnerAccount
        self.resourceOwnerId = resourceOwnerId
    }
}

extension RequestOwner: WireGroup {
    package static var unset: Self { Self(ownerAccount: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("OwnerAccount", &ownerAccount)
        wire.map("OwnerId", &ownerId)
        wire.map("ResourceOwnerAccount", &resourceOwnerAccount)
        wire.map("ResourceOwnerId", &resourceOwnerId)
    }
}

extension RequestOwner: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error of the encoder.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// A tag of a resource: a key and a value chosen by its owner.
///
/// Wire names: `Tag`, `Tags`.
public struct ResourceTag: Sendable, Hashable {
    /// The key, 1 through 64 characters.
    ///
    /// Wire name: `Key`.
    public var key: String?
    /// The value, at most 128 characters; in a search, `nil` matches any value.
    ///
    /// Wire name: `Value`.
    public var value: String?

    /// Creates a tag.
    public init(
        key: String? = nil,
        value: String? = nil
    ) {
        self.key = key
        self.value = value
    }
}

extension ResourceTag: WireGroup {
    package static var unset: Self { Self(key: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("Key", &key)
        wire.map("Value", &value)
    }

    /// Creates a tag from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension ResourceTag: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error of the encoder.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}
