import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension LoopbackServer {
    /// A server that carries requests to `vpc`, and drops the connection where no response comes of one.
    static func serving(_ vpc: SimulatedVpc) throws -> LoopbackServer {
        try LoopbackServer { request, connection in
            guard let urlRequest = request.urlRequest, let response = vpc.waitForResponse(to: urlRequest) else {
                return false
            }
            let headers = response.headers.names.map { "\($0): \(response.headers[$0] ?? "")" }
            connection.respond(
                response.status,
                String(decoding: response.body, as: UTF8.self),
                headers: headers + ["Connection: close"]
            )
            return false
        }
    }
}

extension SimulatedVpc {
    /// Sends `request` from a thread of its own, which waits; `nil` if there's no response.
    fileprivate nonisolated func waitForResponse(to request: URLRequest) -> HTTPTransportResponse? {
        let received = Locked<HTTPTransportResponse?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        Task {
            let response = try? await send(request)
            received.withLock { $0 = response }
            isDone.signal()
        }
        isDone.wait()
        return received.withLock { $0 }
    }
}
