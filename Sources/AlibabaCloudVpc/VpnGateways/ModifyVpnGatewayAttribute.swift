/// Changes a VPN gateway.
///
/// A `nil` property leaves the stored setting as it is.
public struct ModifyVpnGatewayAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = ModifyVpnGatewayAttributeResponse

    /// `ModifyVpnGatewayAttribute`.
    public static let action = "ModifyVpnGatewayAttribute"

    /// The id of the VPN gateway, not empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 2 through 100 characters, the first a letter, then also digits, `.`, `_` and `-`.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description: 1 through 100 characters.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// Whether BGP routes are published to the VPC on their own.
    ///
    /// Wire name: `AutoPropagate`.
    public var autoPropagate: Bool?
    /// The token that makes the change happen once, 1 through 64 ASCII characters; `nil` to have the client make one
    /// for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
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

    /// Makes a change; each setting that is left out stays as it is stored.
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

extension ModifyVpnGatewayAttributeRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AutoPropagate", &autoPropagate)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVpnGatewayAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(gatewayName: name, at: "name")
        validator.check(description, at: "description", length: 1...100)
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self, besides: "VpnGatewayId")
    }
}

/// A VPN gateway after a change.
///
/// A `nil` property was not told, or could not be read; the change has been made all the same.
public struct ModifyVpnGatewayAttributeResponse: VpcResponse, Hashable {
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

extension ModifyVpnGatewayAttributeResponse: WireGroup {
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
    /// Changes the settings of a VPN gateway.
    ///
    /// A `nil` setting keeps the stored value.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVpnGatewayAttribute(_ request: ModifyVpnGatewayAttributeRequest) async throws
        -> ModifyVpnGatewayAttributeResponse
    {
        try await send(request)
    }
}
