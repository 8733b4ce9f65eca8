/// A request that changes the settings of an enhanced VPN gateway.
///
/// A `nil` setting keeps the stored value.
public struct UpdateEnhancedVpnGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = UpdateEnhancedVpnGatewayResponse

    /// The name of the operation, `UpdateEnhancedVpnGateway`.
    public static let action = "UpdateEnhancedVpnGateway"

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 2 through 100 characters, which are letters, digits, `.`, `_`, and `-`; must start with a letter.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description, 1 through 100 characters.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// A Boolean value that indicates whether BGP routes are published to the VPC automatically.
    ///
    /// Wire name: `AutoPropagate`.
    public var autoPropagate: Bool?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
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
        name: String? = nil,
        description: String? = nil,
        autoPropagate: Bool? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.name = name
        self.description = description
        self.autoPropagate = autoPropagate
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension UpdateEnhancedVpnGatewayRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AutoPropagate", &autoPropagate)
        wire.map("ClientToken", &clientToken)
    }
}

extension UpdateEnhancedVpnGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(gatewayName: name, at: "name")
        validator.check(description, at: "description", length: 1...100)
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self, besides: "VpnGatewayId")
    }
}

/// A response that contains an enhanced VPN gateway after a change.
///
/// A property is `nil` if it's missing from the response or malformed; the change has been made regardless.
public struct UpdateEnhancedVpnGatewayResponse: VpcResponse, Hashable {
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

extension UpdateEnhancedVpnGatewayResponse: WireGroup {
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
    /// Changes the settings of an enhanced VPN gateway.
    ///
    /// A `nil` setting keeps the stored value.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func updateEnhancedVpnGateway(_ request: UpdateEnhancedVpnGatewayRequest) async throws
        -> UpdateEnhancedVpnGatewayResponse
    {
        try await send(request)
    }
}
