#if AsyncHTTPClient
    public import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression
    import NIOSSL

    #if canImport(FoundationNetworking)
        public import FoundationNetworking
    #else
        public import Foundation
    #endif

    /// Sends requests with [AsyncHTTPClient](https://github.com/swift-server/async-http-client), over connections that
    /// are kept open and reused.
    ///
    /// It requires the trait `AsyncHTTPClient`.
    ///
    /// This is the transport for production on Linux, where Foundation's `URLSession` needs a connection for each
    /// request and can be crashed by a malformed response. With the trait, clients and credentials providers that
    /// aren't given a transport use it.
    ///
    /// It follows no redirect and stores neither cookies nor responses. It doesn't read `http_proxy` and related
    /// variables: for a proxy, or for your own certificate authority, pass an `HTTPClient` that's configured for it.
    public struct AsyncHTTPClientTransport: HTTPTransport {
        /// The largest size of a body, in bytes, decompressed; a larger body is cut off, and its connection closed.
        package let maximumBodySize: Int

        private let httpClient: HTTPClient
        /// Shuts the client down with the last copy of the transport; `nil` for a client that outlives it.
        private let owner: Owner?

        /// Creates a transport with the library's settings.
        ///
        /// HTTP/2 if the server offers it over TLS, otherwise HTTP/1.1; TLS 1.2 or newer; at most 64 connections per
        /// host with HTTP/1.1, which are closed after 30 seconds without a request; 5 seconds to connect; responses
        /// compressed with gzip or deflate are decompressed. All transports with the default limit share one
        /// `HTTPClient`, on one event loop. A transport with another limit has its own client: create one, and share
        /// it.
        ///
        /// - Parameter maximumBodySize: The largest size of a body, in bytes, decompressed; negative values count as 0.
        ///   The decoder reads at most 1 MiB.
        public init(maximumBodySize: Int = 1 << 20) {
            self.maximumBodySize = max(maximumBodySize, 0)
            guard self.maximumBodySize != Self.decodableBodySize else {
                httpClient = Self.shared
                owner = nil
                return
            }
            httpClient = Self.makeClient(maximumBodySize: self.maximumBodySize)
            owner = Owner(httpClient: httpClient)
        }

        /// Creates a transport that sends requests with your own client: for a proxy, client certificates, or a
        /// certificate authority that the system doesn't trust.
        ///
        /// You own the client: shut it down after the last call. Start from
        /// ``recommendedConfiguration(maximumBodySize:)``. If you don't, these settings matter:
        ///
        /// - The three debug initializers (`http1_1ConnectionDebugInitializer`, `http2ConnectionDebugInitializer`,
        ///   `http2StreamChannelDebugInitializer`): keep those of the recommended configuration. Without them, a
        ///   response with a status under 100, or an unsolicited one, can stop the process (AsyncHTTPClient 1.37),
        ///   bytes that a server sends on an idle connection can become part of the next response, and an HTTP/2
        ///   connection on which a server stays silent is also used for the next attempt.
        /// - `redirectConfiguration`: overridden. A redirect is the response, without its body, whatever the setting.
        /// - `decompression`: enable it with a limit slightly over `maximumBodySize`. If it's disabled, a compressed
        ///   response can't be read; without a limit, a small response can take seconds to inflate.
        /// - `timeout.connect`: set it below the client configuration's `attemptTimeout`, so that a connection that
        ///   isn't established is reported as such, with ``VpcError/mayHaveBeenApplied`` `false`.
        /// - `timeout.read`: leave it `nil`, or set it above `attemptTimeout`.
        /// - `connectionPool.retryConnectionEstablishment`: `false` reports a refused connection immediately.
        /// - `tlsConfiguration`: `minimumTLSVersion` is TLS 1.0 by default; set `.tlsv12`.
        /// - `tracing`: its spans contain the URL of a request, and a signed URL is a credential.
        ///
        /// - Parameters:
        ///   - httpClient: The client.
        ///   - maximumBodySize: The largest size of a body, in bytes, decompressed; negative values count as 0.
        public init(_ httpClient: HTTPClient, maximumBodySize: Int = 1 << 20) {
            self.httpClient = httpClient
            self.maximumBodySize = max(maximumBodySize, 0)
            owner = nil
        }

        /// Sends `request` once and returns the response, whatever its status.
        ///
        /// The request's `timeoutInterval` is the time limit for the complete response; fractions of a second count.
        ///
        /// - Throws: `CancellationError`, immediately, if the task is canceled; ``HTTPTransportError`` if there is no
        ///   complete response; ``HTTPTransportResponse/TooLarge`` for a body over the limit.
        public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
            try Task.checkCancellation()
            let exchange = AsyncHTTPClientExchange(maximumBodySize: maximumBodySize)
            // Keeps the transport's own client from being shut down before the response.
            defer { withExtendedLifetime(owner) {} }
            return try await exchange.response(
                to: HTTPClient.Request(request),
                from: httpClient,
                within: request.timeLimit
            )
        }
    }

    extension HTTPTransport where Self == AsyncHTTPClientTransport {
        /// The transport of clients and credentials providers that aren't given one: `AsyncHTTPClientTransport`, or,
        /// without the trait `AsyncHTTPClient`, `URLSessionTransport`.
        public static var `default`: AsyncHTTPClientTransport { AsyncHTTPClientTransport() }
    }

    extension AsyncHTTPClientTransport: CustomReflectable {
        /// A mirror without the HTTP client, whose requests hold secrets while they're in flight.
        public var customMirror: Mirror { Mirror(self, children: ["maximumBodySize": maximumBodySize]) }
    }

    extension AsyncHTTPClientTransport {
        private static let decodableBodySize = 1 << 20
        /// Lives as long as the process, like AsyncHTTPClient's own shared client.
        private static let shared = makeClient(maximumBodySize: decodableBodySize)

        private static func makeClient(maximumBodySize: Int) -> HTTPClient {
            // With several event loops, AsyncHTTPClient 1.37.0 can return a response before the connection is free for
            // the next request, which then opens another one.
            HTTPClient(
                eventLoopGroup: HTTPClient.defaultEventLoopGroup.any(),
                configuration: recommendedConfiguration(maximumBodySize: maximumBodySize)
            )
        }

        /// Shuts a client down when it's no longer used.
        private final class Owner: Sendable {
            private let httpClient: HTTPClient

            init(httpClient: HTTPClient) {
                self.httpClient = httpClient
            }

            deinit {
                httpClient.shutdown { _ in }
            }
        }
    }

    extension AsyncHTTPClientTransport {
        /// Returns the settings of the library's own HTTP client, as a starting point for those of your own client.
        ///
        /// ```swift
        /// var settings = AsyncHTTPClientTransport.recommendedConfiguration()
        /// settings.proxy = .server(host: "proxy.my-company.example", port: 3128)
        /// ```
        ///
        /// - Parameter maximumBodySize: The largest size of a body that the transport reads, in bytes, decompressed.
        /// - Returns: A configuration.
        public static func recommendedConfiguration(maximumBodySize: Int = 1 << 20) -> HTTPClient.Configuration {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.minimumTLSVersion = .tlsv12
            // The transport cuts a body off at its limit; before that, one more piece may have been inflated.
            let (inflated, overflows) = max(maximumBodySize, 0).addingReportingOverflow(1 << 16)
            var configuration = HTTPClient.Configuration(
                tlsConfiguration: tls,
                redirectConfiguration: .disallow,
                timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)),
                connectionPool: HTTPClient.Configuration.ConnectionPool(
                    idleTimeout: .seconds(30),
                    concurrentHTTP1ConnectionsPerHostSoftLimit: 64
                ),
                decompression: .enabled(limit: .size(overflows ? .max : inflated))
            )
            // Attempts are retried by the client's retry policy, which counts them.
            configuration.connectionPool.retryConnectionEstablishment = false
            // A span would contain the URL, and a signed URL is a credential.
            configuration.tracing.tracer = nil
            configuration.http1_1ConnectionDebugInitializer = UnsolicitedBytesHandler.add(to:)
            configuration.http2ConnectionDebugInitializer = HTTP2ConnectionRetirement.add(to:)
            configuration.http2StreamChannelDebugInitializer = InvalidStreamStatusHandler.add(to:)
            return configuration
        }
    }

    extension HTTPClient.Request {
        /// Creates the client's form of `request`.
        ///
        /// - Throws: ``HTTPTransportError`` with the code `.unsupportedRequest`.
        fileprivate init(_ request: URLRequest) throws {
            guard let url = request.url else {
                throw HTTPTransportError.unsupportedRequest("the request has no URL")
            }
            guard request.httpBodyStream == nil else {
                throw HTTPTransportError.unsupportedRequest("a body that is a stream can't be sent")
            }
            do {
                try self.init(
                    url: url,
                    method: NIOHTTP1.HTTPMethod(rawValue: request.httpMethod ?? "GET"),
                    headers: NIOHTTP1.HTTPHeaders((request.allHTTPHeaderFields ?? [:]).map { ($0.key, $0.value) }),
                    body: request.httpBody.map { .byteBuffer(ByteBuffer(bytes: $0)) }
                )
            } catch let error as HTTPClientError {
                throw HTTPTransportError.unsupportedRequest(error.shortDescription)
            }
        }
    }

    extension HTTPTransportError {
        fileprivate static func unsupportedRequest(_ reason: String) -> HTTPTransportError {
            HTTPTransportError(code: .unsupportedRequest, message: reason, requestMayHaveBeenSent: false)
        }
    }
#endif
