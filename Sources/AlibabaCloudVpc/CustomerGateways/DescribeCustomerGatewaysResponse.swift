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
