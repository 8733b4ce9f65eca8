public import Foundation

/// A destination-based route, or a BGP route, of a VPN connection on a transit router.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VcoRouteEntry: Sendable, Hashable, Identifiable {
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The destination CIDR block.
    ///
    /// Wire name: `RouteDest`.
    public var routeDest: CIDRBlock?
    /// The ID of the VPN connection to which the route sends traffic.
    ///
    /// Wire name: `NextHop`.
    public var nextHop: String?
    /// The IDs of the tunnels to which the route sends traffic.
    ///
    /// Wire name: `NextHopTunnelIdList`.
    public var nextHopTunnelIds: [String]?
    /// The weight, 0 or 100.
    ///
    /// Wire name: `Weight`.
    public var weight: Int?
    /// Whether the route is published; of a BGP route, the service's documentation also has `Active`.
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

    /// The identity of the route: the destination, the next hop, the weight, and the tunnels.
    ///
    /// It's `nil` if the destination or the next hop is missing.
    ///
    /// Two spellings of a CIDR block are the same identity.
    public var id: String? {
        RouteIdentity.id(of: [routeDest], nextHop, weight, nextHopTunnelIds?.joined(separator: ","))
    }

    /// Creates a route, for use in test stubs.
    public init(
        vpnConnectionId: String? = nil,
        routeDest: CIDRBlock? = nil,
        nextHop: String? = nil,
        nextHopTunnelIds: [String]? = nil,
        weight: Int? = nil,
        state: VpnRouteEntryState? = nil,
        routeEntryType: VpnRouteEntryType? = nil,
        source: String? = nil,
        asPath: String? = nil,
        community: String? = nil,
        createTime: Date? = nil
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.nextHopTunnelIds = nextHopTunnelIds
        self.weight = weight
        self.state = state
        self.routeEntryType = routeEntryType
        self.source = source
        self.asPath = asPath
        self.community = community
        self.createTime = createTime
    }
}

extension VcoRouteEntry: WireGroup {
    package static var unset: Self { Self(vpnConnectionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map(list: "NextHopTunnelIdList", &nextHopTunnelIds)
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

extension VcoRouteEntry: Codable {
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
