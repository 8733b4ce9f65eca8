/// A request that returns the zones of a region.
public struct DescribeZonesRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeZonesResponse

    /// The name of the operation, `DescribeZones`.
    public static let action = "DescribeZones"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the zones; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The language of the names: `zh-cn`, `en-us`, or `ja`.
    ///
    /// Wire name: `AcceptLanguage`.
    public var acceptLanguage: String?
    /// The type of the zones, in the service's own words, such as `AvailabilityZone`.
    ///
    /// Wire name: `ZoneType`.
    public var zoneType: String?
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
        zoneType: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.acceptLanguage = acceptLanguage
        self.zoneType = zoneType
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeZonesRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("AcceptLanguage", &acceptLanguage)
        wire.map("ZoneType", &zoneType)
    }
}

extension DescribeZonesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: acceptLanguage, at: "acceptLanguage")
        validator.check(optionalId: zoneType, at: "zoneType")
    }
}

/// A response that contains the zones of a region.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeZonesResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The zones.
    ///
    /// Wire name: `Zones`.
    public var zones: [VpcZone]?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        zones: [VpcZone]? = nil
    ) {
        self.requestId = requestId
        self.zones = zones
    }
}

extension DescribeZonesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "Zones", of: "Zone", &zones)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns the zones of a region.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeZones(_ request: DescribeZonesRequest) async throws
        -> DescribeZonesResponse
    {
        try await send(request)
    }
}

/// A zone of a region.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpcZone: Sendable, Hashable, Identifiable {
    /// The ID of the zone.
    ///
    /// Wire name: `ZoneId`.
    public var zoneId: String?
    /// The name of the zone.
    ///
    /// Wire name: `LocalName`.
    public var localName: String?
    /// The type of the zone, in the service's own words.
    ///
    /// Wire name: `ZoneType`.
    public var zoneType: String?

    /// The same value as ``zoneId``, for `Identifiable`.
    public var id: String? { zoneId }

    /// Creates a zone, for use in test stubs.
    public init(
        zoneId: String? = nil,
        localName: String? = nil,
        zoneType: String? = nil
    ) {
        self.zoneId = zoneId
        self.localName = localName
        self.zoneType = zoneType
    }
}

extension VpcZone: WireGroup {
    package static var unset: Self { Self(zoneId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ZoneId", &zoneId)
        wire.map("LocalName", &localName)
        wire.map("ZoneType", &zoneType)
    }

    /// Creates a zone from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcZone: Codable {
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
