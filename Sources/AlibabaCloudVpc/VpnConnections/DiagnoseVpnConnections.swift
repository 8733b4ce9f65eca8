/// A request that diagnoses VPN connections (IPsec-VPN), and returns one page of the results.
public struct DiagnoseVpnConnectionsRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DiagnoseVpnConnectionsResponse

    /// The name of the operation, `DiagnoseVpnConnections`.
    public static let action = "DiagnoseVpnConnections"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN connections; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the VPN gateway to filter by.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The IDs of the connections.
    ///
    /// Wire name: `VpnConnectionIds`.
    public var vpnConnectionIds: [String]?
    /// The IDs of the tunnels.
    ///
    /// Wire name: `TunnelIds`.
    public var tunnelIds: [String]?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of results per page; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The ID of the account that owns the resource; `nil` for the caller's own.
    ///
    /// Wire name: `ResourceOwnerId`.
    public var resourceOwnerId: Int64?
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
        vpnGatewayId: String? = nil,
        vpnConnectionIds: [String]? = nil,
        tunnelIds: [String]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        resourceOwnerId: Int64? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnGatewayId = vpnGatewayId
        self.vpnConnectionIds = vpnConnectionIds
        self.tunnelIds = tunnelIds
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.resourceOwnerId = resourceOwnerId
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DiagnoseVpnConnectionsRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map(list: "VpnConnectionIds", &vpnConnectionIds)
        wire.map(list: "TunnelIds", &tunnelIds)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("ResourceOwnerId", &resourceOwnerId)
    }
}

extension DiagnoseVpnConnectionsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(ids: vpnConnectionIds, at: "vpnConnectionIds")
        validator.check(ids: tunnelIds, at: "tunnelIds")
        validator.check(page: pageNumber, size: pageSize, upTo: .max)
    }
}

/// A response that contains one page of the results of a diagnosis of VPN connections.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DiagnoseVpnConnectionsResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The results of the page.
    ///
    /// Wire name: `VpnConnections`.
    public var diagnoses: [VpnConnectionDiagnosis]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of results on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of results on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
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

extension DiagnoseVpnConnectionsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnConnections", &diagnoses)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Diagnoses VPN connections, and returns one page of the results.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func diagnoseVpnConnections(_ request: DiagnoseVpnConnectionsRequest) async throws
        -> DiagnoseVpnConnectionsResponse
    {
        try await send(request)
    }
}
