/// A request that moves a resource to another resource group.
public struct MoveVpnResourceGroupRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = MoveVpnResourceGroupResponse

    /// The name of the operation, `MoveVpnResourceGroup`.
    public static let action = "MoveVpnResourceGroup"

    /// The ID of the resource.
    ///
    /// Wire name: `InstanceId`.
    public var instanceId: String
    /// The type of the resource: ``VpnResourceType/vpnGateway`` or ``VpnResourceType/vpnAttachment``.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: VpnResourceType
    /// The ID of the new resource group.
    ///
    /// Wire name: `NewResourceGroupId`.
    public var newResourceGroupId: String
    /// The region of the resource; `nil` uses the client's region.
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
        instanceId: String,
        resourceType: VpnResourceType,
        newResourceGroupId: String,
        regionId: Region? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.instanceId = instanceId
        self.resourceType = resourceType
        self.newResourceGroupId = newResourceGroupId
        self.regionId = regionId
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension MoveVpnResourceGroupRequest: MappedRequest {
    package static var unset: Self { Self(instanceId: "", resourceType: .vpnGateway, newResourceGroupId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("InstanceId", &instanceId)
        wire.map("ResourceType", &resourceType)
        wire.map("NewResourceGroupId", &newResourceGroupId)
    }
}

extension MoveVpnResourceGroupRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: instanceId, at: "instanceId")
        validator.check(resourceType, at: "resourceType")
        validator.check(id: newResourceGroupId, at: "newResourceGroupId")
    }
}

/// The response to a request that moves a resource to another resource group.
public struct MoveVpnResourceGroupResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil
    ) {
        self.requestId = requestId
    }
}

extension MoveVpnResourceGroupResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Moves a resource to another resource group.
    ///
    /// The operation has no client token, but repeating it has no further effect.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func moveVpnResourceGroup(_ request: MoveVpnResourceGroupRequest) async throws
        -> MoveVpnResourceGroupResponse
    {
        try await send(request)
    }
}
