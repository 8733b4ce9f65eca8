/// A page of the logs of a VPN connection.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnConnectionLogsResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The entries of the page.
    ///
    /// Wire name: `Data`.
    public var logs: [String]?
    /// How many entries the page holds.
    ///
    /// Wire name: `Count`.
    public var count: Int?
    /// Whether the logs are complete.
    ///
    /// Wire name: `IsCompleted`.
    public var isCompleted: Bool?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many entries a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        logs: [String]? = nil,
        count: Int? = nil,
        isCompleted: Bool? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil
    ) {
        self.requestId = requestId
        self.logs = logs
        self.count = count
        self.isCompleted = isCompleted
        self.pageNumber = pageNumber
        self.pageSize = pageSize
    }
}
