import Foundation

/// A client that manages IPsec-VPN connections over HTTP.
///
/// ```swift
/// let client = HTTPVpcClient(
///     configuration: VpcClientConfiguration(region: .cnShanghai),
///     credentials: StaticCredentialsProvider(accessKeyId: id, accessKeySecret: secret)
/// )
/// ```
///
/// Create one and share it: its copies share the correction for the service's clock, and its transport keeps
/// connections open.
public struct HTTPVpcClient: VpcClient {
    private let configuration: VpcClientConfiguration
    /// The origin of the client's own region, which nearly all requests are sent to.
    private let ownOrigin: Origin?
    private let context: CallContext
    private let serviceClock = ServiceClock()

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - configuration: The region, and the settings for sending requests.
    ///   - credentials: The provider of the credentials that sign requests, called before each attempt.
    ///   - transport: The transport that sends requests.
    ///   - dependencies: The clocks, the date, and randomness; a test replaces them so that no call waits.
    public init(
        configuration: VpcClientConfiguration,
        credentials: any CredentialsProvider,
        transport: any HTTPTransport = .default,
        dependencies: Dependencies = Dependencies()
    ) {
        self.configuration = configuration
        ownOrigin = configuration.endpoint.origin(for: configuration.region)
        context = CallContext(
            configuration: CallConfiguration(configuration),
            credentials: credentials,
            transport: transport,
            dependencies: dependencies
        )
    }

    /// Creates a client with the credentials chain of the official SDKs and the default configuration and transport.
    ///
    /// - Parameter region: The region of requests that don't specify one.
    public init(region: Region) {
        self.init(configuration: VpcClientConfiguration(region: region), credentials: .default)
    }

    /// Validates, signs, and sends `request`, retries according to the configuration's policy, and returns the decoded
    /// response.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        let prepared = try prepare(request)
        var call = Call(request: prepared, context: context, serviceClock: serviceClock)
        return try await call.response(Request.Response.self)
    }

    /// Returns the validated `request`, or notifies the observer that the call failed because the request isn't valid.
    private func prepare(_ request: some VpcRequest) throws(VpcError) -> PreparedRequest {
        do {
            guard let idempotent = request.addingClientToken(HexadecimalToken.make) else {
                return try validated(request)
            }
            return try validated(idempotent)
        } catch {
            configuration.observer?.callFinished(
                VpcClientEvent.CallFinished(
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

    private func validated<Request: VpcRequest>(_ request: Request) throws(VpcError) -> PreparedRequest {
        let region = request.regionId ?? configuration.region
        return try PreparedRequest(
            request,
            region: region,
            origin: region == configuration.region ? ownOrigin : configuration.endpoint.origin(for: region),
            validation: configuration.validation,
            otherFailures: Request.isSentWithGET ? ValidationFailure.secretsInGET(request.parameters()) : []
        )
    }
}

extension HTTPVpcClient: WaitingVpcClient {
    package var clock: any Clock<Duration> { context.dependencies.clock }
    package var observer: (any VpcClientObserver)? { configuration.observer }
}
