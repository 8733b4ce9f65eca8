public import Foundation

/// A destination-based route, or a BGP route, of a VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnRouteEntry: Sendable, Hashable, Identifiable {
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnInstanceId`.
    public var vpnInstanceId: String?
    /// The destination CIDR block.
    ///
    /// Wire name: `RouteDest`.
    public var routeDest: CIDRBlock?
    /// The ID of the VPN connection to which the route sends traffic.
    ///
    /// Wire name: `NextHop`.
    public var nextHop: String?
    /// The ID of the tunnel to which the route sends traffic; returned only for a connection with two tunnels.
    ///
    /// Wire name: `NextHopTunnelId`.
    public var nextHopTunnelId: String?
    /// The weight, 0 or 100.
    ///
    /// Wire name: `Weight`.
    public var weight: Int?
    /// Whether the route is published to the VPC.
    ///
    /// Wire name: `State`.
    public var state: VpnRouteEntryState?
    /// Whether the route was created or learned over BGP.
    ///
    /// Wire name: `RouteEntryType`.
    public var routeEntryType: VpnRouteEntryType?
    /// The source of the route, such as `VPN_BGP`, in the service's own words.
    ///
    /// Wire name: `Source`.
    public var source: String?
    /// The AS path of a BGP route.
    ///
    /// Wire name: `AsPath`.
    public var asPath: String?
    /// The community of a BGP route.
    ///
    /// Wire name: `Community`.
    public var community: String?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// The identity of the route: the destination, the next hop, the weight, and the tunnel.
    ///
    /// It's `nil` if the destination or the next hop is missing.
    ///
    /// Two spellings of a CIDR block are the same identity.
    public var id: String? { RouteIdentity.id(of: [routeDest], nextHop, weight, nextHopTunnelId) }

    /// Creates a route, for use in test stubs.
    public init(
        vpnInstanceId: String? = nil,
        routeDest: CIDRBlock? = nil,
        nextHop: String? = nil,
        nextHopTunnelId: String? = nil,
        weight: Int? = nil,
        state: VpnRouteEntryState? = nil,
        routeEntryType: VpnRouteEntryType? = nil,
        source: String? = nil,
        asPath: String? = nil,
        community: String? = nil,
        createTime: Date? = nil
    ) {
        self.vpnInstanceId = vpnInstanceId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.nextHopTunnelId = nextHopTunnelId
        self.weight = weight
        self.state = state
        self.routeEntryType = routeEntryType
        self.source = source
        self.asPath = asPath
        self.community = community
        self.createTime = createTime
    }
}

extension VpnRouteEntry: WireGroup {
    package static var unset: Self { Self(vpnInstanceId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnInstanceId", &vpnInstanceId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("NextHopTunnelId", &nextHopTunnelId)
        wire.map("Weight", &weight)
        wire.map("State", &state)
        wire.map("RouteEntryType", &routeEntryType)
        wire.map("Source", &source)
        wire.map("AsPath", &asPath)
        wire.map("Community", &community)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Creates a route from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnRouteEntry: Codable {
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

/// A number of routes of a VPN gateway or a VPN connection, by type and source.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnRouteCount: Sendable, Hashable {
    /// The number of routes.
    ///
    /// Wire name: `RouteCount`.
    public var routeCount: Int?
    /// Whether the route was created or learned over BGP.
    ///
    /// Wire name: `RouteEntryType`.
    public var routeEntryType: VpnRouteEntryType?
    /// The source of the route, such as `VPN_BGP`, in the service's own words.
    ///
    /// Wire name: `Source`.
    public var source: String?

    /// Creates a number of routes, for use in test stubs.
    public init(
        routeCount: Int? = nil,
        routeEntryType: VpnRouteEntryType? = nil,
        source: String? = nil
    ) {
        self.routeCount = routeCount
        self.routeEntryType = routeEntryType
        self.source = source
    }
}

extension VpnRouteCount: WireGroup {
    package static var unset: Self { Self(routeCount: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RouteCount", &routeCount)
        wire.map("RouteEntryType", &routeEntryType)
        wire.map("Source", &source)
    }

    /// Creates a number of routes from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnRouteCount: Codable {
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

/// Whether a route of a VPN gateway is published to the VPC.
public enum VpnRouteEntryState: OpenEnum, WireScalar {
    /// Published to the VPC. Wire value: `published`.
    case published
    /// Not published to the VPC. Wire value: `normal`.
    case normal
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnRouteEntryState] = [.published, .normal]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .published: "published"
        case .normal: "normal"
        case .unrecognized(let text): text
        }
    }
}

/// The type of a destination-based route.
public enum VpnRouteEntryType: OpenEnum, WireScalar {
    /// Created by a request. Wire value: `custom`.
    case custom
    /// Learned over BGP. Wire value: `bgp`.
    case bgp
    /// Created by the service. Wire value: `System`.
    case system
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnRouteEntryType] = [.custom, .bgp, .system]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .custom: "custom"
        case .bgp: "bgp"
        case .system: "System"
        case .unrecognized(let text): text
        }
    }
}

/// The kind of a route of a VPN gateway.
public enum VpnRouteType: OpenEnum, WireScalar {
    /// A policy-based route. Wire value: `pbr`.
    case policyBased
    /// A destination-based route. Wire value: `dbr`.
    case destinationBased
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnRouteType] = [.policyBased, .destinationBased]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .policyBased: "pbr"
        case .destinationBased: "dbr"
        case .unrecognized(let text): text
        }
    }
}

/// The type of the tunnel over which a route sends traffic.
public enum OverlayMode: OpenEnum, WireScalar {
    /// An IPsec tunnel. Wire value: `Ipsec`.
    case ipsec
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [OverlayMode] = [.ipsec]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .ipsec: "Ipsec"
        case .unrecognized(let text): text
        }
    }
}
