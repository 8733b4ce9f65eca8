import Foundation

/// Manages IPsec-VPN connections over HTTP.
///
/// ```swift
/// let client = HTTPVpcClient(
///     configuration: VpcClientConfiguration(region: .cnShanghai),
///     credentials: StaticCredentialsProvider(accessKeyId: id, accessKeySecret: secret)
/// )
/// ```
///
/// Make one and share it: its copies share what it has learnt of the service's clock, its transport keeps the
/// connections.
public struct HTTPVpcClient: VpcClient {
    private let configuration: VpcClientConfiguration
    private let credentials: any CredentialsProvider
    private let transport: any HTTPTransport
    /// Time, waits and chance.
    public let environment: CallEnvironment
    private let serviceClock = ServiceClock()

    /// Who is told of the calls and waits: the configuration's observer.
    public var observer: (any VpcClientObserver)? { configuration.observer }

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: The region, and how requests are sent.
    ///   - credentials: What requests are signed with; asked before each attempt.
    ///   - transport: What carries them.
    ///   - environment: Time, waits and chance; a test's own where it must not wait.
    public init(
        configuration: VpcClientConfiguration,
        credentials: any CredentialsProvider,
        transport: any HTTPTransport = URLSessionTransport(),
        environment: CallEnvironment = .system
    ) {
        self.configuration = configuration
        self.credentials = credentials
        self.transport = transport
        self.environment = environment
    }

    /// Makes a client with the credentials of the official SDKs' chain and the default configuration and transport.
    ///
    /// - Parameter region: The region of requests that name none.
    public init(region: Region) {
        self.init(configuration: VpcClientConfiguration(region: region), credentials: .default)
    }

    /// Checks, signs and sends `request`, as often as the configuration's policy says, and reads the answer.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        let prepared = try prepare(request)
        var call = Call(
            request: prepared,
            attempt: Attempt(
                configuration: configuration,
                credentials: credentials,
                transport: transport,
                environment: environment
            ),
            serviceClock: serviceClock
        )
        return try await call.answer(Request.Response.self)
    }

    /// Checks `request`; a request that is refused is a call too, which an observer is told of.
    private func prepare(_ request: some VpcRequest) throws(VpcError) -> PreparedRequest {
        do {
            return try PreparedRequest(
                Self.withClientToken(request),
                defaultRegion: configuration.region,
                endpoint: configuration.endpoint,
                validation: configuration.validation
            )
        } catch {
            configuration.observer?.callFinished(
                CallFinished(
                    callId: UUID().uuidString,
                    action: type(of: request).action,
                    attempts: 0,
                    duration: .zero,
                    errorCode: error.code,
                    isCancelled: false
                )
            )
            throw error
        }
    }

    /// The request with a token of its own, where it can have one and the caller gave none.
    private static func withClientToken<Request: VpcRequest>(_ request: Request) -> Request {
        guard var idempotent = request as? any IdempotentVpcRequest, idempotent.clientToken == nil else {
            return request
        }
        idempotent.clientToken = UUID().uuidString
        return idempotent as? Request ?? request
    }
}
