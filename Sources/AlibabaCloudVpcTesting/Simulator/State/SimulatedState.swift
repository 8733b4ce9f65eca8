import AlibabaCloudVpc
import Foundation

/// What the simulated service holds: the library's values, each under its id, and what they don't tell.
struct SimulatedState: Sendable {
    private(set) var connections: [String: VpnConnection] = [:]
    private(set) var gateways: [String: VpnGateway] = [:]
    private(set) var customerGateways: [String: CustomerGateway] = [:]
    private(set) var changes: [SimulatedVpc.Change] = []

    /// Whether the routes of each connection are published, if a request or the service has set it.
    private(set) var autoConfigRoutes: [String: Bool] = [:]
    /// The logs of each connection.
    var logs: [String: [SimulatedVpc.LogLine]] = [:]
    /// The diagnoses of each connection.
    var diagnoses: [String: [VpnConnectionDiagnosis]] = [:]

    /// The regions that the service has, and those of what is, or was, held.
    private(set) var regions = Set(Region.published)
    /// The region of each resource.
    private var regionOfResource: [String: Region] = [:]

    /// How long a gateway is configured after a change.
    var changeDuration = Duration.zero
    /// The source of generated keys and ids.
    var generator: SeededGenerator

    /// What is being configured, by the id of the gateway.
    private var work: [String: Work] = [:]

    private struct Work: Sendable {
        let resourceId: String
        /// The state of a connection meanwhile.
        let state: VpnConnectionState
        let end: Duration
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }
}

// What a test puts.
extension SimulatedState {
    /// Keeps a connection, with what it leaves out filled in, and creates the gateways that it names and that don't exist.
    mutating func put(_ connection: VpnConnection, in region: Region) {
        var connection = connection.filledFromSample
        if let id = connection.vpnGatewayId, gateways[id] == nil { put(VpnGateway(vpnGatewayId: id), in: region) }
        for id in connection.customerGatewayIds.compactMap(\.self) where customerGateways[id] == nil {
            put(CustomerGateway(customerGatewayId: id), in: region)
        }
        fill(&connection)
        if let id = hold(connection.vpnConnectionId, in: region) { connections[id] = connection }
    }

    mutating func put(_ gateway: VpnGateway, in region: Region) {
        let gateway = gateway.filledFromSample
        if let id = hold(gateway.vpnGatewayId, in: region) { gateways[id] = gateway }
    }

    mutating func put(_ gateway: CustomerGateway, in region: Region) {
        let gateway = gateway.filledFromSample
        if let id = hold(gateway.customerGatewayId, in: region) { customerGateways[id] = gateway }
    }
}

