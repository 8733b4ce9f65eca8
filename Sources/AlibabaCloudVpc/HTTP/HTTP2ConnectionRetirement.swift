#if AsyncHTTPClient
    import NIOCore
    import NIOHTTP2

    /// Retires an HTTP/2 connection on which a request was given up, so that the next attempt opens another one.
    ///
    /// With HTTP/1.1, giving a request up closes its connection. With HTTP/2 it ends the stream alone: behind a network that drops
    /// packets, or a server that hangs, each attempt would go to the same dead connection until the system closes it, which
    /// takes a quarter of an hour.
    ///
    /// It makes the HTTP client believe that the server is going away: requests in flight end as they may, new ones get a
    /// new connection.
    final class HTTP2ConnectionRetirement: ChannelOutboundHandler {
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
            context.write(data, promise: promise)
            guard case .rstStream = frame.payload, !isRetired else { return }
            isRetired = true
            // Not within the write of a handler that would read it.
            context.eventLoop.assumeIsolated().execute {
                let goAway = HTTP2Frame.FramePayload.goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil)
                context.fireChannelRead(NIOAny(HTTP2Frame(streamID: .rootStream, payload: goAway)))
            }
        }
    }
#endif
