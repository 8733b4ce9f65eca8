#if AsyncHTTPClient
    import NIOCore
    import NIOHPACK
    import NIOHTTP1
    import NIOHTTP2

    /// Closes a connection on which bytes are received after the last response and before the next request.
    ///
    /// NIO's decoder rejects an unsolicited response only when its head is complete. If the head is received in parts,
    /// the rest can follow the next request, and would be treated as the response to it.
    ///
    /// A request counts when it's complete: AsyncHTTPClient 1.37.0 stops the process if a response is complete before
    /// its request, and the server closes the connection then.
    final class UnsolicitedBytesHandler: ChannelDuplexHandler {
        typealias InboundIn = ByteBuffer
        typealias InboundOut = ByteBuffer
        typealias OutboundIn = HTTPClientRequestPart
        typealias OutboundOut = HTTPClientRequestPart

        /// Counts the complete responses.
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
        /// The number of complete requests.
        private var requestCount = 0
        private var isClosing = false

        /// Adds the handler to a connection, next to the response decoder, and a handler that rejects invalid statuses.
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

        /// Stops reading: a TLS connection receives bytes until the server has also closed it.
        func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
            isClosing = true
            context.close(mode: mode, promise: promise)
        }

        /// Forwards the last byte separately, so that a response that's complete before it has bytes after it.
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

    /// Rejects a response whose status is under 100.
    ///
    /// AsyncHTTPClient 1.37.0 treats such a response as an interim one, and stops the process at its body.
    final class InvalidStatusHandler: ChannelInboundHandler {
        typealias InboundIn = HTTPClientResponsePart
        typealias InboundOut = HTTPClientResponsePart

        private var isRefused = false

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
                isRefused = true
                context.fireErrorCaught(HTTPParserError.invalidStatus)
                context.close(promise: nil)
            }
            if !isRefused { context.fireChannelRead(data) }
        }
    }

    /// Rejects a response whose status isn't three digits from 100, on an HTTP/2 stream.
    ///
    /// NIO's codec stops the process at a negative status, and AsyncHTTPClient 1.37.0 at the body after a status under
    /// 100.
    final class InvalidStreamStatusHandler: ChannelInboundHandler {
        typealias InboundIn = HTTP2Frame.FramePayload
        typealias InboundOut = HTTP2Frame.FramePayload

        private var isRefused = false

        /// Adds a handler to a stream, before its codec.
        static func add(to channel: any Channel) -> EventLoopFuture<Void> {
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                let codec = try pipeline.handler(type: HTTP2FramePayloadToHTTP1ClientCodec.self)
                try pipeline.addHandler(InvalidStreamStatusHandler(), position: .before(codec))
            }
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case .headers(let frame) = unwrapInboundIn(data), !frame.headers[":status"].allSatisfy(Self.isStatus) {
                isRefused = true
                context.fireErrorCaught(HTTPParserError.invalidStatus)
                context.close(promise: nil)
            }
            if !isRefused { context.fireChannelRead(data) }
        }

        private static func isStatus(_ text: String) -> Bool {
            text.utf8.count == 3 && text.utf8.allSatisfy(\.isASCIIDigit) && text.utf8.first != UInt8(ascii: "0")
        }
    }

    /// Retires an HTTP/2 connection on which a request was abandoned, so that the next attempt opens another one.
    ///
    /// With HTTP/1.1, abandoning a request closes its connection. With HTTP/2, it ends only the stream: if a network
    /// drops packets, or a server hangs, each attempt would use the same dead connection until the system closes it,
    /// which takes a quarter of an hour.
    ///
    /// It makes the HTTP client treat the server as going away: requests in flight continue, and new ones get a new
    /// connection. A connection whose peer violates the protocol is closed: NIO reads nothing more from it, but keeps
    /// what it receives.
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
                // Sent before the stream ends: the client closes a connection only if it's going away when its last
                // stream ends.
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
