/// A page of VPN connections.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnConnectionsResponse: PagedVpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connections of the page.
    ///
    /// Wire name: `VpnConnections`.
    public var connections: [VpnConnection]?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many connections a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// How many connections there are on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        connections: [VpnConnection]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.connections = connections
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}
