public import Foundation

/// A customer gateway, which represents the peer device of VPN connections.
///
/// A property is `nil` if it's missing from the response or malformed.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct CustomerGateway: Sendable, Hashable, Identifiable {
    /// The ID of the customer gateway.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The IP address of the device.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String?
    /// The autonomous system number (ASN) of the device.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key that authenticates BGP messages; may be masked.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// The creation time of the customer gateway, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// The ID of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?

    /// The stable identity of the customer gateway, ``customerGatewayId``.
    public var id: String? { customerGatewayId }

    /// Creates a customer gateway, for use in test stubs.
    public init(
        customerGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
        ipAddress: String? = nil,
        asn: Int64? = nil,
        authKey: Secret? = nil,
        createTime: Date? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil
    ) {
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
        self.ipAddress = ipAddress
        self.asn = asn
        self.authKey = authKey
        self.createTime = createTime
        self.resourceGroupId = resourceGroupId
        self.tags = tags
    }
}

extension CustomerGateway: WireGroup {
    package static var unset: Self { Self(customerGatewayId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("IpAddress", &ipAddress)
        wire.map("Asn", &asn)
        wire.map("AuthKey", &authKey)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tags", of: "Tag", &tags)
    }

    /// Creates a customer gateway from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

// Rules for customer gateways and VPN gateways.
extension RequestValidator {
    /// Checks the IP address of the peer device.
    mutating func check(peerAddress text: String, at path: @autoclosure () -> String) {
        guard let address = IPv4Address(text) else {
            return require(CIDRBlock.isAddress(text), path(), "must be an IP address")
        }
        require(
            !Self.unreachable.contains { $0.contains(address) },
            path(),
            "must not lie in 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 or 255.0.0.0/8"
        )
    }

    private static let unreachable = [
        IPv4Block(around: IPv4Address(100, 64, 0, 0), prefixLength: 10),
        IPv4Block(around: IPv4Address(127, 0, 0, 0), prefixLength: 8),
        IPv4Block(around: IPv4Address(169, 254, 0, 0), prefixLength: 16),
        IPv4Block(around: IPv4Address(224, 0, 0, 0), prefixLength: 4),
        IPv4Block(around: IPv4Address(255, 0, 0, 0), prefixLength: 8),
    ]

    /// Checks a BGP authentication key; no message contains any part of it.
    mutating func check(authKey: Secret?, at path: @autoclosure () -> String) {
        guard let authKey else { return }
        let text = authKey.exposedValue
        require((1...64).contains(text.count), path(), "must have 1 through 64 characters")
        require(
            text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "?") },
            path(),
            "must hold only visible ASCII characters, and no question marks"
        )
        checkNotMasked(authKey, at: path())
    }

    /// Checks the name of a VPN gateway.
    mutating func check(gatewayName name: String?, at path: @autoclosure () -> String) {
        guard let name else { return }
        check(name, at: path(), length: 2...100)
        require(name.unicodeScalars.first?.isLatinLetter ?? true, path(), "must start with a letter (a-z, A-Z)")
        require(
            name.unicodeScalars.allSatisfy { $0.isLatinLetter || $0.isASCIIDigit || "._-".unicodeScalars.contains($0) },
            path(),
            "must hold only letters (a-z, A-Z), digits, '.', '_' and '-'"
        )
    }
}
