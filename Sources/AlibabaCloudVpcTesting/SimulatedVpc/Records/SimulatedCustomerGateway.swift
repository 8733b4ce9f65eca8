public import AlibabaCloudVpc
public import Foundation

/// A customer gateway of a ``SimulatedVpc``: the router of the data center; a `nil` setting is not answered.
public struct SimulatedCustomerGateway: Sendable, Hashable {
    /// The id.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region; requests of another region do not find the gateway.
    public var regionId: Region
    /// The address, which is also the default of a connection's remote identity.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The AS number.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key of BGP.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// When the gateway was made.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date

    /// Makes a gateway; what is left out is as in the service's samples.
    public init(
        customerGatewayId: String = "cgw-bp1pvpl9r9adju6l5****",
        regionId: Region = .cnShanghai,
        ipAddress: String = "139.196.32.167",
        name: String? = nil,
        description: String? = nil,
        asn: Int64? = nil,
        authKey: Secret? = nil,
        createTime: Date = Date(timeIntervalSince1970: 1_492_747_187)
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.ipAddress = ipAddress
        self.name = name
        self.description = description
        self.asn = asn
        self.authKey = authKey
        self.createTime = createTime
    }
}
