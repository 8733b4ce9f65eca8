public import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A VPC to test against: the service itself as its documentation tells of it, in process, offline and the same in every
/// run.
///
/// It is a transport, so that the code under test is the real client with its signatures and its readers:
///
/// ```swift
/// let vpc = SimulatedVpc(connections: [VpnConnection(vpnConnectionId: "vco-1")])
/// let client = HTTPVpcClient(configuration: …, credentials: …, transport: vpc)
/// …
/// #expect(await vpc.connection("vco-1")?.name == "tokyo")
/// #expect(await vpc.changes(of: "vco-1") == 1)
/// ```
///
/// It carries out every operation that the library names. A VPN gateway takes one change at a time: while one is in
/// progress (`changeDuration`), the gateway is `updating`, the connection `updating`, or `provisioning` where it is new,
/// and other changes are refused. A connection that is deleted is gone at once.
///
/// It verifies each request from its bytes: the signature (V1 or V3), the time (within 15 minutes of its clock), the
/// nonce (never used before), the token. It does not look at what the service does not sign: `accept`, `user-agent` and
/// the like, the case of headers' names, and how a byte is percent-encoded (`%2a`, `%2A`).
///
/// It answers for the service's hosts, for this machine and for names that are reserved for tests (`example.com`,
/// `vpc.test`); any other host cannot be found.
public actor SimulatedVpc: HTTPTransport {
    /// The access key that is known where no other is told: `testid`, with the secret `testsecret`.
    public static let sampleCredentials = Credentials(accessKeyId: "testid", accessKeySecret: Secret("testsecret"))

    /// Every request that came, in order, without secrets.
    public internal(set) var requests: [LoggedRequest] = []

    var state: SimulatedState
    var faults: Faults
    var rateMeter: RateMeter
    var usedNonces: Set<Nonce> = []
    var tokenAnswers: [TokenUse: TokenAnswer] = [:]
    var requestIds: SeededGenerator
    private let region: Region
    let credentials: [String: Credentials]
    let clock: StartedClock
    let now: @Sendable () -> Date
    let accessPolicy: AccessPolicy

    /// Makes a VPC.
    ///
    /// - Parameters:
    ///   - connections: Its VPN connections. A property that's `nil` is as in the documentation's samples, and what's
    ///     `nil` in the settings of Phase 1 and Phase 2 gets the service's defaults, a generated key among them. The
    ///     gateways that a connection names are created if `gateways` and `customerGateways` don't have them.
    ///   - gateways: Its VPN gateways; a property that's `nil` is as in the documentation's samples.
    ///   - customerGateways: Its customer gateways, likewise.
    ///   - region: The region of all of these; requests of another region don't find them.
    ///   - credentials: The access keys that it knows, with the token of each that is temporary.
    ///   - dependencies: The clock and the date; those of a ``ManualClock`` never wait.
    ///   - changeDuration: How long a gateway takes to carry out a change, during which others are refused with
    ///     `VpnGateway.Configuring`.
    ///   - faults: Which requests go wrong.
    ///   - accessPolicy: Who may do what.
    ///   - rateLimit: How many requests are let through; `nil` for all.
    ///   - seed: What generated keys and ids are made of.
    public init(
        connections: [VpnConnection] = [VpnConnection()],
        gateways: [VpnGateway] = [],
        customerGateways: [CustomerGateway] = [],
        region: Region = .cnShanghai,
        credentials: [Credentials] = [SimulatedVpc.sampleCredentials],
        dependencies: HTTPVpcClient.Dependencies = HTTPVpcClient.Dependencies(),
        changeDuration: Duration = .zero,
        faults: Faults = .none,
        accessPolicy: AccessPolicy = .allowingAll,
        rateLimit: RateLimit? = nil,
        seed: UInt64 = 1
    ) {
        var state = SimulatedState(seed: seed)
        state.changeDuration = changeDuration
        for gateway in gateways { state.put(gateway, in: region) }
        for gateway in customerGateways { state.put(gateway, in: region) }
        for connection in connections { state.put(connection, in: region) }
        self.region = region
        self.state = state
        self.credentials = Dictionary(credentials.map { ($0.accessKeyId, $0) }) { _, last in last }
        clock = StartedClock(dependencies.clock)
        now = dependencies.now
        self.faults = faults
        self.accessPolicy = accessPolicy
        rateMeter = RateMeter(limit: rateLimit)
        requestIds = SeededGenerator(seed: ~seed)
    }

    /// Carries out `request` as the service would, or as a fault has it.
    ///
    /// - Throws: `URLError` where a fault loses the connection, and for a host that is not served; `CancellationError`
    ///   when the task was cancelled.
    public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        try Task.checkCancellation()
        guard let received = ReceivedRequest(request) else { throw URLError(.badURL) }
        guard ServedHosts.region(servedBy: received.host, knownRegions: knownRegions).isServed else {
            throw URLError(.cannotFindHost)
        }
        let fault = faults.fault(ofRequest: requests.count + 1)
        let exchange = exchange(received, fault: fault)
        if case .delayed(let duration) = fault { try await clock.sleep(duration) }
        return try exchange.get()
    }
}

