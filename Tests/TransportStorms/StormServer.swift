import AlibabaCloudVpc
import Foundation
import LoopbackServer

/// The server of the storms, which responds to each request at once, except those to ``silentURL``.
struct StormServer: Sendable {
    /// All servers; they serve as long as the process lives.
    private static let all = Locked<[LoopbackServer]>([])

    private let server: LoopbackServer

    /// Where a request gets no response.
    let silentURL: URL
    /// Yields after a request to ``silentURL`` was received.
    let arrivals: AsyncStream<Void>

    init() throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.arrivals = arrivals
        server = try LoopbackServer(keepsRequests: false) { request, connection in
            guard !request.target.hasPrefix("/silent") else {
                arrived.yield()
                connection.waitForClose()
                return false
            }
            return connection.respond(200, #"{"RequestId":"r-1","Name":"tokyo"}"#)
        }
        Self.all.withLock { [server] in $0.append(server) }
        silentURL = server.url.appendingPathComponent("silent")
    }

    var url: URL { server.url }

    /// How many connections were opened so far.
    var connectionCount: Int { server.connectionCount }

    /// How many connections of all servers are open.
    static var allOpenConnectionCount: Int { all.withLock { $0.reduce(0) { $0 + $1.openConnectionCount } } }

    /// How many connections are open.
    var openConnectionCount: Int { server.openConnectionCount }
}
