import NIOCore
import NIOPosix

/// The handler next to the socket: whatever it does, TLS knows nothing of.
final class RawConnection: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var context: ChannelHandlerContext?
    private var cut: ServerSecurity.HandshakeCut?

    init(cut: ServerSecurity.HandshakeCut?) {
        self.cut = cut
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let cut else { return context.write(data, promise: promise) }
        var bytes = unwrapOutboundIn(data)
        guard bytes.readableBytes >= cut.bytes else {
            self.cut?.bytes -= bytes.readableBytes
            return context.write(data, promise: promise)
        }
        if let part = bytes.readSlice(length: cut.bytes) {
            context.writeAndFlush(wrapOutboundOut(part), promise: promise)
        }
        self.cut = nil
        close(cut.ending)
    }

    /// Closes the socket at once.
    func close(_ ending: ConnectionEnding) {
        guard let context else { return }
        if ending == .reset {
            let options = context.channel as? any SocketOptionProvider
            options?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in }
        }
        context.close(mode: ending == .finishOutput ? .output : .all, promise: nil)
    }
}
