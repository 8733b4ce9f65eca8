/// Reads a VPN gateway.
public struct DescribeVpnGatewayRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeVpnGatewayResponse

    /// `DescribeVpnGateway`.
    public static let action = "DescribeVpnGateway"

    /// `true`.
    public static let isReadOnly = true

    /// The id of the VPN gateway, not empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// Whether pending orders are told of; `nil` for the service's default, `false`.
    ///
    /// Wire name: `IncludeReservationData`.
    public var includeReservationData: Bool?
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
        vpnGatewayId: String,
        regionId: Region? = nil,
        includeReservationData: Bool? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.includeReservationData = includeReservationData
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}
