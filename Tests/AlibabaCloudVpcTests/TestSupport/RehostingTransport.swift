import AlibabaCloudVpc
import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends each request to a loopback server, whatever its host, which the header `X-Origin` tells the server.
struct RehostingTransport: HTTPTransport {
    private struct NoURL: Error {}

    let server: LoopbackServer
    private let transport: any HTTPTransport = .default

    init(to server: LoopbackServer) {
        self.server = server
    }

    func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        guard let url = request.url, var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else {
            throw NoURL()
        }
        let origin = "\(parts.scheme ?? "")://\(parts.host ?? "")"
        parts.scheme = "http"
        parts.host = "127.0.0.1"
        parts.port = Int(server.port)
        guard let target = parts.url else { throw NoURL() }
        var rehosted = request
        rehosted.url = target
        rehosted.setValue(origin, forHTTPHeaderField: "X-Origin")
        return try await transport.send(rehosted)
    }
}
