/// A request that returns one page of the destination-based routes, or of the BGP routes, of a VPN gateway.
///
/// ``VpcClient/vpnRouteEntries(matching:)`` reads all pages.
public struct DescribeVpnRouteEntriesRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnRouteEntriesResponse

    /// The name of the operation, `DescribeVpnRouteEntries`.
    public static let action = "DescribeVpnRouteEntries"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` uses the client's region.
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
        vpnGatewayId: String,
        regionId: Region? = nil,
        routeEntryType: VpnRouteEntryType? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.routeEntryType = routeEntryType
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnRouteEntriesRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("RouteEntryType", &routeEntryType)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnRouteEntriesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(routeEntryType, at: "routeEntryType")
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of destination-based or BGP routes.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnRouteEntriesResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The routes of the page.
    ///
    /// Wire name: `VpnRouteEntries`.
    public var routes: [VpnRouteEntry]?
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
        routes: [VpnRouteEntry]? = nil,
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

extension DescribeVpnRouteEntriesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnRouteEntries", of: "VpnRouteEntry", &routes)
        wire.map(list: "VpnRouteCounts", of: "VpnRouteCount", &routeCounts)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnRouteEntriesResponse {
    /// The routes of the page.
    public var elements: [VpnRouteEntry] { routes ?? [] }
}

extension VpcClient {
    /// Returns one page of the destination-based routes, or of the BGP routes, of a VPN gateway.
    ///
    /// ``vpnRouteEntries(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnRouteEntries(_ request: DescribeVpnRouteEntriesRequest) async throws
        -> DescribeVpnRouteEntriesResponse
    {
        try await send(request)
    }

    /// Returns the destination-based or BGP routes that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnRouteEntries(
        matching request: DescribeVpnRouteEntriesRequest
    ) -> PagedSequence<DescribeVpnRouteEntriesRequest> {
        PagedSequence(request) { try await describeVpnRouteEntries($0) }
    }
}
