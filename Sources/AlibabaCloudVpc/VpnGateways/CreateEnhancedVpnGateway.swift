/// A request that creates an enhanced VPN gateway in a VPC, whose connections have two tunnels.
public struct CreateEnhancedVpnGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateEnhancedVpnGatewayResponse

    /// The name of the operation, `CreateEnhancedVpnGateway`.
    public static let action = "CreateEnhancedVpnGateway"

    /// The ID of the VPC.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String
    /// The ID of the second vSwitch, in another zone.
    ///
    /// Wire name: `DisasterRecoveryVSwitchId`.
    public var disasterRecoveryVSwitchId: String
    /// The generation of the gateway, such as ``VpnGatewayType/enhancedSiteToSite``.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the vSwitch of the gateway.
    ///
    /// Wire name: `VSwitchId`.
    public var vSwitchId: String?
    /// The name: 2 through 100 characters, which are letters, digits, `.`, `_`, and `-`; must start with a letter.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The type of network that the gateway's connections use; `nil` uses the service's default,
    /// ``NetworkType/publicNetwork``.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// The cipher suite of the gateway; `nil` uses the service's default, ``VpnType/normal``.
    ///
    /// Wire name: `VpnType`.
    public var vpnType: VpnType?
    /// The ID of the resource group; `nil` uses the default resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
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
        vpcId: String,
        disasterRecoveryVSwitchId: String,
        gatewayType: VpnGatewayType,
        regionId: Region? = nil,
        vSwitchId: String? = nil,
        name: String? = nil,
        networkType: NetworkType? = nil,
        vpnType: VpnType? = nil,
        resourceGroupId: String? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpcId = vpcId
        self.disasterRecoveryVSwitchId = disasterRecoveryVSwitchId
        self.gatewayType = gatewayType
        self.regionId = regionId
        self.vSwitchId = vSwitchId
        self.name = name
        self.networkType = networkType
        self.vpnType = vpnType
        self.resourceGroupId = resourceGroupId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateEnhancedVpnGatewayRequest: MappedRequest {
    package static var unset: Self { Self(vpcId: "", disasterRecoveryVSwitchId: "", gatewayType: .enhancedSiteToSite) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpcId", &vpcId)
        wire.map("DisasterRecoveryVSwitchId", &disasterRecoveryVSwitchId)
        wire.map("GatewayType", &gatewayType)
        wire.map("VSwitchId", &vSwitchId)
        wire.map("Name", &name)
        wire.map("NetworkType", &networkType)
        wire.map("VpnType", &vpnType)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateEnhancedVpnGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpcId, at: "vpcId")
        validator.check(id: disasterRecoveryVSwitchId, at: "disasterRecoveryVSwitchId")
        validator.check(gatewayType, at: "gatewayType")
        validator.check(optionalId: vSwitchId, at: "vSwitchId")
        validator.check(gatewayName: name, at: "name")
        validator.check(networkType, at: "networkType")
        validator.check(vpnType, at: "vpnType")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that creates an enhanced VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed; the VPN gateway has been created regardless.
public struct CreateEnhancedVpnGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnGatewayId: String? = nil,
        name: String? = nil
    ) {
        self.requestId = requestId
        self.vpnGatewayId = vpnGatewayId
        self.name = name
    }
}

extension CreateEnhancedVpnGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates an enhanced VPN gateway in a VPC.
    ///
    /// The gateway can be used when it's active: see ``waitUntilActive(vpnGatewayId:regionId:timeout:clock:)``.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createEnhancedVpnGateway(_ request: CreateEnhancedVpnGatewayRequest) async throws
        -> CreateEnhancedVpnGatewayResponse
    {
        try await send(request)
    }
}
