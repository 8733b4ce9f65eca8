/// Reads a page of the customer gateways of a region.
///
/// A `nil` property does not narrow the search. ``VpcClient/customerGateways(matching:)`` reads all pages.
public struct DescribeCustomerGatewaysRequest: PagedVpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeCustomerGatewaysResponse

    /// `DescribeCustomerGateways`.
    public static let action = "DescribeCustomerGateways"

    /// `true`.
    public static let isReadOnly = true

    /// The region of the customer gateways; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The id that the customer gateway has.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The id of the resource group that the customer gateways are in.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags that the customer gateways have, at most 20.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// The page, from 1; `nil` for the first.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many customer gateways a page holds, 1 through 50; `nil` for the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
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

    /// Makes a search.
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

/// A page of customer gateways.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeCustomerGatewaysResponse: PagedVpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateways of the page.
    ///
    /// Wire name: `CustomerGateways`.
    public var customerGateways: [CustomerGateway]?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many customer gateways a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// How many customer gateways there are on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
