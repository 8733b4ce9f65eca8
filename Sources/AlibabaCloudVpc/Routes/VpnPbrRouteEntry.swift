public import Foundation

/// A policy-based route of a VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnPbrRouteEntry: Sendable, Hashable, Identifiable {
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnInstanceId`.
    public var vpnInstanceId: String?
    /// The source CIDR block.
    ///
    /// Wire name: `RouteSource`.
    public var routeSource: CIDRBlock?
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
    /// The priority, 1 through 100.
    ///
    /// A smaller number is a higher priority.
    ///
    /// Wire name: `Priority`.
    public var priority: Int?
    /// Whether the route is published to the VPC.
    ///
    /// Wire name: `State`.
    public var state: VpnRouteEntryState?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// The identity of the route: the source, the destination, the next hop, the weight, the tunnel, and the priority.
    ///
    /// It's `nil` if the destination or the next hop is missing.
    ///
    /// Two spellings of a CIDR block are the same identity.
    public var id: String? {
        RouteIdentity.id(of: [routeSource, routeDest], nextHop, weight, nextHopTunnelId, priority)
    }

    /// Creates a route, for use in test stubs.
    public init(
        vpnInstanceId: String? = nil,
        routeSource: CIDRBlock? = nil,
        routeDest: CIDRBlock? = nil,
        nextHop: String? = nil,
        nextHopTunnelId: String? = nil,
        weight: Int? = nil,
        priority: Int? = nil,
        state: VpnRouteEntryState? = nil,
        createTime: Date? = nil
    ) {
        self.vpnInstanceId = vpnInstanceId
        self.routeSource = routeSource
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.nextHopTunnelId = nextHopTunnelId
        self.weight = weight
        self.priority = priority
        self.state = state
        self.createTime = createTime
    }
}

extension VpnPbrRouteEntry: WireGroup {
    package static var unset: Self { Self(vpnInstanceId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnInstanceId", &vpnInstanceId)
        wire.map("RouteSource", &routeSource)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("NextHopTunnelId", &nextHopTunnelId)
        wire.map("Weight", &weight)
        wire.map("Priority", &priority)
        wire.map("State", &state)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Creates a route from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnPbrRouteEntry: Codable {
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
