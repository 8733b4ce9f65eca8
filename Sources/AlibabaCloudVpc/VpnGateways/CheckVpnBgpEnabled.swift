/// A request that returns whether the VPN gateways of a region support BGP.
public struct CheckVpnBgpEnabledRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CheckVpnBgpEnabledResponse

    /// The name of the operation, `CheckVpnBgpEnabled`.
    public static let action = "CheckVpnBgpEnabled"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN gateways; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// A client token, 1 through 64 ASCII characters.
    ///
    /// The request changes nothing, so it needs none; `nil` sends none.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner`` except `OwnerId`, which the operation doesn't have.
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
        regionId: Region? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CheckVpnBgpEnabledRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ClientToken", &clientToken)
    }
}

extension CheckVpnBgpEnabledRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
    }
}

/// A response that contains whether VPN gateways support BGP.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct CheckVpnBgpEnabledResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// A Boolean value that indicates whether the VPN gateways of the region support BGP.
    ///
    /// Wire name: `BgpEnabled`.
    public var bgpEnabled: Bool?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        bgpEnabled: Bool? = nil
    ) {
        self.requestId = requestId
        self.bgpEnabled = bgpEnabled
    }
}

extension CheckVpnBgpEnabledResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("BgpEnabled", &bgpEnabled)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns whether the VPN gateways of a region support BGP.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func checkVpnBgpEnabled(_ request: CheckVpnBgpEnabledRequest) async throws
        -> CheckVpnBgpEnabledResponse
    {
        try await send(request)
    }
}
