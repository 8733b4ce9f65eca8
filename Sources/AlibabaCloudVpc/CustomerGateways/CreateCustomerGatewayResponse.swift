public import Foundation

/// A customer gateway that has been made.
///
/// A `nil` property was not told, or could not be read; the customer gateway has been made all the same.
public struct CreateCustomerGatewayResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
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
    /// When it was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        customerGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
        ipAddress: String? = nil,
        createTime: Date? = nil
    ) {
        self.requestId = requestId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
        self.ipAddress = ipAddress
        self.createTime = createTime
    }
}
