import AlibabaCloudVpc
import Foundation

/// What the simulated service holds: the library's values, each under its ID, and what they don't have.
struct SimulatedState: Sendable {
    var connections: [String: VpnConnection] = [:]
    var gateways: [String: VpnGateway] = [:]
    var customerGateways: [String: CustomerGateway] = [:]
    var routes: [HeldRoute<VpnRouteEntry>] = []
    var policyBasedRoutes: [HeldRoute<VpnPbrRouteEntry>] = []
    var connectionRoutes: [HeldRoute<VcoRouteEntry>] = []
    /// The authorizations of connections for transit routers of other accounts.
    var authorizations: [VpnCrossAccountAuthorization] = []
    /// The certificates of VPN gateways.
    var certificates: [VpnCertificateAssociation] = []
    /// The results of the diagnoses of VPN gateways.
    var gatewayDiagnoses: [GetVpnGatewayDiagnoseResultResponse] = []
    private(set) var changes: [SimulatedVpc.Change] = []

    /// Whether the routes of each connection are published, if a request has set it.
    var autoConfigRoutes: [String: Bool] = [:]
    /// The logs of each connection.
    var logs: [String: [SimulatedVpc.LogLine]] = [:]
    /// The diagnoses of each connection.
    var diagnoses: [String: [VpnConnectionDiagnosis]] = [:]

    /// The regions that the service has, and those of what is, or was, held.
    private(set) var regions = Set(Region.published)
    /// The region of each resource.
    private var regionOfResource: [String: Region] = [:]

    /// How long a gateway is busy after a change.
    var changeDuration = Duration.zero
    /// The source of generated keys and IDs.
    var generator: SeededGenerator

    /// The latest change of each VPN gateway, by the gateway's ID.
    private var work: [String: Work] = [:]

    /// A change that keeps a VPN gateway busy.
    struct Work: Sendable {
        let resourceId: String
        /// The state of a connection until the end.
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
        var filled = connection.filledFromSample
        if connection.isOnTransitRouter {
            filled.vpnGatewayId = nil
            filled.state = connection.state ?? (connection.attachType == .transitRouter ? .attached : .initializing)
        }
        // Phase 1 settings that are given aren't the sample's in any part.
        filled.ikeConfig = connection.ikeConfig ?? filled.ikeConfig
        if let id = filled.vpnGatewayId, gateways[id] == nil { put(VpnGateway(vpnGatewayId: id), in: region) }
        for id in filled.customerGatewayIds.compactMap(\.self) where customerGateways[id] == nil {
            put(CustomerGateway(customerGatewayId: id), in: region)
        }
        fill(&filled)
        hold(filled, in: region)
    }

    /// Keeps a gateway, with what it leaves out filled in.
    mutating func put(_ gateway: some SimulatedResource, in region: Region) {
        hold(gateway.filledFromSample, in: region)
    }

    private mutating func hold<Resource: SimulatedResource>(_ resource: Resource, in region: Region) {
        guard let id = resource.id else { return }
        self[keyPath: Resource.storage][id] = resource
        regionOfResource[id] = region
        regions.insert(region)
    }
}

// What operations read.
extension SimulatedState {
    /// Returns the resource with this ID in the call's region.
    func find<Resource: SimulatedResource>(_ id: String, for call: SimulatedCall) throws(SimulatedFailure) -> Resource {
        guard let resource: Resource = resource(id, at: call.now), isHeld(id, in: call.regionId) else {
            throw Resource.notFound
        }
        return resource
    }

    /// Returns the resource with this ID, `provisioning` or `updating` while its gateway is busy.
    func resource<Resource: SimulatedResource>(_ id: String, at now: Duration) -> Resource? {
        guard var resource = self[keyPath: Resource.storage][id] else { return nil }
        if let work = work(on: resource.busyGatewayId, at: now) { resource.show(work) }
        return resource
    }

    /// Returns the resources in the order in which they were created, those of one time in the order of their IDs.
    func resources<Resource: SimulatedResource>(at now: Duration) -> [Resource] {
        self[keyPath: Resource.storage].keys.compactMap { resource($0, at: now) }.sorted {
            ($0.createTime ?? .distantPast, $0.id ?? "") < ($1.createTime ?? .distantPast, $1.id ?? "")
        }
    }

    /// Returns the resources of the call's region, in the same order.
    func resources<Resource: SimulatedResource>(for call: SimulatedCall) -> [Resource] {
        resources(at: call.now).filter { isHeld($0.id, in: call.regionId) }
    }

    private func isHeld(_ id: String?, in regionId: String) -> Bool {
        id.flatMap { regionOfResource[$0] }?.rawValue == regionId
    }

    private func work(on gatewayId: String?, at now: Duration) -> Work? {
        gatewayId.flatMap { work[$0] }.flatMap { now < $0.end ? $0 : nil }
    }
}

// What operations require and change.
extension SimulatedState {
    /// Refuses a change of a connection or a VPN gateway that's locked because of an overdue payment.
    func requireUnlocked(_ resource: some SimulatedResource) throws(SimulatedFailure) {
        let gateway = resource.busyGatewayId.flatMap { gateways[$0] }
        guard gateway?.businessStatus != .financialLocked, (resource as? VpnConnection)?.state != .financialLocked
        else { throw .financialLocked }
    }

    /// Refuses a change while another is in progress.
    func requireReady(_ resource: some SimulatedResource, for call: SimulatedCall) throws(SimulatedFailure) {
        guard work(on: resource.busyGatewayId, at: call.now) == nil else {
            throw (resource as? VpnConnection)?.isOnTransitRouter == true ? .connectionConfiguring : .configuring
        }
    }

    /// Stores a resource that's new or changed; its VPN gateway is busy from now on.
    mutating func store(
        _ resource: some SimulatedResource,
        changedBy call: SimulatedCall,
        meanwhile state: VpnConnectionState = .updating
    ) {
        hold(resource, in: Region(rawValue: call.regionId))
        note(call, of: resource, meanwhile: state)
    }

    /// Stores a resource with changed tags, which keeps no VPN gateway busy.
    mutating func storeTags(of resource: some SimulatedResource, changedBy call: SimulatedCall) {
        hold(resource, in: Region(rawValue: call.regionId))
        guard let id = resource.id else { return }
        changes.append(
            SimulatedVpc.Change(
                resourceId: id,
                action: call.action,
                clientToken: call.clientToken,
                requestNumber: call.number,
                vpnGatewayId: nil,
                start: call.now,
                end: call.now
            )
        )
    }

    /// Removes a resource; its VPN gateway is busy from now on.
    mutating func remove<Resource: SimulatedResource>(_ resource: Resource, by call: SimulatedCall) {
        if let id = resource.id { self[keyPath: Resource.storage][id] = nil }
        note(call, of: resource, meanwhile: .updating)
    }

    private mutating func note(
        _ call: SimulatedCall,
        of resource: some SimulatedResource,
        meanwhile state: VpnConnectionState
    ) {
        guard let resourceId = resource.id else { return }
        let gatewayId = resource.busyGatewayId
        let end = gatewayId == nil ? call.now : call.now + changeDuration
        if let gatewayId { work[gatewayId] = Work(resourceId: resourceId, state: state, end: end) }
        changes.append(
            SimulatedVpc.Change(
                resourceId: resourceId,
                action: call.action,
                clientToken: call.clientToken,
                requestNumber: call.number,
                vpnGatewayId: (resource as? VpnConnection)?.isOnTransitRouter == true ? nil : gatewayId,
                start: call.now,
                end: end
            )
        )
    }
}
