public import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A simulation of the service for tests: as documented, in process, offline, and the same in every run.
///
/// It's a transport, so that a test runs the real client with its signatures and its decoders:
///
/// ```swift
/// let vpc = SimulatedVpc(connections: [VpnConnection(vpnConnectionId: "vco-1")])
/// let client = HTTPVpcClient(configuration: …, credentials: …, transport: vpc)
/// …
/// #expect(await vpc.connection("vco-1")?.name == "tokyo")
/// #expect(await vpc.changes(of: "vco-1") == 1)
/// ```
///
/// It carries out every operation of the library, and those that a test adds with ``on(_:respond:)``. A VPN gateway carries out one change at a time: for `changeDuration`, the
/// gateway is `updating`, the connection `updating` or, if it's new, `provisioning`, and other changes are refused. A
/// deleted connection disappears immediately.
///
/// It verifies each request from its bytes: the signature (V1 or V3), the time (within 15 minutes of its clock), the
/// nonce (never used before), and the security token. It ignores what isn't signed: headers such as `accept` and
/// `user-agent`, the case of header names, and how a byte is percent-encoded (`%2a`, `%2A`).
///
/// It serves the service's hosts, this machine, and names that are reserved for tests (`example.com`, `vpc.test`); any
/// other host can't be found.
public actor SimulatedVpc: HTTPTransport {
    /// The default access key: `testid`, with the secret `testsecret`.
    public static let sampleCredentials = Credentials(accessKeyId: "testid", accessKeySecret: Secret("testsecret"))

    /// Every request that was received, in order, without secrets.
    public internal(set) var requests: [LoggedRequest] = []

    var state: SimulatedState
    var faults: Faults
    /// The operations with rules of a test's own, by their names.
    var operationsOfTest: [String: SimulatedOperation] = [:]
    var acceptances: [Duration] = []
    var usedNonces: Set<SingleUse> = []
    var tokenResponses: [SingleUse: (parametersDigest: [UInt8], body: BodyNode)] = [:]
    var requestIds: SeededGenerator
    private let region: Region
    let credentials: [String: Credentials]
    let clock: StartedClock
    let now: @Sendable () -> Date
    let accessPolicy: AccessPolicy
    let rateLimit: RateLimit?

    /// Creates a VPC.
    ///
    /// - Parameters:
    ///   - connections: The VPN connections. A property that's `nil` is as in the documentation's samples; in the settings
    ///     of Phase 1 and Phase 2 it gets the service's default, or a generated key. The gateways that a connection names
    ///     are created if `gateways` and `customerGateways` don't have them.
    ///   - gateways: The VPN gateways; a property that's `nil` is as in the documentation's samples.
    ///   - customerGateways: The customer gateways, likewise.
    ///   - region: The region of all of these; requests for another region don't find them.
    ///   - credentials: The access keys that are accepted, with their security tokens.
    ///   - dependencies: The clock and the date; those of a ``ManualClock`` never wait.
    ///   - changeDuration: How long a gateway carries out a change and refuses others with `VpnGateway.Configuring`.
    ///   - faults: The requests that go wrong.
    ///   - accessPolicy: The permissions of the access keys.
    ///   - rateLimit: The limit on the rate of requests; `nil` for none.
    ///   - seed: The seed of generated keys and IDs.
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
        self.rateLimit = rateLimit
        requestIds = SeededGenerator(seed: ~seed)
    }

    /// Carries out `request` as the service does, unless it has a fault.
    ///
    /// - Throws: `URLError` if a fault loses the connection or the host isn't served; `CancellationError` if the task is
    ///   canceled.
    public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        try Task.checkCancellation()
        guard let received = ReceivedRequest(request) else { throw URLError(.badURL) }
        guard ServedHosts.region(servedBy: received.host, knownRegions: state.regions).isServed else {
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
    /// Returns the connection, with its keys in plain text; `nil` if there's none.
    public func connection(_ id: String) -> VpnConnection? {
        state.resource(id, at: clock.elapsed())
    }

    /// Returns whether the routes of the connection are published automatically; `nil` if it was never set.
    ///
    /// No response of the service has this setting. Wire name: `AutoConfigRoute`.
    public func autoConfigRoute(of connectionId: String) -> Bool? {
        state.autoConfigRoutes[connectionId]
    }

    /// Returns the VPN gateway, or `nil` if there's none.
    public func gateway(_ id: String) -> VpnGateway? {
        state.resource(id, at: clock.elapsed())
    }

    /// Returns the customer gateway, or `nil` if there's none.
    public func customerGateway(_ id: String) -> CustomerGateway? {
        state.customerGateways[id]
    }

    /// Returns the destination-based and BGP routes of the VPN gateway, in the order in which they were created.
    public func routes(ofGateway id: String) -> [VpnRouteEntry] { state.routes(of: id, at: clock.elapsed()) }

    /// Returns the policy-based routes of the VPN gateway, in the order in which they were created.
    public func policyBasedRoutes(ofGateway id: String) -> [VpnPbrRouteEntry] {
        state.routes(of: id, at: clock.elapsed())
    }

    /// Returns the routes of a VPN connection on a transit router, in the order in which they were created.
    public func routes(ofConnection id: String) -> [VcoRouteEntry] { state.routes(of: id, at: clock.elapsed()) }

    /// The connections, with their keys in plain text, in the order in which they were created.
    public var connections: [VpnConnection] { state.resources(at: clock.elapsed()) }

    /// The VPN gateways, in the order in which they were created.
    public var gateways: [VpnGateway] { state.resources(at: clock.elapsed()) }

    /// The customer gateways, in the order in which they were created.
    public var customerGateways: [CustomerGateway] { state.resources(at: clock.elapsed()) }

    /// Every change that was made, in order.
    public var changes: [Change] { state.changes }

    /// Returns the number of changes to the resource with this ID.
    public func changes(of id: String) -> Int {
        state.changes.count { $0.resourceId == id }
    }

    /// The log, a line for each request, without secrets.
    public var log: String { requests.map(\.description).joined(separator: "\n") }
}

