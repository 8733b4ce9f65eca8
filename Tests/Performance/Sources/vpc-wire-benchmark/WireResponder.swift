import NIOCore
import NIOHTTP1

/// Gives the same response to each request on a connection, or on a stream of HTTP/2.
final class WireResponder: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private static let body = ByteBuffer(
        string: """
            {"RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90","VpnConnectionId":"vco-bp1bbi27hojx80nckwx1a",\
            "VpnGatewayId":"vpn-bp1q8bgx4xnkm2ogjwx1a","CustomerGatewayId":"cgw-p0w2jemrcj5u61un8tpl3",\
            "Name":"tokyo-office","Description":"Tokyo office","LocalSubnet":"10.0.0.0/8,192.168.1.0/24",\
            "RemoteSubnet":"172.16.0.0/12,192.168.2.0/24","CreateTime":1492753817000,"EffectImmediately":false,\
            "EnableDpd":true,"EnableNatTraversal":true,"ResourceGroupId":"rg-acfmzs372yg4xnkm2",\
            "IkeConfig":{"IkeAuthAlg":"sha256","IkeEncAlg":"aes256","IkeLifetime":86400,"IkeMode":"main",\
            "IkePfs":"group14","IkeVersion":"ikev2","LocalId":"116.62.69.64","RemoteId":"139.196.32.167"},\
            "IpsecConfig":{"IpsecAuthAlg":"sha256","IpsecEncAlg":"aes256","IpsecLifetime":86400,"IpsecPfs":"group14"}}
            """
    )

    private static let head = HTTPResponseHead(
        version: .http1_1,
        status: .ok,
        headers: [
            "content-type": "application/json;charset=utf-8",
            "content-length": String(body.readableBytes),
            "x-acs-request-id": "7DB79D0C-5F27-4AB5-995B-79BE55102F90",
        ]
    )

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .end = unwrapInboundIn(data) else { return }
        context.write(wrapOutboundOut(.head(Self.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(Self.body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// A client that closes its connection is no error of the server.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
