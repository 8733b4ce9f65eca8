/// Reads a page of what a diagnosis finds in VPN connections (IPsec-VPN).
public struct DiagnoseVpnConnectionsRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DiagnoseVpnConnectionsResponse

    /// `DiagnoseVpnConnections`.
    public static let action = "DiagnoseVpnConnections"

    /// `true`.
    public static let isReadOnly = true

    /// The region of the VPN connections; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The id of the VPN gateway that the connections have.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ids of the connections.
    ///
    /// Wire name: `VpnConnectionIds`.
    public var vpnConnectionIds: [String]?
    /// The ids of the tunnels.
    ///
    /// Wire name: `TunnelIds`.
    public var tunnelIds: [String]?
    /// The page, from 1; `nil` for the first.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many findings a page holds; `nil` for the service's default, 10.
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

    /// Makes a request.
    public init(
        regionId: Region? = nil,
        vpnGatewayId: String? = nil,
        vpnConnectionIds: [String]? = nil,
        tunnelIds: [String]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnGatewayId = vpnGatewayId
        self.vpnConnectionIds = vpnConnectionIds
        self.tunnelIds = tunnelIds
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
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

extension DiagnoseVpnConnectionsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnConnections", &diagnoses)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
