/// A request that removes tags from resources.
public struct UnTagResourcesRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = UnTagResourcesResponse

    /// The name of the operation, `UnTagResources`.
    public static let action = "UnTagResources"

    /// The type of the resources.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: VpnResourceType
    /// The IDs of the resources, 1 through 50.
    ///
    /// Wire name: `ResourceId`.
    public var resourceIds: [String]
    /// The region of the resources; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The keys of the tags, at most 20; `nil` requires ``all``.
    ///
    /// Wire name: `TagKey`.
    public var tagKeys: [String]?
    /// A Boolean value that indicates whether all tags are removed; applies only without keys.
    ///
    /// `nil` uses the service's default, `false`.
    ///
    /// Wire name: `All`.
    public var all: Bool?
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
        regionId: Region? = nil,
        tagKeys: [String]? = nil,
        all: Bool? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.resourceType = resourceType
        self.resourceIds = resourceIds
        self.regionId = regionId
        self.tagKeys = tagKeys
        self.all = all
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension UnTagResourcesRequest: MappedRequest {
    package static var unset: Self { Self(resourceType: .vpnGateway, resourceIds: []) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ResourceType", &resourceType)
        wire.map(requiredList: "ResourceId", &resourceIds)
        wire.map(list: "TagKey", &tagKeys)
        wire.map("All", &all)
    }
}

extension UnTagResourcesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(resourceType, at: "resourceType")
        validator.check(requiredIds: resourceIds, at: "resourceIds")
        validator.check(tagKeys: tagKeys, all: all)
    }
}

extension RequestValidator {
    fileprivate mutating func check(tagKeys: [String]?, all: Bool?) {
        require(tagKeys?.isEmpty == false || all == true, "tagKeys", "must hold a key unless all is true")
        require(tagKeys?.count ?? 0 <= 20, "tagKeys", "must hold at most 20 keys")
        for (index, key) in (tagKeys ?? []).enumerated() { check(key, at: "tagKeys[\(index)]", length: 1...128) }
    }
}

/// The response to a request that removes tags from resources.
public struct UnTagResourcesResponse: VpcResponse, Hashable {
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

extension UnTagResourcesResponse: WireGroup {
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
    /// Removes tags from resources.
    ///
    /// The operation has no client token, but repeating it has no further effect.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func unTagResources(_ request: UnTagResourcesRequest) async throws
        -> UnTagResourcesResponse
    {
        try await send(request)
    }
}
