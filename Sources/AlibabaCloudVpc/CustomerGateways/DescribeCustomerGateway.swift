/// Reads a customer gateway.
public struct DescribeCustomerGatewayRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeCustomerGatewayResponse

    /// `DescribeCustomerGateway`.
    public static let action = "DescribeCustomerGateway"

    /// `true`.
    public static let isReadOnly = true

    /// The id of the customer gateway, not empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region of the customer gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The account on whose behalf the request is made; `nil` for the caller's own.
    ///
    /// Wire names: those of ``RequestOwner``.
    public var owner: RequestOwner?
    /// Parameters that this version of the library does not name, by wire name.
    ///
    /// A name that the library sends itself is refused. Values whose name tells of a secret are not shown.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Makes a request.
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

/// A customer gateway.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeCustomerGatewayResponse: VpcResponse, Hashable {
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

extension DescribeCustomerGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        customerGateway.map(&wire)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
