/// A customer gateway after a change.
///
/// A `nil` property was not told, or could not be read; the change has been made all the same.
public struct ModifyCustomerGatewayAttributeResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateway.
    public var customerGateway: CustomerGateway

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        customerGateway: CustomerGateway = CustomerGateway(customerGatewayId: nil)
    ) {
        self.requestId = requestId
        self.customerGateway = customerGateway
    }
}
