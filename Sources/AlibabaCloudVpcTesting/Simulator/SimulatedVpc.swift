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
/// let vpc = SimulatedVpc(connections: [SimulatedVpnConnection(vpnConnectionId: "vco-1")])
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
    let credentials: [String: Credentials]
    let clock: StartedClock
    let now: @Sendable () -> Date
    let accessPolicy: AccessPolicy

    /// Makes a VPC.
    ///
    /// - Parameters:
    ///   - connections: Its VPN connections; the gateways that they name are made where `gateways` and
    ///     `customerGateways` have none.
    ///   - gateways: Its VPN gateways.
    ///   - customerGateways: Its customer gateways.
    ///   - credentials: The access keys that it knows, with the token of each that is temporary.
    ///   - dependencies: The clock and the date; those of a ``ManualClock`` never wait.
    ///   - changeDuration: How long a gateway takes to carry out a change, during which others are refused with
    ///     `VpnGateway.Configuring`.
    ///   - faults: Which requests go wrong.
    ///   - accessPolicy: Who may do what.
    ///   - rateLimit: How many requests are let through; `nil` for all.
    ///   - seed: What generated keys and ids are made of.
    public init(
        connections: [SimulatedVpnConnection] = [SimulatedVpnConnection()],
        gateways: [SimulatedVpnGateway] = [],
        customerGateways: [SimulatedCustomerGateway] = [],
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
        for gateway in gateways { state.put(gateway) }
        for gateway in customerGateways { state.put(gateway) }
        for connection in connections { state.put(connection) }
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

// What a test asks, and changes.
extension SimulatedVpc {
    /// The connection as it is now, with its keys in plain text; `nil` where there is none.
    public func connection(_ id: String) -> SimulatedVpnConnection? {
        state.connection(id, at: clock.elapsed())
    }

    /// The VPN gateway as it is now, or `nil` where there is none.
    public func gateway(_ id: String) -> SimulatedVpnGateway? {
        state.gateway(id, at: clock.elapsed())
    }

    /// The customer gateway as it is now, or `nil` where there is none.
    public func customerGateway(_ id: String) -> SimulatedCustomerGateway? {
        state.customerGateways[id]
    }

    /// Every change that was made, in order.
    public var changes: [Change] { state.changes }

    /// How many changes were made of what has this id.
    public func changes(of id: String) -> Int {
        state.changes.count { $0.resourceId == id }
    }

    /// The log, a line for each request, without secrets.
    public var log: String { requests.map(\.description).joined(separator: "\n") }

    /// Adds a connection, or puts it in place of the one with its id; that is no change of a request.
    public func put(_ connection: SimulatedVpnConnection) { state.put(connection) }

    /// Adds a VPN gateway, or puts it in place of the one with its id.
    public func put(_ gateway: SimulatedVpnGateway) { state.put(gateway) }

    /// Adds a customer gateway, or puts it in place of the one with its id.
    public func put(_ gateway: SimulatedCustomerGateway) { state.put(gateway) }

    /// Sets which requests go wrong from now on; their numbers go on.
    public func set(_ faults: Faults) { self.faults = faults }

    /// Sets how long a gateway takes to carry out a change from now on.
    public func setChangeDuration(_ duration: Duration) { state.changeDuration = duration }

    /// The regions that the service has.
    var knownRegions: Set<Region> { state.regions }
}
