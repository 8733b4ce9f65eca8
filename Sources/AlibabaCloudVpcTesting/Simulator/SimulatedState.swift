import AlibabaCloudVpc

/// What the simulated service holds.
struct SimulatedState: Sendable {
    private(set) var connections: [String: SimulatedVpnConnection] = [:]
    private(set) var gateways: [String: SimulatedVpnGateway] = [:]
    private(set) var customerGateways: [String: SimulatedCustomerGateway] = [:]
    private(set) var changes: [SimulatedVpc.Change] = []
    /// The regions that the service has, and those of what is, or was, held.
    private(set) var regions = Set(Region.published)

    /// How long a gateway is configured after a change.
    var changeDuration = Duration.zero
    /// Where generated keys and ids come from.
    var generator: SeededGenerator

    /// What is being configured, by the id of the gateway.
    private var work: [String: Work] = [:]

    private struct Work: Sendable {
        let resourceId: String
        /// The state of a connection meanwhile.
        let state: SimulatedVpnConnection.State
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
        regions.insert(connection.regionId)
    }

    mutating func put(_ gateway: SimulatedVpnGateway) {
        gateways[gateway.vpnGatewayId] = gateway
        regions.insert(gateway.regionId)
    }

    mutating func put(_ gateway: SimulatedCustomerGateway) {
        customerGateways[gateway.customerGatewayId] = gateway
        regions.insert(gateway.regionId)
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

    /// The customer gateway of the call's region.
    func customerGateway(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> SimulatedCustomerGateway {
        guard let gateway = customerGateways[id], gateway.regionId.rawValue == call.regionId else {
            throw .customerGatewayNotFound
        }
        return gateway
    }

    /// The connection, `provisioning` or `updating` while it is configured.
    func connection(_ id: String, at uptime: Duration) -> SimulatedVpnConnection? {
        guard var connection = connections[id] else { return nil }
        if connection.state == .active, let work = work(on: connection.vpnGatewayId, at: uptime),
            work.resourceId == id
        {
            connection.state = work.state
        }
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
        guard connection.state != .financialLocked else { throw .financialLocked }
        try requireUnlocked(gateways[connection.vpnGatewayId])
    }

    /// Refuses a change of a VPN gateway that is locked because of an overdue payment.
    func requireUnlocked(_ gateway: SimulatedVpnGateway?) throws(SimulatedFailure) {
        guard gateway?.isFinancialLocked != true else { throw .financialLocked }
    }

    /// Refuses a change while another is in progress.
    func requireReady(_ gatewayId: String, for call: SimulatedCall) throws(SimulatedFailure) {
        guard work(on: gatewayId, at: call.uptime) == nil else { throw .configuring }
    }

    /// Stores a change of a connection, or a new one, which keeps its gateway busy from now on.
    mutating func store(
        _ connection: SimulatedVpnConnection,
        changedBy call: SimulatedCall,
        meanwhile state: SimulatedVpnConnection.State = .updating
    ) {
        connections[connection.vpnConnectionId] = connection
        note(call, of: connection.vpnConnectionId, on: connection.vpnGatewayId, meanwhile: state)
    }

    /// Stores a change of a VPN gateway, which is busy from now on.
    mutating func store(_ gateway: SimulatedVpnGateway, changedBy call: SimulatedCall) {
        gateways[gateway.vpnGatewayId] = gateway
        note(call, of: gateway.vpnGatewayId, on: gateway.vpnGatewayId)
    }

    /// Stores a change of a customer gateway, or a new one.
    mutating func store(_ gateway: SimulatedCustomerGateway, changedBy call: SimulatedCall) {
        customerGateways[gateway.customerGatewayId] = gateway
        note(call, of: gateway.customerGatewayId)
    }

    /// Removes a connection, which keeps its gateway busy from now on.
    mutating func remove(_ connection: SimulatedVpnConnection, by call: SimulatedCall) {
        connections[connection.vpnConnectionId] = nil
        note(call, of: connection.vpnConnectionId, on: connection.vpnGatewayId)
    }

    /// Removes a customer gateway.
    mutating func remove(_ gateway: SimulatedCustomerGateway, by call: SimulatedCall) {
        customerGateways[gateway.customerGatewayId] = nil
        note(call, of: gateway.customerGatewayId)
    }

    private mutating func note(
        _ call: SimulatedCall,
        of resourceId: String,
        on gatewayId: String? = nil,
        meanwhile state: SimulatedVpnConnection.State = .updating
    ) {
        let end = gatewayId == nil ? call.uptime : call.uptime + changeDuration
        if let gatewayId { work[gatewayId] = Work(resourceId: resourceId, state: state, end: end) }
        changes.append(
            SimulatedVpc.Change(
                resourceId: resourceId,
                action: call.action,
                clientToken: call.clientToken,
                requestNumber: call.number,
                vpnGatewayId: gatewayId,
                start: call.uptime,
                end: end
            )
        )
    }
}
