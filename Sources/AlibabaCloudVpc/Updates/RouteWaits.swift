/// A route of a VPN gateway that can be waited for.
private protocol WaitableRoute: Sendable {
    var state: VpnRouteEntryState? { get }
}

extension VpnRouteEntry: WaitableRoute {}
extension VpnPbrRouteEntry: WaitableRoute {}

extension VpcClient {
    /// Waits until a destination-based route of a VPN gateway is ready: published to the VPC, or not published (`normal`).
    ///
    /// The gateway's routes are polled with exponential backoff: the first delay is 2 seconds, the longest is 10 seconds.
    /// A transient error doesn't end the wait.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - routeDest: The destination CIDR block of the route.
    ///   - nextHop: The ID of the VPN connection to which the route sends traffic.
    ///   - weight: The weight of the route, 0 or 100.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Returns: The route.
    /// - Throws: ``VpcError``: `.timedOut` if the route isn't ready in time; `.serviceFailed` if it can't be read.
    ///   `CancellationError` if the task was canceled.
    @discardableResult
    public func waitUntilVpnRouteEntryReady(
        vpnGatewayId: String,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws -> VpnRouteEntry {
        let id = RouteIdentity.id(of: [routeDest], nextHop, weight) ?? ""
        return try await waitUntilReady("route", id, timeout: timeout, clock: clock) { client in
            try await client.route(id, of: vpnGatewayId, in: regionId)
        }
    }

    /// Waits until a destination-based route of a VPN gateway is deleted, and the service no longer returns it.
    ///
    /// The gateway's routes are polled as by
    /// ``waitUntilVpnRouteEntryReady(vpnGatewayId:routeDest:nextHop:weight:regionId:timeout:clock:)``.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - routeDest: The destination CIDR block of the route.
    ///   - nextHop: The ID of the VPN connection to which the route sends traffic.
    ///   - weight: The weight of the route, 0 or 100.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Throws: ``VpcError``: `.timedOut` if the route isn't deleted in time; `.serviceFailed` if the routes can't be
    ///   read. `CancellationError` if the task was canceled.
    public func waitUntilVpnRouteEntryDeleted(
        vpnGatewayId: String,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws {
        let id = RouteIdentity.id(of: [routeDest], nextHop, weight) ?? ""
        try await waitUntilDeleted("route", id, timeout: timeout, clock: clock) { client in
            try await client.route(id, of: vpnGatewayId, in: regionId)
        }
    }

    /// Waits until a policy-based route of a VPN gateway is ready: published to the VPC, or not published (`normal`).
    ///
    /// The gateway's routes are polled with exponential backoff: the first delay is 2 seconds, the longest is 10 seconds.
    /// A transient error doesn't end the wait.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - routeSource: The source CIDR block of the route.
    ///   - routeDest: The destination CIDR block of the route.
    ///   - nextHop: The ID of the VPN connection to which the route sends traffic.
    ///   - weight: The weight of the route, 0 or 100.
    ///   - priority: The priority of the route; `nil` matches any.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Returns: The route.
    /// - Throws: ``VpcError``: `.timedOut` if the route isn't ready in time; `.serviceFailed` if it can't be read.
    ///   `CancellationError` if the task was canceled.
    @discardableResult
    public func waitUntilVpnPbrRouteEntryReady(
        vpnGatewayId: String,
        routeSource: CIDRBlock,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        priority: Int? = nil,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws -> VpnPbrRouteEntry {
        let id = RouteIdentity.id(of: [routeSource, routeDest], nextHop, weight) ?? ""
        return try await waitUntilReady("policy-based route", id, timeout: timeout, clock: clock) { client in
            try await client.policyBasedRoute(id, priority: priority, of: vpnGatewayId, in: regionId)
        }
    }

    /// Waits until a policy-based route of a VPN gateway is deleted, and the service no longer returns it.
    ///
    /// The gateway's routes are polled as by
    /// ``waitUntilVpnPbrRouteEntryReady(vpnGatewayId:routeSource:routeDest:nextHop:weight:priority:regionId:timeout:clock:)``.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - routeSource: The source CIDR block of the route.
    ///   - routeDest: The destination CIDR block of the route.
    ///   - nextHop: The ID of the VPN connection to which the route sends traffic.
    ///   - weight: The weight of the route, 0 or 100.
    ///   - priority: The priority of the route; `nil` matches any.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Throws: ``VpcError``: `.timedOut` if the route isn't deleted in time; `.serviceFailed` if the routes can't be
    ///   read. `CancellationError` if the task was canceled.
    public func waitUntilVpnPbrRouteEntryDeleted(
        vpnGatewayId: String,
        routeSource: CIDRBlock,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        priority: Int? = nil,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws {
        let id = RouteIdentity.id(of: [routeSource, routeDest], nextHop, weight) ?? ""
        try await waitUntilDeleted("policy-based route", id, timeout: timeout, clock: clock) { client in
            try await client.policyBasedRoute(id, priority: priority, of: vpnGatewayId, in: regionId)
        }
    }
}

// What the waits for routes share.
extension VpcClient {
    private func waitUntilReady<Route: WaitableRoute>(
        _ kind: String,
        _ id: String,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        read: @escaping (Self) async throws -> Route?
    ) async throws -> Route {
        let goal = ResourceWait<Self, Route?>.Goal(
            kind,
            id,
            wanted: "ready",
            isWanted: { $0 == .published || $0 == .normal },
            state: { $0?.state },
            read: read
        )
        var wait = ResourceWait(client: self, for: goal, timeout: timeout, clock: clock)
        guard let route = try await wait.resource() else {
            throw VpcError.resourceNotUsable(kind, id, state: nil, wanted: "ready")
        }
        return route
    }

    private func waitUntilDeleted<Route: WaitableRoute>(
        _ kind: String,
        _ id: String,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        read: @escaping (Self) async throws -> Route?
    ) async throws {
        let goal = ResourceWait<Self, Route?>.Goal(
            deleted: kind,
            id,
            codes: .ofDeletedVpnGateways,
            state: { $0.state?.description },
            read: read
        )
        var wait = ResourceWait(client: self, for: goal, timeout: timeout, clock: clock)
        _ = try await wait.resource()
    }

    /// Returns a route that was created, or `nil` if the gateway has none with this identity.
    private func route(_ id: String, of vpnGatewayId: String, in regionId: Region?) async throws -> VpnRouteEntry? {
        let request = DescribeVpnRouteEntriesRequest(vpnGatewayId: vpnGatewayId, regionId: regionId)
        for try await route in vpnRouteEntries(matching: request)
        where RouteIdentity.id(of: [route.routeDest], route.nextHop, route.weight) == id { return route }
        return nil
    }

    private func policyBasedRoute(
        _ id: String,
        priority: Int?,
        of vpnGatewayId: String,
        in regionId: Region?
    ) async throws -> VpnPbrRouteEntry? {
        let request = DescribeVpnPbrRouteEntriesRequest(vpnGatewayId: vpnGatewayId, regionId: regionId)
        for try await route in vpnPbrRouteEntries(matching: request)
        where priority == nil || route.priority == priority {
            let routeId = RouteIdentity.id(of: [route.routeSource, route.routeDest], route.nextHop, route.weight)
            if routeId == id { return route }
        }
        return nil
    }
}
