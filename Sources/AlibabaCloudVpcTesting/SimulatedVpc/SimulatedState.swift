import AlibabaCloudVpc

/// What the simulated service holds.
struct SimulatedState: Sendable {
    private(set) var connections: [String: SimulatedVpnConnection] = [:]
    private(set) var gateways: [String: SimulatedVpnGateway] = [:]
    private(set) var customerGateways: [String: SimulatedCustomerGateway] = [:]
    private(set) var changes: [SimulatedVpc.Change] = []

    /// How long a gateway is configured after a change.
    var changeDuration = Duration.zero
    /// Where generated keys and ids come from.
    var generator: SeededGenerator

    /// What is being configured, by the id of the gateway.
    private var work: [String: Work] = [:]

    private struct Work: Sendable {
        let connectionId: String?
        let end: Duration
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Keeps `connection`, what it leaves to the service filled in, and makes the gateways that it names where there
    /// are none.
    mutating func put(_ connection: SimulatedVpnConnection) {
        if gateways[connection.vpnGatewayId] == nil {
            put(SimulatedVpnGateway(vpnGatewayId: connection.vpnGatewayId, regionId: connection.regionId))
        }
        let named = [connection.customerGatewayId] + connection.tunnels.map(\.customerGatewayId)
        for id in named.compactMap(\.self) where customerGateways[id] == nil {
            put(SimulatedCustomerGateway(customerGatewayId: id, regionId: connection.regionId))
        }
        var filled = connection
        filled.fill(in: surroundings(of: connection), using: &generator)
        connections[connection.vpnConnectionId] = filled
    }

    mutating func put(_ gateway: SimulatedVpnGateway) {
        gateways[gateway.vpnGatewayId] = gateway
    }

    mutating func put(_ gateway: SimulatedCustomerGateway) {
        customerGateways[gateway.customerGatewayId] = gateway
    }

    /// The regions of what is held.
    var regions: Set<Region> {
        Set(connections.values.map(\.regionId) + gateways.values.map(\.regionId))
            .union(customerGateways.values.map(\.regionId))
    }
}

// What operations read.
extension SimulatedState {
    /// The connection of the call's region.
    func connection(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> SimulatedVpnConnection {
        guard let connection = connection(id, at: call.uptime), connection.regionId.rawValue == call.regionId else {
            throw .vpnConnectionNotFound
        }
        return connection
    }

    /// The VPN gateway of the call's region.
    func gateway(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> SimulatedVpnGateway {
        guard let gateway = gateway(id, at: call.uptime), gateway.regionId.rawValue == call.regionId else {
            throw .vpnGatewayNotFound
        }
        return gateway
    }

    /// The connection, `updating` while it is configured.
    func connection(_ id: String, at uptime: Duration) -> SimulatedVpnConnection? {
        guard var connection = connections[id] else { return nil }
        let work = work(on: connection.vpnGatewayId, at: uptime)
        if connection.state == .active, work?.connectionId == id { connection.state = .updating }
        return connection
    }

    /// The VPN gateway, `updating` while it is configured.
    func gateway(_ id: String, at uptime: Duration) -> SimulatedVpnGateway? {
        guard var gateway = gateways[id] else { return nil }
        if gateway.status == .active, work(on: id, at: uptime) != nil { gateway.status = .updating }
        return gateway
    }

    /// What of the gateways around a connection its defaults are made of.
    func surroundings(of connection: SimulatedVpnConnection) -> SimulatedVpnConnection.Surroundings {
        SimulatedVpnConnection.Surroundings(
            gatewayIp: gateways[connection.vpnGatewayId]?.internetIp,
            customerGatewayIps: customerGateways.mapValues(\.ipAddress)
        )
    }

    private func work(on gatewayId: String, at uptime: Duration) -> Work? {
        work[gatewayId].flatMap { uptime < $0.end ? $0 : nil }
    }
}

// What operations require and change.
extension SimulatedState {
    /// Refuses a change of what is locked because of an overdue payment.
    func requireUnlocked(_ connection: SimulatedVpnConnection) throws(SimulatedFailure) {
        let gateway = gateways[connection.vpnGatewayId]
        guard connection.state != .financialLocked, gateway?.isFinancialLocked != true else { throw .financialLocked }
    }

    /// Refuses a change while another is in progress.
    func requireReady(_ gatewayId: String, for call: SimulatedCall) throws(SimulatedFailure) {
        guard work(on: gatewayId, at: call.uptime) == nil else { throw .configuring }
    }

    /// Stores a change of a connection, which keeps its gateway busy from now on.
    mutating func store(_ connection: SimulatedVpnConnection, changedBy call: SimulatedCall) {
        connections[connection.vpnConnectionId] = connection
        work[connection.vpnGatewayId] = Work(
            connectionId: connection.vpnConnectionId,
            end: call.uptime + changeDuration
        )
        changes.append(
            SimulatedVpc.Change(
                resourceId: connection.vpnConnectionId,
                action: call.action,
                clientToken: call.clientToken,
                requestNumber: call.number
            )
        )
    }
}
