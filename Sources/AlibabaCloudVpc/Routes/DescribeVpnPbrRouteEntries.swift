/// A request that returns one page of the policy-based routes of a VPN gateway.
///
/// ``VpcClient/vpnPbrRouteEntries(matching:)`` reads all pages.
public struct DescribeVpnPbrRouteEntriesRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnPbrRouteEntriesResponse

    /// The name of the operation, `DescribeVpnPbrRouteEntries`.
    public static let action = "DescribeVpnPbrRouteEntries"

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
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnPbrRouteEntriesRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnPbrRouteEntriesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of policy-based routes.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnPbrRouteEntriesResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The routes of the page.
    ///
    /// Wire name: `VpnPbrRouteEntries`.
    public var routes: [VpnPbrRouteEntry]?
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
        routes: [VpnPbrRouteEntry]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.routes = routes
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeVpnPbrRouteEntriesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnPbrRouteEntries", of: "VpnPbrRouteEntry", &routes)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnPbrRouteEntriesResponse {
    /// The routes of the page.
    public var elements: [VpnPbrRouteEntry] { routes ?? [] }
}

extension VpcClient {
    /// Returns one page of the policy-based routes of a VPN gateway.
    ///
    /// ``vpnPbrRouteEntries(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnPbrRouteEntries(_ request: DescribeVpnPbrRouteEntriesRequest) async throws
        -> DescribeVpnPbrRouteEntriesResponse
    {
        try await send(request)
    }

    /// Returns the policy-based routes that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnPbrRouteEntries(
        matching request: DescribeVpnPbrRouteEntriesRequest
    ) -> PagedSequence<DescribeVpnPbrRouteEntriesRequest> {
        PagedSequence(request) { try await describeVpnPbrRouteEntries($0) }
    }
}
