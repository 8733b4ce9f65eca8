/// A request that adds tags to resources, or changes the values of their tags.
public struct TagResourcesRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = TagResourcesResponse

    /// The name of the operation, `TagResources`.
    public static let action = "TagResources"

    /// The type of the resources.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: VpnResourceType
    /// The IDs of the resources, 1 through 50.
    ///
    /// Wire name: `ResourceId`.
    public var resourceIds: [String]
    /// The tags, 1 through 20, each with a key of 1 through 128 characters that no other has.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]
    /// The region of the resources; `nil` uses the client's region.
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
        resourceType: VpnResourceType,
        resourceIds: [String],
        tags: [ResourceTag],
        regionId: Region? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.resourceType = resourceType
        self.resourceIds = resourceIds
        self.tags = tags
        self.regionId = regionId
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension TagResourcesRequest: MappedRequest {
    package static var unset: Self { Self(resourceType: .vpnGateway, resourceIds: [], tags: []) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ResourceType", &resourceType)
        wire.map(requiredList: "ResourceId", &resourceIds)
        wire.map(requiredList: "Tag", &tags)
    }
}

extension TagResourcesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(resourceType, at: "resourceType")
        validator.check(requiredIds: resourceIds, at: "resourceIds")
        validator.require(!tags.isEmpty, "tags", "must hold at least one tag")
        validator.check(tags, at: "tags", longestKey: 128)
    }
}

/// The response to a request that adds tags to resources.
public struct TagResourcesResponse: VpcResponse, Hashable {
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

extension TagResourcesResponse: WireGroup {
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
    /// Adds tags to resources, or changes the values of their tags.
    ///
    /// The operation has no client token, but repeating it has no further effect.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func tagResources(_ request: TagResourcesRequest) async throws
        -> TagResourcesResponse
    {
        try await send(request)
    }
}
