/// The wait until a VPN connection is ready.
struct ConnectionWait<Client: VpcClient> {
    private let client: Client
    private let vpnConnectionId: String
    private let regionId: Region?
    private let timeout: Duration
    /// Whether a connection shows the change behind which it is waited for; `nil` for a wait behind none.
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

    /// Reads the connection until it is ready.
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

    /// Whether a connection that is ready is so behind the change, and not in front of it: the service begins a change
    /// after it has answered.
    private func isSettled(_ connection: VpnConnection) -> Bool {
        guard let shows else { return true }
        return hasBeenUnready || shows(connection) || elapsed >= Self.longestDelay
    }

    /// How long after its answer the service may begin a change.
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
            case .success(let connection): "it is \(connection.state?.rawValue ?? "in no state that the service tells")"
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
            message: "The VPN connection \(id) is \(state?.rawValue ?? ""), and does not become active from there."
        )
    }

    fileprivate static func connectionWithoutState(_ id: String) -> VpcError {
        VpcError(
            code: .connectionNotUsable,
            message:
                "The service tells no state of the VPN connection \(id), nor of a VPN gateway that could become active."
        )
    }
}

extension VpcClient {
    /// Waits until a VPN connection is ready: `active`, or `attached` to a transit router.
    ///
    /// It reads the connection again and again, after 2 seconds first and then after longer ones, up to 10. A reading that
    /// fails in a way that may pass does not end the wait. Where an answer tells no state, the VPN gateway's status counts.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The id of the connection.
    ///   - regionId: The region of the connection; `nil` for the client's.
    ///   - timeout: How long to wait.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, and the system's for
    ///     any other client.
    /// - Returns: The connection.
    /// - Throws: ``VpcError``: `.timedOut` where it is not ready in time; `.connectionNotUsable` where it comes into a state
    ///   from which it does not become ready; `.serviceFailed` where it cannot be read. `CancellationError` when the task
    ///   was cancelled.
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
