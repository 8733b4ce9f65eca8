#if AsyncHTTPClient
    import NIOCore
    import NIOHTTP2

    /// Retires an HTTP/2 connection on which a request was given up, so that the next attempt opens another one.
    ///
    /// With HTTP/1.1, giving a request up closes its connection. With HTTP/2 it ends the stream alone: behind a network that drops
    /// packets, or a server that hangs, each attempt would go to the same dead connection until the system closes it, which
    /// takes a quarter of an hour.
    ///
    /// It makes the HTTP client believe that the server is going away: requests in flight go on, new ones get a new connection.
    /// A connection whose peer breaks the protocol is closed: NIO reads nothing more from it, but keeps what it receives.
    final class HTTP2ConnectionRetirement: ChannelDuplexHandler {
        typealias InboundIn = HTTP2Frame
        typealias InboundOut = HTTP2Frame
        typealias OutboundIn = HTTP2Frame
        typealias OutboundOut = HTTP2Frame

        private var isRetired = false

        /// Adds the handler to a connection, between HTTP/2's own handler and those of the HTTP client.
        static func add(to channel: any Channel) -> EventLoopFuture<Void> {
            channel.pipeline.handler(type: NIOHTTP2Handler.self).flatMapThrowing { handler in
                try channel.pipeline.syncOperations.addHandler(HTTP2ConnectionRetirement(), position: .after(handler))
            }
        }

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            let frame = unwrapOutboundIn(data)
            if case .rstStream = frame.payload, !isRetired {
                isRetired = true
                // Before the stream ends: the client closes a connection only if it's going away when its last stream ends.
                let goAway = HTTP2Frame.FramePayload.goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil)
                context.fireChannelRead(NIOAny(HTTP2Frame(streamID: .rootStream, payload: goAway)))
            }
            context.write(data, promise: promise)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.fireErrorCaught(error)
            if !(error is NIOHTTP2Errors.StreamError) { context.close(promise: nil) }
        }
    }
#endif
