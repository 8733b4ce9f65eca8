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
    public var tags: [Tag]?
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
        tags: [Tag]? = nil,
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
