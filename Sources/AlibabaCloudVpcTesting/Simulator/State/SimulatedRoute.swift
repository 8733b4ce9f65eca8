import AlibabaCloudVpc
import Foundation

/// A route of a VPN gateway, which has no ID of its own.
protocol SimulatedRoute: WireGroup, Hashable {
    /// The part of the state that holds the routes of this type.
    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { get }

    var vpnInstanceId: String? { get set }
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
}

extension SimulatedRoute {
    /// Whether the other route has the same CIDR blocks, next hop, and weight, and the same priority if it has one.
    func isIdentified(by other: Self) -> Bool {
        blocks.map { $0?.canonical } == other.blocks.map { $0?.canonical } && nextHop == other.nextHop
            && weight == other.weight && tunnelOfLearnedRoute == other.tunnelOfLearnedRoute
            && (other.priority == nil || priority == other.priority)
    }
}

extension VpnRouteEntry: SimulatedRoute {
    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { \.routes }

    var blocks: [CIDRBlock?] { [routeDest] }
    var tunnelOfLearnedRoute: String? { routeEntryType == .bgp ? nextHopTunnelId ?? "" : nil }
    var priority: Int? {
        get { nil }
        set {}
    }
}

extension VpnPbrRouteEntry: SimulatedRoute {
    static var storage: WritableKeyPath<SimulatedState, [HeldRoute<Self>]> { \.policyBasedRoutes }

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
    /// Returns the routes of a VPN gateway, in the order in which they were created.
    func routes<Route: SimulatedRoute>(ofGateway id: String, at now: Duration) -> [Route] {
        self[keyPath: Route.storage].filter { $0.route.vpnInstanceId == id }.map { $0.shown(at: now) }
    }

    /// Adds a route, or replaces the one with the same identity.
    mutating func put<Route: SimulatedRoute>(_ route: Route) {
        self[keyPath: Route.storage].removeAll {
            $0.route.vpnInstanceId == route.vpnInstanceId && $0.route.isIdentified(by: route)
        }
        self[keyPath: Route.storage].append(HeldRoute(route: route, changeEnd: .zero))
    }

    /// Removes the routes of a VPN gateway.
    mutating func removeRoutes(ofGateway id: String) {
        routes.removeAll { $0.route.vpnInstanceId == id }
        policyBasedRoutes.removeAll { $0.route.vpnInstanceId == id }
    }

    /// Removes the routes that send traffic to a VPN connection.
    mutating func removeRoutes(to connectionId: String) {
        routes.removeAll { $0.route.nextHop == connectionId }
        policyBasedRoutes.removeAll { $0.route.nextHop == connectionId }
    }
}

// How a request changes the routes of a VPN gateway.
extension SimulatedState {
    /// Creates a route; its state is that of `publishVpc` when the VPN gateway is ready again.
    mutating func create<Route: SimulatedRoute>(
        _ wanted: Route,
        publishVpc: Bool,
        description: String?,
        dryRun: Bool?,
        on gatewayId: String,
        for call: SimulatedCall
    ) throws(SimulatedFailure) -> Route {
        let gateway: VpnGateway = try find(gatewayId, for: call)
        try requireUnlocked(gateway)
        if let description, !ParameterRules.isShortText(description) { throw .invalidDescription }
        let connection: VpnConnection = try find(wanted.nextHop ?? "", for: call)
        guard connection.vpnGatewayId == gatewayId else { throw call.parameters.invalid("NextHop") }
        var route = wanted
        route.vpnInstanceId = gatewayId
        route.state = publishVpc ? .published : .normal
        route.createTime = call.date
        try requireNone(like: route, on: gatewayId)
        try requireReady(gateway, for: call)
        guard dryRun != true else { throw .dryRunOperation }
        store(gateway, changedBy: call)
        self[keyPath: Route.storage].append(HeldRoute(route: route, changeEnd: call.now + changeDuration))
        return route
    }

    /// Changes the route of a VPN gateway that `wanted` identifies; `change` returns it, or `nil` to delete it.
    mutating func change<Route: SimulatedRoute>(
        _ wanted: Route,
        on gatewayId: String,
        for call: SimulatedCall,
        _ change: (Route) -> Route?
    ) throws(SimulatedFailure) {
        try self.change(on: gatewayId, for: call, where: { $0.isIdentified(by: wanted) }, change)
    }

    /// Changes every route of a VPN gateway that `matches`; `change` returns the changed route, or `nil` to delete it.
    mutating func change<Route: SimulatedRoute>(
        on gatewayId: String,
        for call: SimulatedCall,
        where matches: (Route) -> Bool,
        _ change: (Route) -> Route?
    ) throws(SimulatedFailure) {
        let gateway: VpnGateway = try find(gatewayId, for: call)
        try requireUnlocked(gateway)
        let all = self[keyPath: Route.storage]
        let positions = all.indices.filter { all[$0].route.vpnInstanceId == gatewayId && matches(all[$0].route) }
        guard !positions.isEmpty else { throw .routeNotFound }
        let changed = positions.map { change(all[$0].route) }
        for case (let position, let route?) in zip(positions, changed)
        where !route.isIdentified(by: all[position].route) {
            try requireNone(like: route, on: gatewayId)
        }
        try requireReady(gateway, for: call)
        store(gateway, changedBy: call)
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
        on gatewayId: String
    ) throws(SimulatedFailure) {
        let others = self[keyPath: Route.storage].map(\.route).filter { $0.vpnInstanceId == gatewayId }
        guard !others.contains(where: route.isIdentified) else { throw .routeExists }
    }
}
