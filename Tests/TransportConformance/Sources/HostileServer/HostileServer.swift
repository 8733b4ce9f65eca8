public import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A server on 127.0.0.1 that takes given steps on each connection, however they break the rules.
public final class HostileServer: Sendable {
    /// The steps on a connection, by its number, which counts from 0.
    public typealias Script = @Sendable (Int) -> [ServerStep]

    static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private let channel: any Channel
    let connections: ConnectionSet
    private let log: ServerLog

    /// The port of the server.
    public let port: Int
    /// Whether the server speaks TLS.
    public let isSecure: Bool
    /// The server's URL by its address.
    public let url: URL

    /// Starts a server that takes the same steps on each connection.
    ///
    /// - Throws: An error of NIO if no port is free, or of NIOSSL if the certificate can't be used.
    public convenience init(_ security: ServerSecurity = .plain, _ steps: [ServerStep]) async throws {
        try await self.init(security) { _ in steps }
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - security: Whether the server speaks TLS.
    ///   - accepts: Whether the server accepts connections; if not, they wait in its queue.
    ///   - script: The steps on each connection.
    /// - Throws: An error of NIO if no port is free, or of NIOSSL if the certificate can't be used.
    public init(_ security: ServerSecurity = .plain, accepts: Bool = true, script: @escaping Script) async throws {
        let log = ServerLog()
        let connections = ConnectionSet()
        var tls: NIOSSLContext?
        var cut: ServerSecurity.HandshakeCut?
        if case .tls(let settings) = security {
            tls = try settings.context()
            cut = settings.cut
        }
        let (context, handshakeCut) = (tls, cut)
        channel = try await ServerBootstrap(group: Self.group)
            .serverChannelOption(.backlog, value: Int32(accepts ? 1024 : 1))
            .serverChannelOption(.autoRead, value: accepts)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    let number = log.connectionOpened()
                    connections.insert(child)
                    let pipeline = child.pipeline.syncOperations
                    let raw = RawConnection(cut: handshakeCut)
                    try pipeline.addHandler(raw)
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.addHandler(
                        ScriptHandler(script(number), number: number, isSecure: context != nil, raw: raw, log: log)
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        self.log = log
        self.connections = connections
        isSecure = tls != nil
        port = channel.localAddress?.port ?? 0
        guard let url = URL(string: "\(tls == nil ? "http" : "https")://127.0.0.1:\(port)") else {
            throw CannotListen()
        }
        self.url = url
    }

    private struct CannotListen: Error {}

    /// The server's URL by its address with the scheme https, whether it speaks TLS or not.
    public var secureURL: URL? { URL(string: "https://127.0.0.1:\(port)") }

    /// The server's URL by the name `host`.
    public func url(host: String) -> URL? {
        URL(string: "\(isSecure ? "https" : "http")://\(host):\(port)")
    }

    /// The complete requests so far, in the order in which they came.
    public var requests: [ReceivedRequest] { log.requests }
    /// How many connections were accepted so far.
    public var connectionCount: Int { log.connections }
    /// How many connections are open.
    public var openConnectionCount: Int { log.openConnections.count }
    /// How many TLS handshakes were completed so far.
    public var handshakeCount: Int { log.handshakes }
    /// How many bytes were received so far, after TLS.
    public var byteCount: Int { log.bytes }

    /// Waits until what clients have sent so far has been received.
    ///
    /// What a client has written is in the socket's buffer, which the event loop reads in its next turns.
    public func settle() async {
        for _ in 0..<3 { await wait(.milliseconds(2)) }
    }

    /// Waits, on the event loop of the servers.
    public func wait(_ duration: Duration) async {
        _ = try? await channel.eventLoop.scheduleTask(in: TimeAmount(duration)) {}.futureResult.get()
    }

    /// Waits until the clients have closed all connections, at most 5 seconds.
    ///
    /// - Returns: Whether they have.
    public func waitUntilClosed() async -> Bool {
        for _ in 0..<2500 where openConnectionCount > 0 { await wait(.milliseconds(2)) }
        await settle()
        return openConnectionCount == 0
    }

    /// Closes the server, and resets all its connections.
    ///
    /// An orderly close could stop a process in which Foundation hasn't given up a connection yet.
    public func stop() async {
        try? await channel.close()
        for connection in connections.all {
            try? await connection.eventLoop.submit {
                try connection.pipeline.syncOperations.handler(type: RawConnection.self).close(.reset)
            }.get()
        }
    }
}

extension HostileServer {
    /// Starts a server, calls `body` with it, and stops it.
    ///
    /// - Throws: What `body` throws, or an error of NIO if no server can be started.
    public static func run<Result: Sendable>(
        _ security: ServerSecurity = .plain,
        script: @escaping Script,
        body: (HostileServer) async throws -> Result
    ) async throws -> Result {
        let server = try await HostileServer(security, script: script)
        do {
            let result = try await body(server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }
}
