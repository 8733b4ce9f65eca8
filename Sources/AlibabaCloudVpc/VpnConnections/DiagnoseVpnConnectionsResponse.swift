/// A page of what a diagnosis has found in VPN connections.
///
/// A `nil` property was not told, or could not be read.
public struct DiagnoseVpnConnectionsResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The findings of the page.
    ///
    /// Wire name: `VpnConnections`.
    public var diagnoses: [VpnConnectionDiagnosis]?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many findings a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// How many findings there are on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        diagnoses: [VpnConnectionDiagnosis]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.diagnoses = diagnoses
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}
