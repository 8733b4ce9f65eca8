/// A request that returns one page of the tags of resources.
///
/// ``VpcClient/tagResources(matching:)`` reads all pages.
public struct ListTagResourcesRequest: TokenPagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ListTagResourcesResponse

    /// The name of the operation, `ListTagResources`.
    public static let action = "ListTagResources"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The largest page size that the service supports, 50.
    public static let largestPage = 50

    /// The type of the resources.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: VpnResourceType
    /// The region of the resources; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The IDs of the resources, at most 50; required without ``tags``.
    ///
    /// Wire name: `ResourceId`.
    public var resourceIds: [String]?
    /// The tags to filter by, at most 20; required without ``resourceIds``.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// The token of the page, from the response to the request for the previous page; `nil` returns the first page.
    ///
    /// Wire name: `NextToken`.
    public var nextToken: String?
    /// The number of elements per page, 1 through 50; `nil` uses the service's default, 50.
    ///
    /// Wire name: `MaxResults`.
    public var maxResults: Int?
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
        regionId: Region? = nil,
        resourceIds: [String]? = nil,
        tags: [ResourceTag]? = nil,
        nextToken: String? = nil,
        maxResults: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.resourceType = resourceType
        self.regionId = regionId
        self.resourceIds = resourceIds
        self.tags = tags
        self.nextToken = nextToken
        self.maxResults = maxResults
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ListTagResourcesRequest: MappedRequest {
    package static var unset: Self { Self(resourceType: .vpnGateway) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ResourceType", &resourceType)
        wire.map(list: "ResourceId", &resourceIds)
        wire.map(list: "Tag", &tags)
        wire.map("NextToken", &nextToken)
        wire.map("MaxResults", &maxResults)
    }
}

extension ListTagResourcesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(resourceType, at: "resourceType")
        validator.check(ids: resourceIds, at: "resourceIds", atMost: 50)
        validator.check(tags, at: "tags", isFilter: true, longestKey: 128)
        validator.require(
            resourceIds?.isEmpty == false || tags?.isEmpty == false,
            "request",
            "must have resourceIds or tags"
        )
        validator.check(nextToken, at: "nextToken")
        validator.require((1...50).contains(maxResults ?? 1), "maxResults", "must be 1 through 50")
    }
}

/// A response that contains one page of the tags of resources.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct ListTagResourcesResponse: TokenPagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The tags of the page.
    ///
    /// Wire name: `TagResources`.
    public var tagResources: [TagResource]?
    /// The token of the next page; `nil` or empty after the last page.
    ///
    /// Wire name: `NextToken`.
    public var nextToken: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        tagResources: [TagResource]? = nil,
        nextToken: String? = nil
    ) {
        self.requestId = requestId
        self.tagResources = tagResources
        self.nextToken = nextToken
    }
}

extension ListTagResourcesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "TagResources", of: "TagResource", &tagResources)
        wire.map("NextToken", &nextToken)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension ListTagResourcesResponse {
    /// The tags of the page.
    public var elements: [TagResource] { tagResources ?? [] }
}

extension VpcClient {
    /// Returns one page of the tags of resources.
    ///
    /// ``tagResources(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func listTagResources(_ request: ListTagResourcesRequest) async throws
        -> ListTagResourcesResponse
    {
        try await send(request)
    }

    /// Returns the tags that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func tagResources(
        matching request: ListTagResourcesRequest
    ) -> TokenPagedSequence<ListTagResourcesRequest> {
        TokenPagedSequence(request) { try await listTagResources($0) }
    }
}

/// A tag of a resource, as an element of a list.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct TagResource: Sendable, Hashable {
    /// The ID of the resource.
    ///
    /// Wire name: `ResourceId`.
    public var resourceId: String?
    /// The type of the resource.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: VpnResourceType?
    /// The key of the tag.
    ///
    /// Wire name: `TagKey`.
    public var tagKey: String?
    /// The value of the tag.
    ///
    /// Wire name: `TagValue`.
    public var tagValue: String?

    /// Creates a tag of a resource, for use in test stubs.
    public init(
        resourceId: String? = nil,
        resourceType: VpnResourceType? = nil,
        tagKey: String? = nil,
        tagValue: String? = nil
    ) {
        self.resourceId = resourceId
        self.resourceType = resourceType
        self.tagKey = tagKey
        self.tagValue = tagValue
    }
}

extension TagResource: WireGroup {
    package static var unset: Self { Self(resourceId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ResourceId", &resourceId)
        wire.map("ResourceType", &resourceType)
        wire.map("TagKey", &tagKey)
        wire.map("TagValue", &tagValue)
    }

    /// Creates a tag of a resource from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension TagResource: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}
