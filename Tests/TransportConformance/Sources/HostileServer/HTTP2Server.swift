public import Foundation
import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import NIOSSL

/// A server of HTTP/2 on 127.0.0.1 that responds to each request as scripted, even against the rules.
public final class HTTP2Server: Sendable {
    /// What the server does with a request.
    public enum Response: Sendable {
        /// A response with this status, whose body is the response to the request.
        case response(status: String)
        /// Nothing.
        case silence
        /// RST_STREAM.
        case reset
        /// GOAWAY, with the request not among those that were received, and then the end of the connection.
        case goAway
        /// A good response, and then GOAWAY.
        case responseThenGoAway
        /// The head of a response and a part of its body, and then the end of the connection.
        case cutResponse
        /// A frame that breaks the protocol, and nothing else.
        case violation
        /// The end of the connection.
        case close
    }

    /// The response to a request.
    public typealias Script = @Sendable (ReceivedRequest) -> Response

    private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    private let channel: any Channel
    private let connections = ConnectionSet()
    private let log = ServerLog()

    /// The server's URL by its address.
    public let url: URL

    private struct CannotListen: Error {}

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - security: The settings of TLS.
    ///   - script: The response to each request.
    /// - Throws: An error of NIO if no port is free, or of NIOSSL if the certificate can't be used.
    public init(_ security: ServerSecurity.TLS, script: @escaping Script) async throws {
        var settings = security
        settings.applicationProtocols = ["h2"]
        let context = try settings.context()
        let (connections, log) = (connections, log)
        channel = try await ServerBootstrap(group: Self.group)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    let number = log.connectionOpened()
                    connections.insert(child)
                    child.closeFuture.whenComplete { _ in log.connectionClosed(number) }
                    let pipeline = child.pipeline.syncOperations
                    try pipeline.addHandler(NIOSSLServerHandler(context: context))
                    try pipeline.addHandler(NIOHTTP2Handler(mode: .server))
                    let multiplexer = HTTP2StreamMultiplexer(mode: .server, channel: child) { stream in
                        stream.eventLoop.makeCompletedFuture {
                            let handler = HTTP2StreamHandler(connection: number, log: log, script: script)
                            try stream.pipeline.syncOperations.addHandler(handler)
                        }
                    }
                    try pipeline.addHandler(multiplexer)
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        guard let url = URL(string: "https://127.0.0.1:\(channel.localAddress?.port ?? 0)") else {
            throw CannotListen()
        }
        self.url = url
    }

    /// The complete requests so far, in the order in which they came.
    public var requests: [ReceivedRequest] { log.requests }
    /// How many connections were accepted so far.
    public var connectionCount: Int { log.connections }
    /// The numbers of the connections that are open.
    public var openConnections: Set<Int> { log.openConnections }

    /// Closes the server and all its connections.
    public func stop() async {
        try? await channel.close()
        for connection in connections.all { try? await connection.close() }
    }
}

/// Responds to the request of a stream.
private final class HTTP2StreamHandler: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias OutboundOut = HTTP2Frame.FramePayload

    private let connection: Int
    private let log: ServerLog
    private let script: HTTP2Server.Script
    private var headers: [String: String] = [:]
    private var body: [UInt8] = []

    init(connection: Int, log: ServerLog, script: @escaping HTTP2Server.Script) {
        self.connection = connection
        self.log = log
        self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let frame):
            for (name, value, _) in frame.headers { headers[name] = value }
            if frame.endStream { respond(context) }
        case .data(let frame):
            if case .byteBuffer(let buffer) = frame.data { body += buffer.readableBytesView }
            if frame.endStream { respond(context) }
        default:
            break
        }
    }

    private func respond(_ context: ChannelHandlerContext) {
        let request = ReceivedRequest(
            connection: connection,
            method: headers[":method"] ?? "",
            target: headers[":path"] ?? "",
            headers: headers,
            body: body
        )
        log.received(request)
        let parent = context.channel.parent
        switch script(request) {
        case .response(let status):
            respond(status, request.echo, context)
        case .silence:
            break
        case .reset:
            context.writeAndFlush(wrapOutboundOut(.rstStream(.internalError)), promise: nil)
        case .goAway:
            goAway(parent, lastStream: .rootStream)
            parent?.close(promise: nil)
        case .responseThenGoAway:
            respond("200", request.echo, context)
            goAway(parent, lastStream: .maxID)
        case .cutResponse:
            let head = HPACKHeaders([(":status", "200"), ("content-length", "\(request.echo.utf8.count)")])
            context.write(wrapOutboundOut(.headers(.init(headers: head))), promise: nil)
            let part = ByteBuffer(string: String(request.echo.dropLast(3)))
            context.writeAndFlush(wrapOutboundOut(.data(.init(data: .byteBuffer(part))))).whenComplete { _ in
                parent?.close(promise: nil)
            }
        case .violation:
            // PUSH_PROMISE, which the client doesn't accept.
            let frame = ByteBuffer(bytes: [0, 0, 4, 5, 4, 0, 0, 0, 1, 0, 0, 0, 2])
            parent?.pipeline.context(handlerType: NIOHTTP2Handler.self).whenSuccess { handler in
                handler.writeAndFlush(NIOAny(frame), promise: nil)
            }
        case .close:
            parent?.close(promise: nil)
        }
    }

    private func respond(_ status: String, _ text: String, _ context: ChannelHandlerContext) {
        let head = HPACKHeaders([(":status", status), ("content-length", "\(text.utf8.count)")])
        context.write(wrapOutboundOut(.headers(.init(headers: head))), promise: nil)
        let body = HTTP2Frame.FramePayload.Data(data: .byteBuffer(ByteBuffer(string: text)), endStream: true)
        context.writeAndFlush(wrapOutboundOut(.data(body)), promise: nil)
    }

    private func goAway(_ connection: (any Channel)?, lastStream: HTTP2StreamID) {
        let payload = HTTP2Frame.FramePayload.goAway(lastStreamID: lastStream, errorCode: .noError, opaqueData: nil)
        connection?.writeAndFlush(HTTP2Frame(streamID: .rootStream, payload: payload), promise: nil)
    }
}
