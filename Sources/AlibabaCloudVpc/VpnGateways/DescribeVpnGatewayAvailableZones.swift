/// A request that returns the zones of a region in which VPN gateways can be created.
///
/// The request is sent with GET, because the operation accepts no other method.
public struct DescribeVpnGatewayAvailableZonesRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnGatewayAvailableZonesResponse

    /// The name of the operation, `DescribeVpnGatewayAvailableZones`.
    public static let action = "DescribeVpnGatewayAvailableZones"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// `true`, because the operation accepts no other method than GET.
    public static let isSentWithGET = true

    /// The bandwidth of the VPN gateway, in the service's own words, such as `5M`.
    ///
    /// Wire name: `Spec`.
    public var spec: String
    /// The region of the zones; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The generation of the VPN gateway; `nil` uses the service's default.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType?
    /// The language of the names: `zh-CN`, or `en-US`, the service's default.
    ///
    /// Wire name: `AcceptLanguage`.
    public var acceptLanguage: String?
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
        spec: String,
        regionId: Region? = nil,
        gatewayType: VpnGatewayType? = nil,
        acceptLanguage: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.spec = spec
        self.regionId = regionId
        self.gatewayType = gatewayType
        self.acceptLanguage = acceptLanguage
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnGatewayAvailableZonesRequest: MappedRequest {
    package static var unset: Self { Self(spec: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("Spec", &spec)
        wire.map("GatewayType", &gatewayType)
        wire.map("AcceptLanguage", &acceptLanguage)
    }
}

extension DescribeVpnGatewayAvailableZonesRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: spec, at: "spec")
        validator.check(gatewayType, at: "gatewayType")
        validator.check(optionalId: acceptLanguage, at: "acceptLanguage")
    }
}

/// A response that contains the zones in which VPN gateways can be created.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnGatewayAvailableZonesResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The zones.
    ///
    /// Wire name: `AvailableZoneIdList`.
    public var zones: [VpnGatewayZone]?
    /// The region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        zones: [VpnGatewayZone]? = nil,
        regionId: String? = nil
    ) {
        self.requestId = requestId
        self.zones = zones
        self.regionId = regionId
    }
}

extension DescribeVpnGatewayAvailableZonesResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "AvailableZoneIdList", &zones)
        wire.map("RegionId", &regionId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns the zones of a region in which VPN gateways can be created.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnGatewayAvailableZones(_ request: DescribeVpnGatewayAvailableZonesRequest) async throws
        -> DescribeVpnGatewayAvailableZonesResponse
    {
        try await send(request)
    }
}

/// A zone in which VPN gateways can be created.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnGatewayZone: Sendable, Hashable, Identifiable {
    /// The ID of the zone.
    ///
    /// Wire name: `ZoneId`.
    public var zoneId: String?
    /// The name of the zone.
    ///
    /// Wire name: `ZoneName`.
    public var zoneName: String?

    /// The same value as ``zoneId``, for `Identifiable`.
    public var id: String? { zoneId }

    /// Creates a zone, for use in test stubs.
    public init(
        zoneId: String? = nil,
        zoneName: String? = nil
    ) {
        self.zoneId = zoneId
        self.zoneName = zoneName
    }
}

extension VpnGatewayZone: WireGroup {
    package static var unset: Self { Self(zoneId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ZoneId", &zoneId)
        wire.map("ZoneName", &zoneName)
    }

    /// Creates a zone from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnGatewayZone: Codable {
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
