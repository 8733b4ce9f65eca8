import Foundation
import HostileServer
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization

/// A server on 127.0.0.1 that keeps connections and gives the same response to each request.
///
/// It has one thread, whose processor time can be subtracted from the process's.
final class WireServer: Sendable {
    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private let channel: any Channel
    private let connections: Counter

    /// The URL of the server, such as `https://127.0.0.1:40001`.
    let url: URL

    struct CannotListen: Error {}

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - wire: The protocols that the server speaks.
    ///   - authority: The authority that issued the server's certificate; not needed without TLS.
    /// - Throws: An error of NIO if no port is free, or of NIOSSL if the certificate can't be used.
    init(_ wire: WireCase.Wire, authority: TestAuthority?) async throws {
        let tls = try wire.context(of: authority)
        let connections = Counter()
        channel = try await ServerBootstrap(group: Self.group)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { connection in
                connections.increment()
                return connection.eventLoop.makeCompletedFuture {
                    let pipeline = connection.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
                    guard wire == .http2 else {
                        try pipeline.configureHTTPServerPipeline()
                        return try pipeline.addHandler(WireResponder())
                    }
                    _ = try pipeline.configureHTTP2Pipeline(
                        mode: .server,
                        connectionConfiguration: .init(),
                        streamConfiguration: .init()
                    ) { stream in
                        stream.eventLoop.makeCompletedFuture {
                            let pipeline = stream.pipeline.syncOperations
                            try pipeline.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
                            try pipeline.addHandler(WireResponder())
                        }
                    }
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        self.connections = connections
        let scheme = tls == nil ? "http" : "https"
        guard let port = channel.localAddress?.port, let url = URL(string: "\(scheme)://127.0.0.1:\(port)") else {
            throw CannotListen()
        }
        self.url = url
    }

    /// How many connections were accepted so far.
    var connectionCount: Int { connections.value }

    /// The processor time that the thread of all servers has used so far.
    func processorTime() async throws -> Duration {
        try await channel.eventLoop.submit { ProcessorTime.ofThread }.get()
    }

    /// Accepts no more connections.
    func stop() async throws {
        try await channel.close()
    }
}

extension WireCase.Wire {
    /// The TLS settings of the server; `nil` without TLS.
    fileprivate func context(of authority: TestAuthority?) throws -> NIOSSLContext? {
        guard self != .plain else { return nil }
        guard let authority else {
            throw NoAuthority()
        }
        var tls = try authority.tls()
        tls.applicationProtocols = self == .http2 ? ["h2"] : ["http/1.1"]
        return try tls.context()
    }
}

/// A case with TLS can't be measured without a test authority.
private struct NoAuthority: Error, CustomStringConvertible {
    let description = """
        \(TestAuthority.folderVariable) isn't set: start the benchmark with Tests/Performance/wire, \
        which makes an authority that both transports trust.
        """
}

/// A number that several threads count up.
private final class Counter: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .relaxed) }

    func increment() { count.add(1, ordering: .relaxed) }
}
