import AlibabaCloudVpc
import HostileServer

/// Calls over one transport, whose rate, latency and cost are measured.
struct WireCase: Sendable {
    /// The transports of the library.
    enum Transport: String, CaseIterable {
        case asyncHTTPClient = "async-http-client"
        case urlSession = "url-session"

        var value: any HTTPTransport {
            switch self {
            case .asyncHTTPClient: AsyncHTTPClientTransport()
            case .urlSession: URLSessionTransport()
            }
        }
    }

    /// The protocols between client and server.
    enum Wire: String, CaseIterable {
        /// HTTP/1.1 without TLS.
        case plain
        /// HTTP/1.1 over TLS.
        case tls
        /// HTTP/2 over TLS.
        case http2
    }

    let transport: Transport
    let wire: Wire
    /// How many calls run at once.
    let concurrency: Int

    /// The name, such as `async-http-client.tls.64`.
    var name: String { "\(transport.rawValue).\(wire.rawValue).\(concurrency)" }

    /// All cases.
    static let all = Transport.allCases.flatMap { transport in
        Wire.allCases.flatMap { wire in
            // `URLSessionTransport` has a connection for each request, so HTTP/2 has nothing to share.
            transport == .urlSession && wire == .http2
                ? [] : [1, 64].map { WireCase(transport: transport, wire: wire, concurrency: $0) }
        }
    }

    /// Makes calls for a time, and measures them.
    ///
    /// - Parameters:
    ///   - time: How long calls are started, after a quarter of it in which they aren't counted.
    ///   - authority: The authority that issues the server's certificate; not needed without TLS.
    /// - Returns: What the calls cost.
    /// - Throws: The error of a call that fails, or of a server that can't be started.
    func measured(for time: Duration, authority: TestAuthority?) async throws -> WireMeasurement {
        let server = try await WireServer(wire, authority: authority)
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = .custom(server.url)
        configuration.retryPolicy = .none
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(
                accessKeyId: "LTAI5tSampleSampleSample",
                accessKeySecret: "SampleSampleSampleSampleSample"
            ),
            transport: transport.value
        )
        _ = try await latencies(of: client, for: time / 4)
        let start = try await WireUsage.now(of: server)
        var latencies = try await latencies(of: client, for: time / 2)
        let middle = try await WireUsage.now(of: server)
        latencies += try await self.latencies(of: client, for: time / 2)
        let end = try await WireUsage.now(of: server)
        try await server.stop()
        return WireMeasurement(of: self, latencies: latencies, from: start, through: middle, to: end)
    }

    /// The time that each call took.
    private func latencies(of client: HTTPVpcClient, for time: Duration) async throws -> [Duration] {
        let end = ContinuousClock.now + time
        return try await withThrowingTaskGroup(of: [Duration].self) { group in
            for _ in 0..<concurrency {
                group.addTask {
                    var latencies: [Duration] = []
                    var start = ContinuousClock.now
                    while start < end {
                        _ = try await client.modifyVpnConnectionAttribute(Self.request)
                        let now = ContinuousClock.now
                        latencies.append(start.duration(to: now))
                        start = now
                    }
                    return latencies
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static let request = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nckwx1a",
        regionId: .cnShanghai,
        name: "tokyo-office",
        localSubnet: [CIDRBlock("10.0.0.0/8"), CIDRBlock("192.168.1.0/24")],
        remoteSubnet: [CIDRBlock("172.16.0.0/12"), CIDRBlock("192.168.2.0/24")],
        autoConfigRoute: true
    )
}
