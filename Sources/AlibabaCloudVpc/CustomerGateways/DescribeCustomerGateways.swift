/// A request that returns one page of the customer gateways of a region.
///
/// A `nil` property doesn't filter the results. ``VpcClient/customerGateways(matching:)`` reads all pages.
public struct DescribeCustomerGatewaysRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeCustomerGatewaysResponse

    /// The name of the operation, `DescribeCustomerGateways`.
    public static let action = "DescribeCustomerGateways"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the customer gateways; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the customer gateway to filter by.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The ID of the resource group to filter by.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags to filter by, at most 20.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of customer gateways per page, 1 through 50; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
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
        regionId: Region? = nil,
        customerGatewayId: String? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.customerGatewayId = customerGatewayId
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeCustomerGatewaysRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tag", &tags)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeCustomerGatewaysRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of customer gateways.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeCustomerGatewaysResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateways of the page.
    ///
    /// Wire name: `CustomerGateways`.
    public var customerGateways: [CustomerGateway]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of customer gateways on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of customer gateways on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        customerGateways: [CustomerGateway]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.customerGateways = customerGateways
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeCustomerGatewaysResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "CustomerGateways", of: "CustomerGateway", &customerGateways)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeCustomerGatewaysResponse {
    /// The customer gateways of the page.
    public var elements: [CustomerGateway] { customerGateways ?? [] }
}

extension VpcClient {
    /// Returns one page of the customer gateways of a region.
    ///
    /// ``customerGateways(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeCustomerGateways(_ request: DescribeCustomerGatewaysRequest) async throws
        -> DescribeCustomerGatewaysResponse
    {
        try await send(request)
    }

    /// Returns the customer gateways that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func customerGateways(
        matching request: DescribeCustomerGatewaysRequest = DescribeCustomerGatewaysRequest()
    ) -> PagedSequence<DescribeCustomerGatewaysRequest> {
        PagedSequence(request) { try await describeCustomerGateways($0) }
    }
}
