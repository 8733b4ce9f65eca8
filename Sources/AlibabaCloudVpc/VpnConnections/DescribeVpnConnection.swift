/// A request that returns a VPN connection (IPsec-VPN).
public struct DescribeVpnConnectionRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnConnectionResponse

    /// The name of the operation, `DescribeVpnConnection`.
    public static let action = "DescribeVpnConnection"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN connection; must not be empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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
        vpnConnectionId: String,
        regionId: Region? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnConnectionRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
    }
}

extension DescribeVpnConnectionRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
    }
}

/// A response that contains a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnConnectionResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connection.
    public var connection: VpnConnection

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        connection: VpnConnection = VpnConnection(vpnConnectionId: nil)
    ) {
        self.requestId = requestId
        self.connection = connection
    }
}

extension DescribeVpnConnectionResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        connection.map(&wire)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns a VPN connection.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnConnection(_ request: DescribeVpnConnectionRequest) async throws
        -> DescribeVpnConnectionResponse
    {
        try await send(request)
    }
}
