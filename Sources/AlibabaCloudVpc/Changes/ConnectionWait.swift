/// The wait until a VPN connection is ready.
struct ConnectionWait<Client: VpcClient> {
    private let client: Client
    private let vpnConnectionId: String
    private let regionId: Region?
    private let timeout: Duration
    private let start: Duration
    private var readings = 0

    init(client: Client, vpnConnectionId: String, regionId: Region?, timeout: Duration) {
        self.client = client
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.timeout = timeout
        start = client.environment.uptime()
    }

    private var elapsed: Duration { client.environment.uptime() - start }

    /// Reads the connection until it is ready.
    mutating func connection() async throws -> VpnConnection {
        while true {
            let (state, reading) = try await nextReading()
            if state == .ready, case .success(let connection) = reading { return connection }
            let pause = Self.pace.wait(afterFailures: readings, fraction: 1)
            guard elapsed + pause <= timeout else { throw timedOut(reading) }
            client.observer?.waitProgressed(
                WaitProgressed(
                    vpnConnectionId: vpnConnectionId,
                    state: (try? reading.get())?.state,
                    elapsed: elapsed,
                    nextReadingIn: pause
                )
            )
            try await client.environment.wait(pause)
        }
    }

    private static var pace: RetryPolicy.Pace { RetryPolicy.Pace(base: .seconds(2), cap: .seconds(10)) }

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
        guard let id else { return .notYet }
        let request = DescribeVpnGatewayRequest(vpnGatewayId: id, regionId: regionId)
        return try await client.describeVpnGateway(request).gateway.status == .active ? .ready : .notYet
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
}
