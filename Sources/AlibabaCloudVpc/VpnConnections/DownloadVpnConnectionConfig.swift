/// A request that returns the configuration of a VPN connection for the peer device.
///
/// The response contains the pre-shared keys.
public struct DownloadVpnConnectionConfigRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DownloadVpnConnectionConfigResponse

    /// The name of the operation, `DownloadVpnConnectionConfig`.
    public static let action = "DownloadVpnConnectionConfig"

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

extension DownloadVpnConnectionConfigRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
    }
}

extension DownloadVpnConnectionConfigRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
    }
}

/// A response that contains the configuration of a VPN connection for the peer device.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DownloadVpnConnectionConfigResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The configuration for the peer device.
    ///
    /// Wire name: `VpnConnectionConfig`.
    public var config: VpnConnectionConfig?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        config: VpnConnectionConfig? = nil
    ) {
        self.requestId = requestId
        self.config = config
    }
}

extension DownloadVpnConnectionConfigResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionConfig", &config)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns the configuration of a VPN connection for the peer device, its pre-shared keys included.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func downloadVpnConnectionConfig(_ request: DownloadVpnConnectionConfigRequest) async throws
        -> DownloadVpnConnectionConfigResponse
    {
        try await send(request)
    }
}
