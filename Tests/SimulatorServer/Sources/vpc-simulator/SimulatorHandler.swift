import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import FlyingFox
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests to a simulated VPC as they came, and drops the connection where no response comes of one.
struct SimulatorHandler: HTTPHandler {
    /// The largest body that is read, in bytes.
    private static let maximumBodySize = 1 << 20

    let vpc: SimulatedVpc

    func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        guard let url = Self.url(of: request) else { return Refusal.malformed.response(to: request) }
        guard let body = try await Self.body(of: request) else { return Refusal.bodyTooLarge.response(to: request) }
        var urlRequest = URLRequest(url: url)
        urlRequest.httpMethod = request.method.rawValue
        urlRequest.httpBody = body.isEmpty ? nil : body
        for (name, value) in request.headers { urlRequest.setValue(value, forHTTPHeaderField: name.rawValue) }
        do {
            let response = try await vpc.send(urlRequest)
            var headers = HTTPHeaders()
            for name in response.headers.names { headers[HTTPHeader(name)] = response.headers[name] }
            return HTTPResponse(to: request, status: response.status, headers: headers, body: response.body)
        } catch {
            return HTTPResponse(webSocket: DroppedConnection())
        }
    }

    /// The URL of `request`, whose escapes stay as they are; `nil` where it has no host, or a `%` escapes nothing.
    private static func url(of request: HTTPRequest) -> URL? {
        let host = request.headers[.host] ?? ""
        let legal = CharacterSet.urlQueryAllowed.union(["%"])
        guard !host.isEmpty, let target = request.target.rawValue.addingPercentEncoding(withAllowedCharacters: legal)
        else { return nil }
        return URL(string: "http://\(host)\(target)", encodingInvalidCharacters: false)
    }

    /// The body of `request`; `nil` where it is too large.
    private static func body(of request: HTTPRequest) async throws -> Data? {
        var body = Data()
        for try await part in request.bodySequence {
            body += part
            guard body.count <= maximumBodySize else { return nil }
        }
        return body
    }
}

/// An upgrade that fails before a byte of a response is written, which makes the server close the connection.
private struct DroppedConnection: WSHandler {
    struct ConnectionIsDropped: Error {}

    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async throws -> AsyncStream<WSFrame> {
        throw ConnectionIsDropped()
    }
}
