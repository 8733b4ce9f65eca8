public import AlibabaCloudVpc
public import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL

/// An `HTTPClient` with settings that a caller of the library may have, and the transport that borrows it.
public struct BorrowedClient: Sendable {
    /// The client.
    public let client: HTTPClient

    /// The transport over the client.
    public var transport: AsyncHTTPClientTransport { AsyncHTTPClientTransport(client) }

    /// Creates a client; the settings are those that the documentation asks for, changed by `change`.
    public init(change: (inout HTTPClient.Configuration) -> Void = { _ in }) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls,
            timeout: HTTPClient.Configuration.Timeout(connect: .seconds(3)),
            decompression: .enabled(limit: .size(2 << 20))
        )
        configuration.connectionPool.retryConnectionEstablishment = false
        change(&configuration)
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }

    /// A client that uses an HTTP proxy on 127.0.0.1.
    public static func throughProxy(port: Int) -> BorrowedClient {
        BorrowedClient { $0.proxy = .server(host: "127.0.0.1", port: port) }
    }

    /// Calls `body` with the transport, and shuts the client down.
    ///
    /// - Throws: What `body` throws, or an error of the client's shutdown.
    public func run<Result: Sendable>(_ body: (AsyncHTTPClientTransport) async throws -> Result) async throws -> Result
    {
        do {
            let result = try await body(transport)
            try await client.shutdown()
            return result
        } catch {
            try? await client.shutdown()
            throw error
        }
    }
}
