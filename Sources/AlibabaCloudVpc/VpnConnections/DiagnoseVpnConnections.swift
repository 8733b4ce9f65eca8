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
