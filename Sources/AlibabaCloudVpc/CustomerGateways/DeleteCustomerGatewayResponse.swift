/// Tells that a customer gateway has been deleted.
public struct DeleteCustomerGatewayResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil
    ) {
        self.requestId = requestId
    }
}
