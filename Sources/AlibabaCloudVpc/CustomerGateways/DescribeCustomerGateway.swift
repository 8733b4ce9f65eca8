/// A request that returns a customer gateway.
public struct DescribeCustomerGatewayRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeCustomerGatewayResponse

    /// The name of the operation, `DescribeCustomerGateway`.
    public static let action = "DescribeCustomerGateway"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the customer gateway; must not be empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region of the customer gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeCustomerGatewayRequest: MappedRequest {
    package static var unset: Self { Self(customerGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
    }
}

extension DescribeCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
    }
}

/// A response that contains a customer gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeCustomerGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateway.
    public var customerGateway: CustomerGateway

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        customerGateway: CustomerGateway = CustomerGateway(customerGatewayId: nil)
    ) {
        self.requestId = requestId
        self.customerGateway = customerGateway
    }
}

extension DescribeCustomerGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        customerGateway.map(&wire)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns a customer gateway.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeCustomerGateway(_ request: DescribeCustomerGatewayRequest) async throws
        -> DescribeCustomerGatewayResponse
    {
        try await send(request)
    }
}
