public import Foundation

/// A customer gateway: what the service knows of the device at the other end of a VPN connection.
///
/// A `nil` property was not told, or could not be read.
///
/// It isn't `Codable`, because it can hold a key: keep keys in a store for secrets, and the other properties by themselves.
public struct CustomerGateway: Sendable, Hashable, Identifiable {
    /// The id of the customer gateway.
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
    /// The address of the device.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String?
    /// The number of the device's autonomous system.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key with which BGP messages are authenticated; it may be masked.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// When the customer gateway was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?

    /// What tells customer gateways apart: ``customerGatewayId``.
    public var id: String? { customerGatewayId }

    /// Makes a customer gateway, as a test's stub would tell of it.
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

    /// Reads the customer gateway from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

// The rules of customer gateways and VPN gateways.
extension RequestValidator {
    /// Checks the address of the device at the other end.
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

    /// Checks the key of BGP; no message holds any of it.
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
