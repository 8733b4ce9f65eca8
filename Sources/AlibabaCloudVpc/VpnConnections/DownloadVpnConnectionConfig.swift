/// Reads what the device at the other end of a VPN connection needs to know.
///
/// The answer holds the pre-shared keys.
public struct DownloadVpnConnectionConfigRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DownloadVpnConnectionConfigResponse

    /// `DownloadVpnConnectionConfig`.
    public static let action = "DownloadVpnConnectionConfig"

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

/// What the device at the other end of a VPN connection needs to know.
///
/// A `nil` property was not told, or could not be read.
public struct DownloadVpnConnectionConfigResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The settings of the other end.
    ///
    /// Wire name: `VpnConnectionConfig`.
    public var config: VpnConnectionConfig?

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
