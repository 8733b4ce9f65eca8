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
    private let attempt: CallContext
    private let serviceClock = ServiceClock()

    /// Time, waits and chance.
    public var environment: CallEnvironment { attempt.environment }

    private var configuration: VpcClientConfiguration { attempt.configuration }

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
        transport: any HTTPTransport = .default,
        environment: CallEnvironment = .system
    ) {
        attempt = CallContext(
            configuration: configuration,
            credentials: credentials,
            transport: transport,
            environment: environment
        )
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
        var call = Call(request: prepared, attempt: attempt, serviceClock: serviceClock)
        return try await call.answer(Request.Response.self)
    }

    /// Checks `request`; a request that is refused is a call too, which an observer is told of.
    private func prepare(_ request: some VpcRequest) throws(VpcError) -> PreparedRequest {
        do {
            guard let idempotent = request.addingClientToken(HexadecimalToken.make) else { return try checked(request) }
            return try checked(idempotent)
        } catch {
            configuration.observer?.callFinished(
                CallFinished(
                    callId: HexadecimalToken.make(),
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

    private func checked(_ request: some VpcRequest) throws(VpcError) -> PreparedRequest {
        try PreparedRequest(
            request,
            defaultRegion: configuration.region,
            origin: attempt.origin,
            validation: configuration.validation
        )
    }
}
