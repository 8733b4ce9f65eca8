#if AsyncHTTPClient
    import NIOCore
    import NIOHPACK
    import NIOHTTP1
    import NIOHTTP2

    /// Refuses a response whose status is under 100.
    ///
    /// AsyncHTTPClient 1.37.0 takes such a response for an interim one, and stops the process at its body.
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

    /// Refuses a response whose status isn't three digits from 100, on a stream of HTTP/2.
    ///
    /// NIO's codec stops the process at a negative status, AsyncHTTPClient 1.37.0 at the body after one under 100.
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
#endif