// What operations read.
extension SimulatedState {
    /// The connection of the call's region.
    func connection(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> VpnConnection {
        guard let connection = connection(id, at: call.uptime), isHeld(id, in: call.regionId) else {
            throw .vpnConnectionNotFound
        }
        return connection
    }

    /// The VPN gateway of the call's region.
    func gateway(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> VpnGateway {
        guard let gateway = gateway(id, at: call.uptime), isHeld(id, in: call.regionId) else {
            throw .vpnGatewayNotFound
        }
        return gateway
    }

    /// The customer gateway of the call's region.
    func customerGateway(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> CustomerGateway {
        guard let gateway = customerGateways[id], isHeld(id, in: call.regionId) else { throw .customerGatewayNotFound }
        return gateway
    }

    /// Whether the resource is in this region.
    func isHeld(_ id: String?, in regionId: String) -> Bool {
        id.flatMap { regionOfResource[$0] }?.rawValue == regionId
    }

    /// The connection, `provisioning` or `updating` while it's configured.
    func connection(_ id: String, at uptime: Duration) -> VpnConnection? {
        guard var connection = connections[id] else { return nil }
        if connection.state == .active, let work = work(on: connection.vpnGatewayId, at: uptime),
            work.resourceId == id
        {
            connection.state = work.state
        }
        return connection
    }

    /// The VPN gateway, `updating` while it's configured.
    func gateway(_ id: String, at uptime: Duration) -> VpnGateway? {
        guard var gateway = gateways[id] else { return nil }
        if gateway.status == .active, work(on: id, at: uptime) != nil { gateway.status = .updating }
        return gateway
    }

    /// The connections in the order in which they were created, those of one time in the order of their ids.
    func connectionsInOrder(at uptime: Duration) -> [VpnConnection] {
        ordered(connections.keys.compactMap { connection($0, at: uptime) }, \.createTime)
    }

    /// The VPN gateways, in the same order.
    func gatewaysInOrder(at uptime: Duration) -> [VpnGateway] {
        ordered(gateways.keys.compactMap { gateway($0, at: uptime) }, \.createTime)
    }

    /// The customer gateways, in the same order.
    var customerGatewaysInOrder: [CustomerGateway] { ordered(Array(customerGateways.values), \.createTime) }

    private func ordered<Resource: Identifiable>(
        _ resources: [Resource],
        _ time: (Resource) -> Date?
    ) -> [Resource] where Resource.ID == String? {
        resources.sorted {
            (time($0) ?? .distantPast, $0.id ?? "") < (time($1) ?? .distantPast, $1.id ?? "")
        }
    }

    private func work(on gatewayId: String?, at uptime: Duration) -> Work? {
        gatewayId.flatMap { work[$0] }.flatMap { uptime < $0.end ? $0 : nil }
    }
}

// What operations require and change.
extension SimulatedState {
    /// Refuses a change of what's locked because of an overdue payment.
    func requireUnlocked(_ connection: VpnConnection) throws(SimulatedFailure) {
        guard connection.state != .financialLocked else { throw .financialLocked }
        try requireUnlocked(connection.vpnGatewayId.flatMap { gateways[$0] })
    }

    /// Refuses a change of a VPN gateway that's locked because of an overdue payment.
    func requireUnlocked(_ gateway: VpnGateway?) throws(SimulatedFailure) {
        guard gateway?.businessStatus != .financialLocked else { throw .financialLocked }
    }

    /// Refuses a change while another is in progress.
    func requireReady(_ gatewayId: String?, for call: SimulatedCall) throws(SimulatedFailure) {
        guard work(on: gatewayId, at: call.uptime) == nil else { throw .configuring }
    }

    /// Stores a change of a connection, or a new one, which keeps its gateway busy from now on.
    mutating func store(
        _ connection: VpnConnection,
        autoConfigRoute: Bool?,
        changedBy call: SimulatedCall,
        meanwhile state: VpnConnectionState = .updating
    ) {
        if let id = hold(connection.vpnConnectionId, in: Region(rawValue: call.regionId)) {
            connections[id] = connection
            autoConfigRoutes[id] = autoConfigRoute ?? autoConfigRoutes[id]
        }
        note(call, of: connection.vpnConnectionId, on: connection.vpnGatewayId, meanwhile: state)
    }

    /// Stores a change of a VPN gateway, which is busy from now on.
    mutating func store(_ gateway: VpnGateway, changedBy call: SimulatedCall) {
        if let id = hold(gateway.vpnGatewayId, in: Region(rawValue: call.regionId)) { gateways[id] = gateway }
        note(call, of: gateway.vpnGatewayId, on: gateway.vpnGatewayId)
    }

    /// Stores a change of a customer gateway, or a new one.
    mutating func store(_ gateway: CustomerGateway, changedBy call: SimulatedCall) {
        if let id = hold(gateway.customerGatewayId, in: Region(rawValue: call.regionId)) {
            customerGateways[id] = gateway
        }
        note(call, of: gateway.customerGatewayId)
    }

    /// Removes a connection, which keeps its gateway busy from now on.
    mutating func remove(_ connection: VpnConnection, by call: SimulatedCall) {
        if let id = connection.vpnConnectionId { connections[id] = nil }
        note(call, of: connection.vpnConnectionId, on: connection.vpnGatewayId)
    }

    /// Removes a customer gateway.
    mutating func remove(_ gateway: CustomerGateway, by call: SimulatedCall) {
        if let id = gateway.customerGatewayId { customerGateways[id] = nil }
        note(call, of: gateway.customerGatewayId)
    }

    /// Notes the region of a resource, and returns its id.
    private mutating func hold(_ id: String?, in region: Region) -> String? {
        guard let id else { return nil }
        regionOfResource[id] = region
        regions.insert(region)
        return id
    }

    private mutating func note(
        _ call: SimulatedCall,
        of resourceId: String?,
        on gatewayId: String? = nil,
        meanwhile state: VpnConnectionState = .updating
    ) {
        guard let resourceId else { return }
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
