public import Foundation

/// A customer gateway: what the service knows of the device at the other end of a VPN connection.
///
/// A `nil` property was not told, or could not be read.
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
    public var tags: [Tag]?

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
        tags: [Tag]? = nil
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
    init() {
        self.init(customerGatewayId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
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
