import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Where a client's calls are carried to.
enum Stage: CaseIterable, Sendable {
    /// A transport that gives scripted responses.
    case scripted
    /// A simulated VPC, in process.
    case simulated
    /// A simulated VPC behind an HTTP server on this machine.
    case simulatedOverHTTP

    /// What becomes of one attempt.
    enum Attempt: Sendable {
        /// The connection is renamed to `tokyo`, and the response comes.
        case good
        /// Nothing reaches the service, and no response comes.
        case lost
        /// The connection is renamed to `tokyo`, and no response comes.
        case lostOnTheWayBack
        /// No connection to the service stands, or no response comes in time.
        case failure(URLError.Code)
        /// The service responds with this, and nothing is changed.
        case response(HTTPTransportResponse)

        /// A response with a body of JSON.
        static func json(_ body: String, status: Int) -> Attempt {
            .response(
                HTTPTransportResponse(
                    status: status,
                    headers: ["Content-Type": "application/json"],
                    body: Data(body.utf8)
                )
            )
        }

        /// The service responds with an error, and nothing is changed.
        static func serviceError(_ code: String, _ status: Int, headers: HTTPTransportResponse.Headers = [:])
            -> Attempt
        {
            let body = Data(#"{"Code":"\#(code)","Message":"m","RequestId":"r-1"}"#.utf8)
            return .response(HTTPTransportResponse(status: status, headers: headers, body: body))
        }
    }

    /// A client of the stage, and the transport that it uses.
    func client(
        _ attempts: [Attempt],
        time: ManualClock,
        change: (inout VpcClientConfiguration) -> Void = { _ in }
    ) throws -> (client: HTTPVpcClient, transport: StagedTransport) {
        var endpoint = Endpoint.regional
        let carrier: any HTTPTransport
        switch self {
        case .scripted:
            carrier = FakeTransport(attempts.map(\.response))
        case .simulated:
            carrier = SimulatedVpc.staged(attempts, time: time)
        case .simulatedOverHTTP:
            let arriving = attempts.filter { $0.failureOnTheWay == nil }
            let server = try LoopbackServer.serving(.staged(arriving, time: time))
            endpoint = .custom(server.url)
            carrier = StagedURLSession(server: server, failures: attempts.map(\.failureOnTheWay))
        }
        let transport = StagedTransport(carrier: carrier)
        return (
            .sample(endpoint: endpoint, transport: transport, dependencies: time.dependencies) {
                // The transport's own time limit is in real time.
                $0.attemptTimeout = .seconds(600)
                change(&$0)
            },
            transport
        )
    }
}

/// Records requests, and passes them on.
actor StagedTransport: HTTPTransport {
    private(set) var requests: [RecordedRequest] = []
    private let carrier: any HTTPTransport

    init(carrier: any HTTPTransport) {
        self.carrier = carrier
    }

    func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        requests.append(RecordedRequest(request))
        return try await carrier.send(request)
    }
}

/// Carries requests over HTTP to a server that lives as long as this, but for those that no connection stands for.
private actor StagedURLSession: HTTPTransport {
    private var failures: ArraySlice<URLError.Code?>
    private let server: LoopbackServer
    private let transport: any HTTPTransport = .default

    init(server: LoopbackServer, failures: [URLError.Code?]) {
        self.server = server
        self.failures = failures[...]
    }

    deinit {
        server.stop()
    }

    func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        if let code = failures.popFirst() ?? nil { throw URLError(code) }
        return try await transport.send(request)
    }
}

extension Stage.Attempt {
    fileprivate var response: FakeTransport.ScriptedResponse {
        switch self {
        case .good: .json(#"{"Name":"tokyo"}"#)
        case .lost, .lostOnTheWayBack: .failure(URLError(.networkConnectionLost))
        case .failure(let code): .failure(URLError(code))
        case .response(let response): .response(response)
        }
    }

    fileprivate var fault: SimulatedVpc.Fault? {
        switch self {
        case .good: nil
        case .lost: .connectionLostBeforeApplying
        case .lostOnTheWayBack: .connectionLostAfterApplying
        case .failure(let code): .notSent(code)
        case .response(let response): .responds(with: response)
        }
    }

    /// How the attempt fails before the server sees it.
    fileprivate var failureOnTheWay: URLError.Code? {
        guard case .failure(let code) = self else { return nil }
        return code
    }
}

extension SimulatedVpc {
    /// A VPC with the connection of the samples, whose requests fare as `attempts` have it.
    fileprivate static func staged(_ attempts: [Stage.Attempt], time: ManualClock) -> SimulatedVpc {
        let faults = attempts.enumerated().compactMap { index, attempt in attempt.fault.map { (index + 1, $0) } }
        return SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: Sample.renaming.vpnConnectionId)],
            credentials: [Sample.temporaryCredentials],
            dependencies: time.dependencies,
            faults: .script(Dictionary(uniqueKeysWithValues: faults))
        )
    }
}