// What a test reads.
extension SimulatedVpc {
    /// The connection as it is now, with its keys in plain text; `nil` if there's none.
    public func connection(_ id: String) -> VpnConnection? {
        state.connection(id, at: clock.elapsed())
    }

    /// Whether the routes of the connection are published automatically; `nil` if it was never set.
    ///
    /// No response of the service has this setting. Wire name: `AutoConfigRoute`.
    public func autoConfigRoute(of connectionId: String) -> Bool? {
        state.autoConfigRoutes[connectionId]
    }

    /// The VPN gateway as it is now, or `nil` if there's none.
    public func gateway(_ id: String) -> VpnGateway? {
        state.gateway(id, at: clock.elapsed())
    }

    /// The customer gateway as it is now, or `nil` if there's none.
    public func customerGateway(_ id: String) -> CustomerGateway? {
        state.customerGateways[id]
    }

    /// The connections as they are now, with their keys in plain text, in the order in which they were created.
    public var connections: [VpnConnection] { state.connectionsInOrder(at: clock.elapsed()) }

    /// The VPN gateways as they are now, in the order in which they were created.
    public var gateways: [VpnGateway] { state.gatewaysInOrder(at: clock.elapsed()) }

    /// The customer gateways as they are now, in the order in which they were created.
    public var customerGateways: [CustomerGateway] { state.customerGatewaysInOrder }

    /// Every change that was made, in order.
    public var changes: [Change] { state.changes }

    /// Returns the number of changes to the resource with this id.
    public func changes(of id: String) -> Int {
        state.changes.count { $0.resourceId == id }
    }

    /// The log, a line for each request, without secrets.
    public var log: String { requests.map(\.description).joined(separator: "\n") }
}

// What a test changes, without a request.
extension SimulatedVpc {
    /// Adds a connection, or replaces the one with its id.
    ///
    /// - Parameters:
    ///   - connection: The connection; a property that's `nil` is filled in, as by the initializer.
    ///   - region: Its region; `nil` for the VPC's.
    public func put(_ connection: VpnConnection, in region: Region? = nil) {
        state.put(connection, in: region ?? self.region)
    }

    /// Adds a VPN gateway, or replaces the one with its id; `region` is the VPC's by default.
    public func put(_ gateway: VpnGateway, in region: Region? = nil) {
        state.put(gateway, in: region ?? self.region)
    }

    /// Adds a customer gateway, or replaces the one with its id; `region` is the VPC's by default.
    public func put(_ gateway: CustomerGateway, in region: Region? = nil) {
        state.put(gateway, in: region ?? self.region)
    }

    /// Sets what `DescribeVpnConnectionLogs` answers for a connection: the lines of the period that it's asked for.
    public func setLogs(_ lines: [LogLine], of connectionId: String) {
        state.logs[connectionId] = lines
    }

    /// Sets what `DiagnoseVpnConnections` answers for a connection; the connection's id is filled in.
    public func setDiagnoses(_ diagnoses: [VpnConnectionDiagnosis], of connectionId: String) {
        state.diagnoses[connectionId] = diagnoses
    }

    /// Sets which requests go wrong from now on; their numbers continue.
    public func set(_ faults: Faults) { self.faults = faults }

    /// Sets how long a gateway takes to carry out a change from now on.
    public func setChangeDuration(_ duration: Duration) { state.changeDuration = duration }

    /// The regions that the service has.
    var knownRegions: Set<Region> { state.regions }
}
