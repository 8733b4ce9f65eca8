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

/// A VPN gateway.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnGatewayResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The VPN gateway.
    public var gateway: VpnGateway

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
