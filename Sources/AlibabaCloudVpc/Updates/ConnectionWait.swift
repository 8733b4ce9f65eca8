/// A wait until a VPN connection is ready.
struct ConnectionWait<Client: VpcClient> {
    private let client: Client
    private let vpnConnectionId: String
    private let regionId: Region?
    private let timeout: Duration
    /// Returns whether a connection shows the change after which it's waited for; `nil` if there's no such change.
    private let shows: ((VpnConnection) -> Bool)?
    private let clock: StartedClock
    private let observer: (any VpcClientObserver)?
    private var readings = 0
    private var hasBeenUnready = false

    init(
        client: Client,
        vpnConnectionId: String,
        regionId: Region?,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        shows: ((VpnConnection) -> Bool)? = nil
    ) {
        self.client = client
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.timeout = timeout
        self.shows = shows
        let own = client as? any WaitingVpcClient
        self.clock = StartedClock(clock ?? own?.clock ?? AwakeClock())
        observer = own?.observer
    }

    private var elapsed: Duration { clock.elapsed() }

    /// Polls the connection until it's ready.
    mutating func connection() async throws -> VpnConnection {
        while true {
            let (readiness, reading) = try await nextReading()
            if case .success(let connection) = reading {
                if readiness == .ready, isSettled(connection) { return connection }
                if readiness == .notYet { hasBeenUnready = true }
            }
            let timeLeft = timeout - elapsed
            guard timeLeft > .zero else { throw timedOut(reading) }
            let pause = min(Self.backoff.delay(afterFailures: readings, fraction: 1), timeLeft)
            observer?.waitProgressed(
                VpcClientEvent.WaitProgressed(
                    vpnConnectionId: vpnConnectionId,
                    state: (try? reading.get())?.state,
                    elapsed: elapsed,
                    nextReadingIn: pause
                )
            )
            try await clock.sleep(pause)
        }
    }

    /// Returns whether a connection that's ready is so after the change, and not before it.
    ///
    /// The service starts a change after it responds.
    private func isSettled(_ connection: VpnConnection) -> Bool {
        guard let shows else { return true }
        return hasBeenUnready || shows(connection) || elapsed >= Self.longestDelay
    }

    /// The maximum time between the service's response and the start of the change.
    private static var longestDelay: Duration { .seconds(10) }

    private static var backoff: RetryPolicy.Backoff {
        RetryPolicy.Backoff(baseDelay: .seconds(2), maxDelay: .seconds(10))
    }

    private enum Readiness {
        case ready
        case notYet
    }

    private mutating func nextReading() async throws -> (Readiness, Result<VpnConnection, VpcError>) {
        readings += 1
        do {
            let request = DescribeVpnConnectionRequest(vpnConnectionId: vpnConnectionId, regionId: regionId)
            let connection = try await client.describeVpnConnection(request).connection
            return (try await readiness(of: connection), .success(connection))
        } catch let error as VpcError where RetryPolicy.standardDecision(for: error) != .fail {
            return (.notYet, .failure(error))
        }
    }

    private func readiness(of connection: VpnConnection) async throws -> Readiness {
        switch connection.state {
        case .active, .attached:
            return .ready
        case .financialLocked, .deleted, .detaching:
            throw VpcError.connectionNotUsable(vpnConnectionId, state: connection.state)
        case .initializing, .attaching, .provisioning, .updating, .upgrading, .unrecognized:
            return .notYet
        case nil:
            return try await readiness(ofGateway: connection.vpnGatewayId)
        }
    }

    private func readiness(ofGateway id: String?) async throws -> Readiness {
        guard let id = id?.nonBlank else { throw VpcError.connectionWithoutState(vpnConnectionId) }
        let request = DescribeVpnGatewayRequest(vpnGatewayId: id, regionId: regionId)
        switch try await client.describeVpnGateway(request).gateway.status {
        case .active: return .ready
        case .deleting: throw VpcError.connectionWithoutState(vpnConnectionId)
        default: return .notYet
        }
    }

    private func timedOut(_ reading: Result<VpnConnection, VpcError>) -> VpcError {
        let last =
            switch reading {
            case .success(let connection):
                "its state is \(connection.state?.description ?? "not in the response")"
            case .failure(let error): "its last reading failed: \(error.message)"
            }
        return VpcError(
            code: .timedOut,
            message: "The VPN connection \(vpnConnectionId) was not ready in \(timeout.inSeconds) seconds; \(last).",
            underlyingError: reading.failure
        )
    }
}

extension Result {
    fileprivate var failure: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}

extension VpcError {
    fileprivate static func connectionNotUsable(_ id: String, state: VpnConnectionState?) -> VpcError {
        VpcError(
            code: .connectionNotUsable,
            message: "The VPN connection \(id) is \(state?.description ?? ""), and does not become active from there."
        )
    }

    fileprivate static func connectionWithoutState(_ id: String) -> VpcError {
        VpcError(
            code: .connectionNotUsable,
            message:
                "The service returned neither a state of the VPN connection \(id) nor a VPN gateway that could become active."
        )
    }
}

extension VpcClient {
    /// Waits until a VPN connection is ready: `active`, or `attached` to a transit router.
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
    /// - Throws: ``VpcError``: `.timedOut` if the connection isn't ready in time; `.connectionNotUsable` if it enters a
    ///   state from which it doesn't become ready; `.serviceFailed` if it can't be read. `CancellationError` if the
    ///   task was canceled.
    @discardableResult
    public func waitUntilActive(
        vpnConnectionId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil
    ) async throws -> VpnConnection {
        var wait = ConnectionWait(
            client: self,
            vpnConnectionId: vpnConnectionId,
            regionId: regionId,
            timeout: timeout,
            clock: clock
        )
        return try await wait.connection()
    }
}
