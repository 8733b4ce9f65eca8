/// A request that returns one page of the VPN connections on transit routers.
///
/// ``VpcClient/vpnAttachments(matching:)`` reads all pages. ``VpcClient/vpnConnections(matching:)`` also returns connections
/// that aren't attached.
public struct DescribeVpnAttachmentsRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnAttachmentsResponse

    /// The name of the operation, `DescribeVpnAttachments`.
    public static let action = "DescribeVpnAttachments"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN connections; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the VPN connection to filter by.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The type of resource that the connections are attached to; `nil` uses the service's default,
    /// ``AttachType/transitRouter``, the only value that it documents.
    ///
    /// Wire name: `AttachType`.
    public var attachType: AttachType?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of connections per page, 1 through 50; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
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
        regionId: Region? = nil,
        vpnConnectionId: String? = nil,
        attachType: AttachType? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnConnectionId = vpnConnectionId
        self.attachType = attachType
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnAttachmentsRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("AttachType", &attachType)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnAttachmentsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnConnectionId, at: "vpnConnectionId")
        validator.check(attachType, at: "attachType")
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of the VPN connections on transit routers.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnAttachmentsResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connections of the page.
    ///
    /// Wire name: `VpnAttachments`.
    public var attachments: [VpnAttachment]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of connections on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of connections on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        attachments: [VpnAttachment]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.attachments = attachments
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeVpnAttachmentsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnAttachments", &attachments)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnAttachmentsResponse {
    /// The connections of the page.
    public var elements: [VpnAttachment] { attachments ?? [] }
}

extension VpcClient {
    /// Returns one page of the VPN connections on transit routers.
    ///
    /// ``vpnAttachments(matching:)`` reads all pages. ``describeVpnConnection(_:)`` returns the settings of one.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnAttachments(_ request: DescribeVpnAttachmentsRequest) async throws
        -> DescribeVpnAttachmentsResponse
    {
        try await send(request)
    }

    /// Returns the VPN connections that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnAttachments(
        matching request: DescribeVpnAttachmentsRequest = DescribeVpnAttachmentsRequest()
    ) -> PagedSequence<DescribeVpnAttachmentsRequest> {
        PagedSequence(request) { try await describeVpnAttachments($0) }
    }
}

/// A VPN connection that's on a transit router or was created for one, as an element of a list.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnAttachment: Sendable, Hashable, Identifiable {
    /// The ID of the VPN connection.
    ///
    /// Wire name: `InstanceId`.
    public var instanceId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The type of resource that the connection is attached to.
    ///
    /// Wire name: `AttachType`.
    public var attachType: AttachType?
    /// The ID of the transit router.
    ///
    /// Wire name: `TransitRouterId`.
    public var transitRouterId: String?
    /// The name of the transit router.
    ///
    /// Wire name: `TransitRouterName`.
    public var transitRouterName: String?
    /// A Boolean value that indicates whether the connection is associated with a transit router of another account.
    ///
    /// Wire name: `CrossAccountAuthorized`.
    public var crossAccountAuthorized: Bool?
    /// The bandwidth of the tunnels, in the service's own words.
    ///
    /// Wire name: `TunnelBandwidth`.
    public var tunnelBandwidth: String?
    /// The system tags, in the service's own words.
    ///
    /// Wire name: `Tag`.
    public var tag: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?

    /// The same value as ``instanceId``, for `Identifiable`.
    public var id: String? { instanceId }

    /// Creates a VPN connection, for use in test stubs.
    public init(
        instanceId: String? = nil,
        name: String? = nil,
        description: String? = nil,
        attachType: AttachType? = nil,
        transitRouterId: String? = nil,
        transitRouterName: String? = nil,
        crossAccountAuthorized: Bool? = nil,
        tunnelBandwidth: String? = nil,
        tag: String? = nil,
        tags: [ResourceTag]? = nil
    ) {
        self.instanceId = instanceId
        self.name = name
        self.description = description
        self.attachType = attachType
        self.transitRouterId = transitRouterId
        self.transitRouterName = transitRouterName
        self.crossAccountAuthorized = crossAccountAuthorized
        self.tunnelBandwidth = tunnelBandwidth
        self.tag = tag
        self.tags = tags
    }
}

extension VpnAttachment: WireGroup {
    package static var unset: Self { Self(instanceId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("InstanceId", &instanceId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AttachType", &attachType)
        wire.map("TransitRouterId", &transitRouterId)
        wire.map("TransitRouterName", &transitRouterName)
        wire.map("CrossAccountAuthorized", &crossAccountAuthorized)
        wire.map("TunnelBandwidth", &tunnelBandwidth)
        wire.map("Tag", &tag)
        wire.map(list: "Tags", &tags)
    }

    /// Creates a VPN connection from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnAttachment: Codable {
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
