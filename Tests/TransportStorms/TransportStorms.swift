import AlibabaCloudVpc
import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Storms of calls against a server on loopback: no call may fail, and nothing may be left over.
///
/// It is a program and not a test, since it takes many seconds and counts what the whole process holds.
@main
struct TransportStorms {
    private let server: LoopbackServer
    /// Tells of each request to `/silent`.
    private let arrivals: AsyncStream<Void>
    private let transport = URLSessionTransport()
    private let client: HTTPVpcClient

    static func main() async throws {
        let storms = try TransportStorms()
        // What the process needs once (connections, threads, caches) is not counted.
        try await storms.concurrentCalls(64, each: 50)
        try await storms.cancelledCalls(500)
        try await storms.cancelledTransports(500)
        let start = Usage.now()
        try await storms.measure("10,000 calls, one after the other") { try await storms.sequentialCalls(10_000) }
        try await storms.measure("64 x 200 calls at once") { try await storms.concurrentCalls(64, each: 200) }
        try await storms.measure("5,000 calls cancelled at random moments, then a good one") {
            try await storms.cancelledCalls(5_000)
        }
        try await storms.measure("2,000 calls cancelled at random moments, each with a transport of its own") {
            try await storms.cancelledTransports(2_000)
        }
        try await storms.measure("50 calls cancelled while the server is silent, each within 100 ms") {
            for _ in 0..<50 { try await storms.promptlyCancelledCall() }
        }
        storms.hostileReplies()
        let end = try await storms.settledUsage(from: start)
        print("file descriptors: \(start.fileDescriptors) before, \(end.fileDescriptors) after")
        print("resident memory: \(start.residentMiB) MiB before, \(end.residentMiB) MiB after")
        guard end.fileDescriptors <= start.fileDescriptors + 8, end.residentMiB <= start.residentMiB + 16 else {
            print("Something was left over.")
            exit(1)
        }
    }

    private init() throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.arrivals = arrivals
        server = try LoopbackServer(keepsRequests: false) { request, connection in
            guard !request.target.hasPrefix("/silent") else {
                arrived.yield()
                connection.waitForClose()
                return false
            }
            return connection.reply(200, #"{"RequestId":"r-1","Name":"tokyo"}"#)
        }
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = .custom(server.url)
        client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(accessKeyId: "testid", accessKeySecret: "testsecret"),
            transport: transport
        )
    }

    private func measure(_ name: String, _ storm: @Sendable () async throws -> Void) async throws {
        let duration = try await ContinuousClock().measure { try await storm() }
        let seconds = duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
        print("\(name): \(seconds), \(Usage.now().residentMiB) MiB resident")
    }

    private func goodCall() async throws {
        let answer = try await client.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        )
        guard answer.name == "tokyo" else { throw URLError(.badServerResponse) }
    }

    private func sequentialCalls(_ count: Int) async throws {
        for _ in 0..<count { try await goodCall() }
    }

    private func concurrentCalls(_ tasks: Int, each count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<tasks { group.addTask { try await sequentialCalls(count) } }
            try await group.waitForAll()
        }
    }

    private func cancelledCalls(_ count: Int) async throws {
        guard let silent = URL(string: "/silent", relativeTo: server.url) else { return }
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<count {
                if index >= 64 { await group.next() }
                group.addTask {
                    let path = Bool.random() ? silent : server.url
                    let call = Task { try await transport.send(URLRequest(url: path)) }
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
                    let call = Task { [url = server.url] in try await URLSessionTransport().send(URLRequest(url: url)) }
                    for _ in 0..<Int.random(in: 0...60) { await Task.yield() }
                    call.cancel()
                    _ = await call.result
                }
            }
        }
        try await goodCall()
    }

    private func promptlyCancelledCall() async throws {
        guard let silent = URL(string: "/silent", relativeTo: server.url) else { return }
        let call = Task { try await transport.send(URLRequest(url: silent)) }
        for await _ in arrivals { break }
        let duration = await ContinuousClock().measure {
            call.cancel()
            _ = await call.result
        }
        guard duration < .milliseconds(100) else {
            print("A cancelled call took \(duration).")
            exit(1)
        }
    }

    /// Replies of 1 MiB that are made to be slow to search for secrets.
    private func hostileReplies() {
        for unit in ["\\", "%5C", "<psk ", "\"psk\":", "psk=", "&quot;psk", "%25"] {
            let body = Data(String(repeating: unit, count: (1 << 20) / unit.utf8.count).utf8)
            let duration = ContinuousClock().measure {
                let reply = HTTPResponse(status: 502, body: body)
                _ = try? VpcResponseDecoder().decode(ModifyVpnConnectionAttributeResponse.self, from: reply)
            }
            guard duration < .seconds(2) else {
                print("A reply of \(unit) took \(duration).")
                exit(1)
            }
        }
    }

    /// What the process holds once the connections of cancelled calls are closed.
    private func settledUsage(from start: Usage) async throws -> Usage {
        for _ in 0..<100 where Usage.now().fileDescriptors > start.fileDescriptors {
            try await Task.sleep(for: .milliseconds(50))
        }
        return Usage.now()
    }
}

/// What the process holds.
private struct Usage {
    let fileDescriptors: Int
    let residentMiB: Int

    static func now() -> Usage {
        let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")
        let statistics = try? FileHandle(forReadingAtPath: "/proc/self/statm")?.readToEnd()
        let pages = String(decoding: statistics ?? Data(), as: UTF8.self).split(separator: " ")
        let residentPages = pages.count > 1 ? Int(pages[1]) ?? 0 : 0
        return Usage(fileDescriptors: descriptors?.count ?? 0, residentMiB: (residentPages * 4096) >> 20)
    }
}
