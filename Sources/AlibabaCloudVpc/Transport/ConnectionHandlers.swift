#if AsyncHTTPClient
    import NIOCore
    import NIOHTTP1

    /// Closes a connection on which bytes are received after the last response and before the next request.
    ///
    /// NIO's decoder refuses a response that nobody asked for only when its head is complete. If the head is received in
    /// parts, the rest can follow the next request, and would be taken for the response to it.
    ///
    /// A request counts when it's complete: AsyncHTTPClient 1.37.0 stops the process if a response is complete before its
    /// request, and the server closes the connection then.
    final class UnsolicitedBytesHandler: ChannelDuplexHandler {
        typealias InboundIn = ByteBuffer
        typealias InboundOut = ByteBuffer
        typealias OutboundIn = HTTPClientRequestPart
        typealias OutboundOut = HTTPClientRequestPart

        /// Counts the responses that are complete.
        private final class ResponseCounter: ChannelInboundHandler {
            typealias InboundIn = HTTPClientResponsePart
            typealias InboundOut = HTTPClientResponsePart

            var count = 0

            func channelRead(context: ChannelHandlerContext, data: NIOAny) {
                if case .end = unwrapInboundIn(data) { count += 1 }
                context.fireChannelRead(data)
            }
        }

        private let responses = ResponseCounter()
        /// Counts the requests that are complete.
        private var requestCount = 0
        private var isClosing = false

        /// Adds the handler to a connection, next to the decoder of the responses, and one that refuses invalid statuses.
        static func add(to channel: any Channel) -> EventLoopFuture<Void> {
            channel.eventLoop.makeCompletedFuture { try add(to: channel.pipeline.syncOperations) }
        }

        private static func add(to pipeline: ChannelPipeline.SynchronousOperations) throws {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            let handler = UnsolicitedBytesHandler()
            try pipeline.addHandler(handler, position: .before(decoder))
            try pipeline.addHandlers([handler.responses, InvalidStatusHandler()], position: .after(decoder))
        }

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            if case .end = unwrapOutboundIn(data) { requestCount += 1 }
            context.write(data, promise: promise)
        }

        /// Reads nothing more: a TLS connection receives bytes until the server has closed it, too.
        func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
            isClosing = true
            context.close(mode: mode, promise: promise)
        }

        /// Passes the last byte on by itself: a response that's complete before it has bytes after it.
        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !isClosing else { return }
            guard responses.count < requestCount else { return refuse(context) }
            var bytes = unwrapInboundIn(data)
            let responseCount = responses.count
            if bytes.readableBytes > 1, let beginning = bytes.readSlice(length: bytes.readableBytes - 1) {
                context.fireChannelRead(wrapInboundOut(beginning))
                guard responses.count == responseCount else { return refuse(context) }
            }
            context.fireChannelRead(wrapInboundOut(bytes))
        }

        private func refuse(_ context: ChannelHandlerContext) {
            isClosing = true
            context.fireErrorCaught(NIOHTTPDecoderError.unsolicitedResponse)
            context.close(promise: nil)
        }
    }
#endif
