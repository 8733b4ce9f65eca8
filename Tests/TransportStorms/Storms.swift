import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The storms of calls over one transport.
struct Storms: Sendable {
    let server: StormServer
    private let name: String
    private let transport: any HTTPTransport
    private let makeTransport: @Sendable () -> any HTTPTransport
    private let memoryOfDroppedTransports: Int
    private let client: HTTPVpcClient

    /// Starts a server for the storms over a transport.
    ///
    /// - Parameters:
    ///   - name: The name of the transport.
    ///   - transport: The transport of all calls, except those that have one of their own.
    ///   - memoryOfDroppedTransports: The memory that thousands of dropped transports may occupy for a while, in MiB.
    ///   - makeTransport: Creates a transport for one call.
    /// - Throws: An error of the server if no port is free.
    init(
        named name: String,
        over transport: any HTTPTransport,
        memoryOfDroppedTransports: Int = 0,
        makeTransport: @escaping @Sendable () -> any HTTPTransport
    ) throws {
        server = try StormServer()
        self.name = name
        self.transport = transport
        self.makeTransport = makeTransport
        self.memoryOfDroppedTransports = memoryOfDroppedTransports
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = .custom(server.url)
        // A call that fails isn't saved by another attempt.
        configuration.retryPolicy = .none
        client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(accessKeyId: "testid", accessKeySecret: "testsecret"),
            transport: transport
        )
    }

    /// Makes all storms and checks what's left over.
    ///
    /// - Throws: The error of a call that failed; ``StormFailure``.
    func run() async throws {
        print("\(name):")
        // What the process needs once (threads, caches) isn't counted.
        try await concurrentCalls(64, each: 50)
        try await cancelledCalls(500)
        try await cancelledTransports(500)
        // A connection that only its server still counts would be subtracted twice.
        for _ in 0..<900 where StormServer.allOpenConnectionCount > 0 { try await Task.sleep(for: .milliseconds(50)) }
        let start = Usage.now()
        try await measure("10,000 calls, one after the other") { try await sequentialCalls(10_000) }
        try await measure("64 x 200 calls at once") { try await concurrentCalls(64, each: 200) }
        try await measure("5,000 calls cancelled at random moments, then a good one") {
            try await cancelledCalls(5_000)
        }
        try await measure("50 calls cancelled while the server is silent, each within 100 ms") {
            for _ in 0..<50 { try await promptlyCancelledCall() }
        }
        try await checkUsage(since: start)
        try await transportStorm()
        try await checkUsage(since: start, memory: 16 + memoryOfDroppedTransports)
    }

    /// Makes and cancels calls that each have a transport of their own.
    ///
    /// - Throws: The error of the good call after them.
    func transportStorm() async throws {
        try await measure("2,000 calls cancelled at random moments, each with a transport of its own") {
            try await cancelledTransports(2_000)
        }
    }

    /// Checks what the process holds after the connections of cancelled calls are closed.
    private func checkUsage(since start: Usage, memory: Int = 16) async throws {
        let end = try await settledUsage(from: start)
        print("  before: \(start)")
        print("  after: \(end)")
        try StormFailure.unless(
            end.fileDescriptors <= start.fileDescriptors + 8 && end.threads <= start.threads + 8
                && end.residentMiB <= start.residentMiB + memory,
            "Something was left over."
        )
    }

    /// Measures a storm.
    func measure(_ name: String, _ storm: @Sendable () async throws -> Void) async throws {
        let duration = try await ContinuousClock().measure { try await storm() }
        let seconds = duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
        print("  \(name): \(seconds), \(Usage.residentMiB) MiB resident")
    }

    private func goodCall() async throws {
        let response = try await client.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        )
        guard response.name == "tokyo" else { throw URLError(.badServerResponse) }
    }

    func sequentialCalls(_ count: Int) async throws {
        for _ in 0..<count { try await goodCall() }
    }

    func concurrentCalls(_ tasks: Int, each count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<tasks { group.addTask { try await sequentialCalls(count) } }
            try await group.waitForAll()
        }
    }

    private func cancelledCalls(_ count: Int) async throws {
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<count {
                if index >= 64 { await group.next() }
                group.addTask {
                    let url = Bool.random() ? server.silentURL : server.url
                    let call = Task { try await transport.send(URLRequest(url: url)) }
                    for _ in 0..<Int.random(in: 0...200) { await Task.yield() }
                    call.cancel()
                    _ = await call.result
                }
            }
        }
        try await goodCall()
    }

    /// The transport of each call is gone as soon as the call has ended.
    private func cancelledTransports(_ count: Int) async throws {
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<count {
                if index >= 16 { await group.next() }
                group.addTask {
                    let call = Task { [url = server.url] in try await makeTransport().send(URLRequest(url: url)) }
                    for _ in 0..<Int.random(in: 0...60) { await Task.yield() }
                    call.cancel()
                    _ = await call.result
                }
            }
        }
        try await goodCall()
    }

    private func promptlyCancelledCall() async throws {
        let call = Task { try await transport.send(URLRequest(url: server.silentURL)) }
        for await _ in server.arrivals { break }
        let duration = await ContinuousClock().measure {
            call.cancel()
            _ = await call.result
        }
        try StormFailure.unless(duration < .milliseconds(100), "A cancelled call took \(duration).")
    }

    /// What the process holds after the connections of cancelled calls are closed.
    private func settledUsage(from start: Usage) async throws -> Usage {
        var usage = Usage.now()
        for _ in 0..<100 where usage.fileDescriptors > start.fileDescriptors || usage.threads > start.threads {
            try await Task.sleep(for: .milliseconds(50))
            usage = Usage.now()
        }
        return usage
    }
}
