import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import FlyingFox
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests to a simulated VPC as they came, and drops the connection where no reply comes of one.
struct SimulatorHandler: HTTPHandler {
    /// The largest body that is read, in bytes.
    private static let maximumBodySize = 1 << 20

    let vpc: SimulatedVpc

    func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        guard let urlRequest = try await urlRequest(request) else { return HTTPResponse(statusCode: .badRequest) }
        do {
            let reply = try await vpc.send(urlRequest)
            var headers = HTTPHeaders()
            for name in reply.headers.names { headers[HTTPHeader(name)] = reply.headers[name] }
            return HTTPResponse(
                statusCode: HTTPStatusCode(reply.status, phrase: ""),
                headers: headers,
                body: reply.body
            )
        } catch {
            return HTTPResponse(webSocket: DroppedConnection())
        }
    }

    private func urlRequest(_ request: HTTPRequest) async throws -> URLRequest? {
        let host = request.headers[.host] ?? ""
        guard !host.isEmpty, let url = URL(string: "http://\(host)\(request.target.rawValue)") else { return nil }
        var body = Data()
        for try await part in request.bodySequence {
            body += part
            guard body.count <= Self.maximumBodySize else { return nil }
        }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpBody = body.isEmpty ? nil : body
        for (name, value) in request.headers { urlRequest.setValue(value, forHTTPHeaderField: name.rawValue) }
        return urlRequest
    }
}

/// An upgrade that fails before a byte of a reply is written, which makes the server close the connection.
private struct DroppedConnection: WSHandler {
    struct ConnectionIsDropped: Error {}

    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
        throw ConnectionIsDropped()
    }
}