// What a test changes, without a request.
extension SimulatedVpc {
    /// Adds a connection, or replaces the one with its ID.
    ///
    /// - Parameters:
    ///   - connection: The connection; a property that's `nil` is filled in, as by the initializer.
    ///   - region: Its region; `nil` for the VPC's.
    public func put(_ connection: VpnConnection, in region: Region? = nil) {
        state.put(connection, in: region ?? self.region)
    }

    /// Adds a VPN gateway, or replaces the one with its ID; `region` is the VPC's by default.
    public func put(_ gateway: VpnGateway, in region: Region? = nil) {
        state.put(gateway, in: region ?? self.region)
    }

    /// Adds a customer gateway, or replaces the one with its ID; `region` is the VPC's by default.
    public func put(_ gateway: CustomerGateway, in region: Region? = nil) {
        state.put(gateway, in: region ?? self.region)
    }

    /// Adds a destination-based or BGP route of the gateway with the ID in `vpnInstanceId`, or replaces the same one.
    public func put(_ route: VpnRouteEntry) { state.put(route) }

    /// Adds a route of the connection on a transit router with the ID in `vpnConnectionId`, or replaces the same one.
    public func put(_ route: VcoRouteEntry) { state.put(route) }

    /// Adds an authorization of the connection with the ID in `vpnConnectionId` for another account.
    public func put(_ authorization: VpnCrossAccountAuthorization) { state.authorizations.append(authorization) }

    /// Adds a policy-based route of the gateway with the ID in `vpnInstanceId`, or replaces the same one.
    public func put(_ route: VpnPbrRouteEntry) { state.put(route) }

    /// Adds the association of a certificate with a VPN gateway.
    public func put(_ association: VpnCertificateAssociation) { state.certificates.append(association) }

    /// Adds the result of a diagnosis, which `GetVpnGatewayDiagnoseResult` returns.
    public func put(_ result: GetVpnGatewayDiagnoseResultResponse) { state.gatewayDiagnoses.append(result) }

    /// Sets the log of a connection, of which `DescribeVpnConnectionLogs` returns the lines of a period.
    public func setLogs(_ lines: [LogLine], of connectionId: String) {
        state.logs[connectionId] = lines
    }

    /// Sets what `DiagnoseVpnConnections` returns for a connection; the connection's ID is filled in.
    public func setDiagnoses(_ diagnoses: [VpnConnectionDiagnosis], of connectionId: String) {
        state.diagnoses[connectionId] = diagnoses
    }

    /// Adds an operation that the simulator doesn't have, or replaces the rule of one that it has.
    ///
    /// ```swift
    /// await vpc.on("DeleteNatGateway") { parameters in
    ///     guard parameters["NatGatewayId"] == "ngw-1" else {
    ///         let code = ServiceErrorCode(rawValue: "InvalidNatGatewayId.NotFound")
    ///         throw VpcError.serviceFailed(ServiceError(code: code, message: "No such gateway.", httpStatus: 404))
    ///     }
    ///     return "{}"
    /// }
    /// ```
    ///
    /// Requests are verified, logged, and refused or lost by faults as all others, and one with a used client token gets the
    /// first response again. The response is written in the format that the request asks for, with the request's ID.
    ///
    /// - Parameters:
    ///   - action: The name of the operation.
    ///   - respond: A closure that returns the response as a JSON object, such as `{"NatGatewayId":"ngw-1"}`. Its parameter is
    ///     the operation's own parameters, by wire name. The ``AlibabaCloudVpc/ServiceError`` of a
    ///     ``AlibabaCloudVpc/VpcError`` that it throws is the response, with its HTTP status or else 400; any other error is
    ///     the response `InternalError`.
    public func on(_ action: String, respond: @escaping @Sendable (_ parameters: [String: String]) throws -> String) {
        operationsOfTest[action] = SimulatedOperation(action: action, rule: respond)
    }

    /// Sets the requests that go wrong from now on; their numbers continue.
    public func set(_ faults: Faults) { self.faults = faults }

    /// Sets how long a gateway carries out a change from now on.
    public func setChangeDuration(_ duration: Duration) { state.changeDuration = duration }
}
