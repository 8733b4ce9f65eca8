/// A request that returns a VPN gateway.
public struct DescribeVpnGatewayRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnGatewayResponse

    /// The name of the operation, `DescribeVpnGateway`.
    public static let action = "DescribeVpnGateway"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN gateway; must not be empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// A Boolean value that indicates whether pending orders are returned; `nil` uses the service's default, `false`.
    ///
    /// Wire name: `IncludeReservationData`.
    public var includeReservationData: Bool?
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

extension DescribeVpnGatewayRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("IncludeReservationData", &includeReservationData)
    }
}

extension DescribeVpnGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
    }
}

/// A response that contains a VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The VPN gateway.
    public var gateway: VpnGateway

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        gateway: VpnGateway = VpnGateway(vpnGatewayId: nil)
    ) {
        self.requestId = requestId
        self.gateway = gateway
    }
}

extension DescribeVpnGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        gateway.map(&wire)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns a VPN gateway.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnGateway(_ request: DescribeVpnGatewayRequest) async throws -> DescribeVpnGatewayResponse {
        try await send(request)
    }
}
