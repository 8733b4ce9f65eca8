import NIOCore
import NIOSSL
import NIOTLS

/// Takes the steps of a server on one connection.
final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Waiting {
        case nothing
        case request
        case bytes
        /// The connection opens, a write, or a time.
        case event
    }

    private let number: Int
    private let raw: RawConnection
    private let log: ServerLog
    /// The steps to come, the next one last.
    private var steps: [ServerStep]
    private var waiting = Waiting.event
    private var received: [UInt8] = []
    private var requests: [ReceivedRequest] = []
    private var lastRequest: ReceivedRequest?
    private var hasNewBytes = false
    private var isSecure: Bool
    private var isActive = false

    init(_ steps: [ServerStep], number: Int, isSecure: Bool, raw: RawConnection, log: ServerLog) {
        self.steps = steps.reversed()
        self.number = number
        self.isSecure = isSecure
        self.raw = raw
        self.log = log
    }

    func channelActive(context: ChannelHandlerContext) {
        isActive = true
        if !isSecure { proceed(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            isSecure = true
            log.handshakeCompleted()
            proceed(context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isActive = false
        steps = []
        log.connectionClosed(number)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        log.received(bytes: bytes.readableBytes)
        hasNewBytes = true
        received += bytes.readableBytesView
        while let request = ReceivedRequest(takingFrom: &received, connection: number) {
            log.received(request)
            requests.append(request)
        }
        switch waiting {
        case .request where !requests.isEmpty, .bytes: proceed(context)
        case .request, .nothing, .event: break
        }
    }

    /// A client that breaks off is no error of the server.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}

    /// Takes steps until one has to wait.
    private func proceed(_ context: ChannelHandlerContext) {
        waiting = .nothing
        while isActive, case .nothing = waiting, let step = steps.popLast() {
            take(step, context)
        }
    }

    private func take(_ step: ServerStep, _ context: ChannelHandlerContext) {
        switch step {
        case .receiveRequest:
            guard !requests.isEmpty else {
                steps.append(step)
                waiting = .request
                return
            }
            lastRequest = requests.removeFirst()
            hasNewBytes = false
        case .receiveBytes:
            guard hasNewBytes else {
                steps.append(step)
                waiting = .bytes
                return
            }
            hasNewBytes = false
        case .respond(let template):
            guard let lastRequest else { return }
            send(template.filled(for: lastRequest), context)
        case .send(let bytes):
            send(bytes, context)
        case .pause(let duration):
            waiting = .event
            context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration)) { [self] in proceed(context) }
        case .close(let ending):
            close(ending, context)
        case .startTLS(let certificate):
            startTLS(certificate, context)
        case .repeated(let body):
            steps.append(step)
            steps += body.reversed()
        }
    }

    private func send(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        guard !bytes.isEmpty else { return }
        waiting = .event
        let buffer = context.channel.allocator.buffer(bytes: bytes)
        context.writeAndFlush(wrapOutboundOut(buffer)).assumeIsolated().whenComplete { [self] result in
            if case .success = result { proceed(context) }
        }
    }

    private func close(_ ending: ConnectionEnding, _ context: ChannelHandlerContext) {
        switch ending {
        case .finish:
            // The close_notify alert is written at once; FIN follows without waiting for the client's.
            if isSecure { context.close(mode: .all, promise: nil) }
            raw.close(.finish)
        case .finishOutput:
            context.close(mode: .output, promise: nil)
        case .finishWithoutNotice, .reset:
            raw.close(ending)
        }
    }

    private func startTLS(_ certificate: ServerCertificate, _ context: ChannelHandlerContext) {
        waiting = .event
        do {
            let handler = NIOSSLServerHandler(context: try ServerSecurity.TLS(certificate).context())
            try context.pipeline.syncOperations.addHandler(handler, position: .before(self))
        } catch {
            context.close(mode: .all, promise: nil)
        }
    }
}
