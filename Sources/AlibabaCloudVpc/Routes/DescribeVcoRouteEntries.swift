/// A request that returns one page of the destination-based routes, or of the BGP routes, of a VPN connection on a
/// transit router.
///
/// ``VpcClient/vcoRouteEntries(matching:)`` reads all pages.
public struct DescribeVcoRouteEntriesRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVcoRouteEntriesResponse

    /// The name of the operation, `DescribeVcoRouteEntries`.
    public static let action = "DescribeVcoRouteEntries"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The type of the routes; `nil` uses the service's default, ``VpnRouteEntryType/custom``.
    ///
    /// Wire name: `RouteEntryType`.
    public var routeEntryType: VpnRouteEntryType?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of routes per page, 1 through 50; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// A client token, 1 through 64 ASCII characters.
    ///
    /// The request changes nothing, so it needs none; `nil` sends none.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner`` except `OwnerId`, which the operation doesn't have.
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
        vpnConnectionId: String,
        regionId: Region? = nil,
        routeEntryType: VpnRouteEntryType? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.routeEntryType = routeEntryType
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVcoRouteEntriesRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("RouteEntryType", &routeEntryType)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("ClientToken", &clientToken)
    }
}

extension DescribeVcoRouteEntriesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(routeEntryType, at: "routeEntryType")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of the routes of a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVcoRouteEntriesResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The routes of the page.
    ///
    /// Wire name: `VcoRouteEntries`.
    public var routes: [VcoRouteEntry]?
    /// The number of routes by type and source.
    ///
    /// Wire name: `VpnRouteCounts`.
    public var routeCounts: [VpnRouteCount]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of routes on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of routes on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        routes: [VcoRouteEntry]? = nil,
        routeCounts: [VpnRouteCount]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.routes = routes
        self.routeCounts = routeCounts
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeVcoRouteEntriesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VcoRouteEntries", &routes)
        wire.map(list: "VpnRouteCounts", &routeCounts)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVcoRouteEntriesResponse {
    /// The routes of the page.
    public var elements: [VcoRouteEntry] { routes ?? [] }
}

extension VpcClient {
    /// Returns one page of the routes of a VPN connection on a transit router.
    ///
    /// ``vcoRouteEntries(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVcoRouteEntries(_ request: DescribeVcoRouteEntriesRequest) async throws
        -> DescribeVcoRouteEntriesResponse
    {
        try await send(request)
    }

    /// Returns the routes that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vcoRouteEntries(
        matching request: DescribeVcoRouteEntriesRequest
    ) -> PagedSequence<DescribeVcoRouteEntriesRequest> {
        PagedSequence(request) { try await describeVcoRouteEntries($0) }
    }
}
