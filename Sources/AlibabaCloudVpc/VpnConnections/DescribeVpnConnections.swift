/// A request that returns one page of the VPN connections (IPsec-VPN) of a region.
///
/// A `nil` property doesn't filter the results. ``VpcClient/vpnConnections(matching:)`` reads all pages.
public struct DescribeVpnConnectionsRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnConnectionsResponse

    /// The name of the operation, `DescribeVpnConnections`.
    public static let action = "DescribeVpnConnections"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN connections; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the connection to filter by.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the VPN gateway to filter by.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
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
    /// The number of connections per page, 1 through 50; `nil` uses the service's default, 10.
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
        vpnConnectionId: String? = nil,
        vpnGatewayId: String? = nil,
        customerGatewayId: String? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnConnectionId = vpnConnectionId
        self.vpnGatewayId = vpnGatewayId
        self.customerGatewayId = customerGatewayId
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnConnectionsRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tag", &tags)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnConnectionsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnConnectionId, at: "vpnConnectionId")
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of VPN connections.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnConnectionsResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connections of the page.
    ///
    /// Wire name: `VpnConnections`.
    public var connections: [VpnConnection]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of connections on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of connections on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
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

extension DescribeVpnConnectionsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnConnections", of: "VpnConnection", &connections)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnConnectionsResponse {
    /// The connections of the page.
    public var elements: [VpnConnection] { connections ?? [] }
}

extension VpcClient {
    /// Returns one page of the VPN connections of a region.
    ///
    /// ``vpnConnections(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnConnections(_ request: DescribeVpnConnectionsRequest) async throws
        -> DescribeVpnConnectionsResponse
    {
        try await send(request)
    }

    /// Returns the VPN connections that match `request`, of its page and all pages after it.
    ///
    /// ```swift
    /// for try await connection in client.vpnConnections() where connection.state == .active {
    ///     print(connection.name ?? "no name")
    /// }
    /// ```
    ///
    /// No request is sent before the first element is requested.
    public func vpnConnections(
        matching request: DescribeVpnConnectionsRequest = DescribeVpnConnectionsRequest()
    ) -> PagedSequence<DescribeVpnConnectionsRequest> {
        PagedSequence(request) { try await describeVpnConnections($0) }
    }
}
