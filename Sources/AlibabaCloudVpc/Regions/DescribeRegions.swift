/// A request that returns the regions of the service.
///
/// The list doesn't depend on the region of the request, which is the endpoint that's asked.
public struct DescribeRegionsRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeRegionsResponse

    /// The name of the operation, `DescribeRegions`.
    public static let action = "DescribeRegions"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// `false`, because the operation doesn't have the parameter `RegionId`.
    public static let hasRegionParameter = false

    /// The region whose endpoint is asked; `nil` uses the client's region.
    ///
    /// It isn't sent.
    public var regionId: Region?
    /// The language of the names: `zh-CN`, the service's default, or `en-US`.
    ///
    /// Wire name: `AcceptLanguage`.
    public var acceptLanguage: String?
    /// The type of product for which the regions are returned, in the service's own words, such as `VPC`.
    ///
    /// Wire name: `ProductType`.
    public var productType: String?
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
        acceptLanguage: String? = nil,
        productType: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.acceptLanguage = acceptLanguage
        self.productType = productType
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeRegionsRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("AcceptLanguage", &acceptLanguage)
        wire.map("ProductType", &productType)
    }
}

extension DescribeRegionsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: acceptLanguage, at: "acceptLanguage")
        validator.check(optionalId: productType, at: "productType")
    }
}

/// A response that contains the regions of the service.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeRegionsResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The regions.
    ///
    /// Wire name: `Regions`.
    public var regions: [VpcRegion]?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        regions: [VpcRegion]? = nil
    ) {
        self.requestId = requestId
        self.regions = regions
    }
}

extension DescribeRegionsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "Regions", of: "Region", &regions)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns the regions of the service.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeRegions(_ request: DescribeRegionsRequest) async throws
        -> DescribeRegionsResponse
    {
        try await send(request)
    }
}

/// A region of the service.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpcRegion: Sendable, Hashable, Identifiable {
    /// The ID of the region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: String?
    /// The name of the region.
    ///
    /// Wire name: `LocalName`.
    public var localName: String?
    /// The host of the region's endpoint.
    ///
    /// Wire name: `RegionEndpoint`.
    public var regionEndpoint: String?

    /// The same value as ``regionId``, for `Identifiable`.
    public var id: String? { regionId }

    /// Creates a region, for use in test stubs.
    public init(
        regionId: String? = nil,
        localName: String? = nil,
        regionEndpoint: String? = nil
    ) {
        self.regionId = regionId
        self.localName = localName
        self.regionEndpoint = regionEndpoint
    }
}

extension VpcRegion: WireGroup {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RegionId", &regionId)
        wire.map("LocalName", &localName)
        wire.map("RegionEndpoint", &regionEndpoint)
    }

    /// Creates a region from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcRegion: Codable {
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
