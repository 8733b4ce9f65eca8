/// Reads a page of the VPN connections (IPsec-VPN) of a region.
///
/// A `nil` property does not narrow the search. ``VpcClient/vpnConnections(matching:)`` reads all pages.
public struct DescribeVpnConnectionsRequest: PagedVpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeVpnConnectionsResponse

    /// `DescribeVpnConnections`.
    public static let action = "DescribeVpnConnections"

    /// `true`.
    public static let isReadOnly = true

    /// The region of the VPN connections; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The id that the connection has.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The id of the VPN gateway that the connections have.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The id of the customer gateway that the connections have.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The id of the resource group that the connections are in.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags that the connections have, at most 20.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// The page, from 1; `nil` for the first.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many connections a page holds, 1 through 50; `nil` for the service's default, 10.
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

extension DescribeVpnConnectionsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnConnections", of: "VpnConnection", &connections)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
