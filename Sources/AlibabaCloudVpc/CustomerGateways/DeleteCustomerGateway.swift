/// A request that deletes a customer gateway.
public struct DeleteCustomerGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DeleteCustomerGatewayResponse

    /// The name of the operation, `DeleteCustomerGateway`.
    public static let action = "DeleteCustomerGateway"

    /// The ID of the customer gateway; must not be empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region of the customer gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner``.
    public var owner: RequestOwner?
    /// Parameters that this version of the library doesn't define, by wire name.
    ///
    /// A name that the library sends itself is rejected. Values whose name indicates a secret are redacted when
    /// printed.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Creates a request.
    public init(
        customerGatewayId: String,
        regionId: Region? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DeleteCustomerGatewayRequest: MappedRequest {
    package static var unset: Self { Self(customerGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("ClientToken", &clientToken)
    }
}

extension DeleteCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that deletes a customer gateway.
///
/// When it's received, the customer gateway has been deleted.
public struct DeleteCustomerGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil
    ) {
        self.requestId = requestId
    }
}

extension DeleteCustomerGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Deletes a customer gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func deleteCustomerGateway(_ request: DeleteCustomerGatewayRequest) async throws
        -> DeleteCustomerGatewayResponse
    {
        try await send(request)
    }
}
