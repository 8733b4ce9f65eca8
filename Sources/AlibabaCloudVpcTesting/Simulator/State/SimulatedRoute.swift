import AlibabaCloudVpc
import Foundation

/// A route of a VPN gateway or of a VPN connection on a transit router, which has no ID of its own.
protocol SimulatedRoute: WireGroup, Hashable {
    /// The resource that the route belongs to.
    associatedtype Owner: SimulatedResource

    /// The part of the state that holds the routes of this type.
    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { get }

    /// The ID of the resource that the route belongs to.
    var ownerId: String? { get set }
    var routeDest: CIDRBlock? { get }
    var nextHop: String? { get }
    var weight: Int? { get set }
    var priority: Int? { get set }
    var state: VpnRouteEntryState? { get set }
    var createTime: Date? { get set }

    /// The CIDR blocks that traffic must match.
    var blocks: [CIDRBlock?] { get }
    /// The tunnel of a route that was learned over BGP, which no request can change; `nil` for a route that was created.
    var tunnelOfLearnedRoute: String? { get }

    /// Whether a route can send the traffic of its owner to the connection.
    func canUse(_ connection: VpnConnection) -> Bool
}

extension SimulatedRoute {
    /// Whether the other route has the same CIDR blocks, next hop, and weight, and the same priority if it has one.
    func isIdentified(by other: Self) -> Bool {
        blocks.map { $0?.canonical } == other.blocks.map { $0?.canonical } && nextHop == other.nextHop
            && weight == other.weight && tunnelOfLearnedRoute == other.tunnelOfLearnedRoute
            && (other.priority == nil || priority == other.priority)
    }
}

extension SimulatedRoute where Owner == VpnGateway {
    func canUse(_ connection: VpnConnection) -> Bool { connection.vpnGatewayId == ownerId }
}

extension VpnRouteEntry: SimulatedRoute {
    typealias Owner = VpnGateway

    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { \.routes }

    var ownerId: String? {
        get { vpnInstanceId }
        set { vpnInstanceId = newValue }
    }
    var blocks: [CIDRBlock?] { [routeDest] }
    var tunnelOfLearnedRoute: String? { routeEntryType == .bgp ? nextHopTunnelId ?? "" : nil }
    var priority: Int? {
        get { nil }
        set {}
    }
}

extension VcoRouteEntry: SimulatedRoute {
    typealias Owner = VpnConnection

    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { \.connectionRoutes }

    var ownerId: String? {
        get { vpnConnectionId }
        set { vpnConnectionId = newValue }
    }
    var blocks: [CIDRBlock?] { [routeDest] }
    var tunnelOfLearnedRoute: String? { routeEntryType == .bgp ? (nextHopTunnelIds ?? []).joined(separator: ",") : nil }
    var priority: Int? {
        get { nil }
        set {}
    }

    func canUse(_ connection: VpnConnection) -> Bool {
        connection.vpnConnectionId == ownerId && connection.isOnTransitRouter
    }
}

extension VpnPbrRouteEntry: SimulatedRoute {
    typealias Owner = VpnGateway

    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { \.policyBasedRoutes }

    var ownerId: String? {
        get { vpnInstanceId }
        set { vpnInstanceId = newValue }
    }
    var blocks: [CIDRBlock?] { [routeSource, routeDest] }
    var tunnelOfLearnedRoute: String? { nil }
}

/// A route, and when its latest change is complete.
struct HeldRoute<Route: SimulatedRoute>: Sendable {
    var route: Route
    /// The time at which the route is published or withdrawn, and has a state.
    var changeEnd: Duration

    /// Returns the route, without a state while a change is in progress.
    func shown(at now: Duration) -> Route {
        guard now < changeEnd else { return route }
        var route = route
        route.state = nil
        return route
    }
}

extension SimulatedState {
    /// Returns the routes of a VPN gateway or a VPN connection, in the order in which they were created.
    func routes<Route: SimulatedRoute>(of id: String, at now: Duration) -> [Route] {
        self[keyPath: Route.storage].filter { $0.route.ownerId == id }.map { $0.shown(at: now) }
    }

