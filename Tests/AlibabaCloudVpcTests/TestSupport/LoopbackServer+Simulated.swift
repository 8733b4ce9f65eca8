import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension LoopbackServer {
    /// A server that carries requests to `vpc`, and drops the connection where no reply comes of one.
    static func serving(_ vpc: SimulatedVpc) throws -> LoopbackServer {
        try LoopbackServer { request, connection in
            guard let urlRequest = request.urlRequest, let reply = vpc.waitForReply(to: urlRequest) else {
                return false
            }
            let headers = reply.headers.names.map { "\($0): \(reply.headers[$0] ?? "")" }
            connection.reply(
                reply.status,
                String(decoding: reply.body, as: UTF8.self),
                headers: headers + ["Connection: close"]
            )
            return false
        }
    }
}

extension SimulatedVpc {
    /// Sends `request` from a thread of its own, which waits; `nil` where no reply comes.
    fileprivate nonisolated func waitForReply(to request: URLRequest) -> HTTPTransportResponse? {
        let reply = Locked<HTTPTransportResponse?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        Task {
            let response = try? await send(request)
            reply.withLock { $0 = response }
            isDone.signal()
        }
        isDone.wait()
        return reply.withLock { $0 }
    }
}
