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
    private let context: CallContext
    private let serviceClock = ServiceClock()

    private var configuration: VpcClientConfiguration { context.configuration }

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: The region, and how requests are sent.
    ///   - credentials: What requests are signed with; asked before each attempt.
    ///   - transport: What carries them.
    ///   - dependencies: The clocks, the date, and randomness; a test replaces them so that no call waits.
    public init(
        configuration: VpcClientConfiguration,
        credentials: any CredentialsProvider,
        transport: any HTTPTransport = .default,
        dependencies: Dependencies = Dependencies()
    ) {
        context = CallContext(
            configuration: configuration,
            credentials: credentials,
            transport: transport,
            dependencies: dependencies
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
        var call = Call(request: prepared, context: context, serviceClock: serviceClock)
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
            origin: context.origin,
            validation: configuration.validation
        )
    }
}

extension HTTPVpcClient: WaitingVpcClient {
    package var clock: any Clock<Duration> { context.dependencies.clock }
    package var observer: (any VpcClientObserver)? { configuration.observer }
}
