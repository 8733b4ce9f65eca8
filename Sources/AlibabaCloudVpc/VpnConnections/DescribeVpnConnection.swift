/// Reads a VPN connection (IPsec-VPN).
public struct DescribeVpnConnectionRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeVpnConnectionResponse

    /// `DescribeVpnConnection`.
    public static let action = "DescribeVpnConnection"

    /// `true`.
    public static let isReadOnly = true

    /// The id of the VPN connection, not empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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

/// A VPN connection.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnConnectionResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connection.
    public var connection: VpnConnection

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
