extension ResourceWait.Goal where Resource == VpnConnection {
    /// A VPN connection that's ready.
    ///
    /// If a response contains no state, the status of the VPN gateway is used instead.
    static func ready(
        _ vpnConnectionId: String,
        in regionId: Region?,
        shows: ((VpnConnection) -> Bool)? = nil
    ) -> Self {
        Self(
            kind: "VPN connection",
            id: vpnConnectionId,
            wanted: "ready",
            read: { try await $0.vpnConnection(vpnConnectionId, regionId: regionId) },
            state: { $0.state?.description },
            progress: { client, connection in
                switch connection.state {
                case .active, .attached:
                    return .reached
                case .initializing where connection.attachType == .unattached:
                    return .reached
                case .detaching where connection.isOnTransitRouter:
                    return .notYet
                case .financialLocked, .deleted, .detaching:
                    let state = connection.state?.description
                    return .impossible(
                        .resourceNotUsable("VPN connection", vpnConnectionId, state: state, wanted: "active")
                    )
                case .initializing, .attaching, .provisioning, .updating, .upgrading, .unrecognized:
                    return .notYet
                case nil:
                    let noState = VpcError.connectionWithoutState(vpnConnectionId)
                    guard let gatewayId = connection.vpnGatewayId?.nonBlank else { return .impossible(noState) }
                    let request = DescribeVpnGatewayRequest(vpnGatewayId: gatewayId, regionId: regionId)
                    switch try await client.describeVpnGateway(request).gateway.status {
                    case .active: return .reached
                    case .deleting: return .impossible(noState)
                    default: return .notYet
                    }
                }
            },
            shows: shows
        )
    }
}

extension VpcError {
    fileprivate static func connectionWithoutState(_ id: String) -> VpcError {
        VpcError(
            code: .resourceNotUsable,
            message:
                "The service returned neither a state of the VPN connection \(id) nor a VPN gateway that could become active."
        )
    }
}

extension VpcClient {
    /// Waits until a VPN connection is ready: `active`, `attached` to a transit router, or `init` if it was created for a
    /// transit router and isn't attached to one.
    ///
    /// The connection is polled with exponential backoff: the first delay is 2 seconds, the longest is 10 seconds. A
    /// transient error doesn't end the wait. If a response contains no state, the status of the VPN gateway is used
    /// instead.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The ID of the connection.
    ///   - regionId: The region of the connection; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Returns: The connection.
    /// - Throws: ``VpcError``: `.timedOut` if the connection isn't ready in time; `.resourceNotUsable` if it enters a
    ///   state from which it doesn't become ready; `.serviceFailed` if it can't be read. `CancellationError` if the
    ///   task was canceled.
    @discardableResult
    public func waitUntilActive(
        vpnConnectionId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws -> VpnConnection {
        var wait = ResourceWait(
            client: self,
            for: .ready(vpnConnectionId, in: regionId),
            timeout: timeout,
            clock: clock
        )
        return try await wait.resource()
    }

    /// Waits until a VPN connection is deleted, and the service no longer finds it.
    ///
    /// The connection is polled as by ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)``.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The ID of the connection.
    ///   - regionId: The region of the connection; `nil` uses the client's region.
    ///   - timeout: The maximum time to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    /// - Throws: ``VpcError``: `.timedOut` if the connection isn't deleted in time; `.serviceFailed` if it can't be read.
    ///   `CancellationError` if the task was canceled.
    public func waitUntilDeleted(
        vpnConnectionId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws {
        let goal = ResourceWait<Self, VpnConnection?>.Goal(
            deleted: "VPN connection",
            vpnConnectionId,
            codes: [.invalidVpnConnectionInstanceIdNotFound],
            state: { $0.state?.description }
        ) { client in
            let request = DescribeVpnConnectionRequest(vpnConnectionId: vpnConnectionId, regionId: regionId)
            let connection = try await client.describeVpnConnection(request).connection
            return connection.state == .deleted ? nil : connection
        }
        var wait = ResourceWait(client: self, for: goal, timeout: timeout, clock: clock)
        _ = try await wait.resource()
    }
}
