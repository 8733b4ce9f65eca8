#if AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import NIOHTTP2

    /// Refuses a response whose status is under 100.
    ///
    /// AsyncHTTPClient 1.37.0 takes such a response for an interim one, and stops the process at its body.
    final class InvalidStatusHandler: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart

        private var isRefused = false

        /// Adds a handler to a stream of HTTP/2, after its codec.
        static func add(toStream channel: any Channel) -> EventLoopFuture<Void> {
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                let codec = try pipeline.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self)
                try pipeline.addHandler(InvalidStatusHandler(), position: .after(codec))
            }
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
                isRefused = true
                context.fireErrorCaught(HTTPParserError.invalidStatus)
                context.close(promise: nil)
            }
            if !isRefused { context.fireChannelRead(data) }
        }
    }
#endif