    /// Adds a route, or replaces the one with the same identity.
    mutating func put<Route: SimulatedRoute>(_ route: Route) {
        self[keyPath: Route.storage].removeAll {
            $0.route.ownerId == route.ownerId && $0.route.isIdentified(by: route)
        }
        self[keyPath: Route.storage].append(HeldRoute(route: route, changeEnd: .zero))
    }

    /// Removes the routes of a VPN gateway.
    mutating func removeRoutes(ofGateway id: String) {
        routes.removeAll { $0.route.ownerId == id }
        policyBasedRoutes.removeAll { $0.route.ownerId == id }
    }

    /// Removes the routes that send traffic to a VPN connection.
    mutating func removeRoutes(to connectionId: String) {
        routes.removeAll { $0.route.nextHop == connectionId }
        policyBasedRoutes.removeAll { $0.route.nextHop == connectionId }
        connectionRoutes.removeAll { $0.route.nextHop == connectionId }
    }
}

// How a request changes routes.
extension SimulatedState {
    /// Creates a route; its state is that of `publishVpc` when its owner is ready again.
    mutating func create<Route: SimulatedRoute>(
        _ wanted: Route,
        publishVpc: Bool,
        description: String?,
        dryRun: Bool?,
        of ownerId: String,
        for call: SimulatedCall
    ) throws(SimulatedFailure) -> Route {
        let owner: Route.Owner = try find(ownerId, for: call)
        try requireUnlocked(owner)
        if let description, !ParameterRules.isShortText(description) { throw .invalidDescription }
        let connection: VpnConnection = try find(wanted.nextHop ?? "", for: call)
        var route = wanted
        route.ownerId = ownerId
        guard route.canUse(connection) else { throw call.parameters.invalid("NextHop") }
        route.state = publishVpc ? .published : .normal
        route.createTime = call.date
        try requireNone(like: route, of: ownerId)
        try requireReady(owner, for: call)
        guard dryRun != true else { throw .dryRunOperation }
        store(owner, changedBy: call)
        self[keyPath: Route.storage].append(HeldRoute(route: route, changeEnd: call.now + changeDuration))
        return route
    }

    /// Changes the route that `wanted` identifies; `change` returns it, or `nil` to delete it.
    mutating func change<Route: SimulatedRoute>(
        _ wanted: Route,
        of ownerId: String,
        for call: SimulatedCall,
        _ change: (Route) -> Route?
    ) throws(SimulatedFailure) {
        try self.change(of: ownerId, for: call, where: { $0.isIdentified(by: wanted) }, change)
    }

    /// Changes every route that `matches`; `change` returns the changed route, or `nil` to delete it.
    mutating func change<Route: SimulatedRoute>(
        of ownerId: String,
        for call: SimulatedCall,
        where matches: (Route) -> Bool,
        _ change: (Route) -> Route?
    ) throws(SimulatedFailure) {
        let owner: Route.Owner = try find(ownerId, for: call)
        try requireUnlocked(owner)
        let all = self[keyPath: Route.storage]
        let positions = all.indices.filter { all[$0].route.ownerId == ownerId && matches(all[$0].route) }
        guard !positions.isEmpty else { throw .routeNotFound }
        let changed = positions.map { change(all[$0].route) }
        for case (let position, let route?) in zip(positions, changed)
        where !route.isIdentified(by: all[position].route) {
            try requireNone(like: route, of: ownerId)
        }
        try requireReady(owner, for: call)
        store(owner, changedBy: call)
        for (position, route) in zip(positions, changed).reversed() {
            guard let route else {
                self[keyPath: Route.storage].remove(at: position)
                continue
            }
            self[keyPath: Route.storage][position] = HeldRoute(route: route, changeEnd: call.now + changeDuration)
        }
    }

    private func requireNone<Route: SimulatedRoute>(
        like route: Route,
        of ownerId: String
    ) throws(SimulatedFailure) {
        let others = self[keyPath: Route.storage].map(\.route).filter { $0.ownerId == ownerId }
        guard !others.contains(where: route.isIdentified) else { throw .routeExists }
    }
}
