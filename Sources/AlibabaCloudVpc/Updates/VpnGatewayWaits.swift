extension VpcClient {
    /// Waits until a VPN gateway is active: created, or ready after a change.
    ///
    /// The gateway is polled with exponential backoff: the first delay is 2 seconds, the longest is 10 seconds. A
    /// transient error doesn't end the wait.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait. Creating a gateway takes minutes.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Returns: The gateway.
    /// - Throws: ``VpcError``: `.timedOut` if the gateway isn't active in time; `.resourceNotUsable` if it's being
    ///   deleted; `.serviceFailed` if it can't be read. `CancellationError` if the task was canceled.
    @discardableResult
    public func waitUntilActive(
        vpnGatewayId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(900),
        clock: (any Clock<Duration>)? = nil
    ) async throws -> VpnGateway {
        let goal = ResourceWait<Self, VpnGateway>.Goal(
            "VPN gateway",
            vpnGatewayId,
            wanted: "active",
            isWanted: { $0 == .active },
            isFinal: { $0 == .deleting },
            state: \.status
        ) { client in
            let request = DescribeVpnGatewayRequest(vpnGatewayId: vpnGatewayId, regionId: regionId)
            return try await client.describeVpnGateway(request).gateway
        }
        var wait = ResourceWait(client: self, for: goal, timeout: timeout, clock: clock)
        return try await wait.resource()
    }

    /// Waits until a VPN gateway is deleted, and the service no longer finds it.
    ///
    /// The gateway is polled as by ``waitUntilActive(vpnGatewayId:regionId:timeout:clock:)``.
    ///
    /// - Parameters:
    ///   - vpnGatewayId: The ID of the gateway.
    ///   - regionId: The region of the gateway; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Throws: ``VpcError``: `.timedOut` if the gateway isn't deleted in time; `.serviceFailed` if it can't be read.
    ///   `CancellationError` if the task was canceled.
    public func waitUntilDeleted(
        vpnGatewayId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(900),
        clock: (any Clock<Duration>)? = nil
    ) async throws {
        let goal = ResourceWait<Self, VpnGateway?>.Goal(
            deleted: "VPN gateway",
            vpnGatewayId,
            codes: .ofDeletedVpnGateways,
            state: { $0.status?.description }
        ) { client in
            let request = DescribeVpnGatewayRequest(vpnGatewayId: vpnGatewayId, regionId: regionId)
            return try await client.describeVpnGateway(request).gateway
        }
        var wait = ResourceWait(client: self, for: goal, timeout: timeout, clock: clock)
        _ = try await wait.resource()
    }
}

extension Set<ServiceErrorCode> {
    /// The codes that the service returns for a VPN gateway that's deleted.
    static let ofDeletedVpnGateways: Set = [
        .invalidVpnGatewayInstanceIdNotFound, ServiceErrorCode(rawValue: "InvalidVpnGatewayId.NotFound"),
        ServiceErrorCode(rawValue: "INSTANCE_NOT_EXISTS"),
    ]
}
