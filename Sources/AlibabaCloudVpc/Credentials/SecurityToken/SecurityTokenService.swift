import Foundation

/// The service that gives temporary credentials (STS, API version 2015-04-01), always by https.
///
/// Its calls go the way of the library's others: checked, signed, retried and read by the same parts.
struct SecurityTokenService: Sendable {
    private let environment: CredentialsEnvironment
    private let clock = ServiceClock()

    init(environment: CredentialsEnvironment) {
        self.environment = environment
    }

    /// Makes the call `request`, signed with what `source` gives, or not signed where it is `nil`.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed`; `CancellationError` when the task is cancelled.
    func credentials<Request: VpcRequest>(
        for request: Request,
        role: AssumedRole,
        source: (any CredentialsProvider)?,
        provider: String
    ) async throws -> Credentials where Request.Response == AssumeRoleResponse {
        var configuration = VpcClientConfiguration(region: Self.centralRegion)
        configuration.endpoint = try endpoint(of: role, for: provider)
        configuration.signatureVersion = .v1
        configuration.timeout = Self.timeout
        let answer: AssumeRoleResponse
        do {
            let prepared = try PreparedRequest(
                request,
                defaultRegion: configuration.region,
                origin: configuration.endpoint.origin,
                validation: .documented,
                api: .securityToken
            )
            var call = Call(
                request: prepared,
                context: CallContext(
                    configuration: configuration,
                    credentials: source,
                    transport: environment.transport,
                    dependencies: environment.dependencies
                ),
                serviceClock: clock
            )
            answer = try await call.response(AssumeRoleResponse.self)
        } catch let error as VpcError {
            throw CredentialsError(error, of: Request.action, for: provider)
        }
        var credentials = try Credentials(from: answer.credentials, .ofServices, isTemporary: true, for: provider)
        // The end is told in the service's time.
        credentials.expiration?.addTimeInterval(-clock.offset)
        return credentials
    }

    private func endpoint(of role: AssumedRole, for provider: String) throws(CredentialsError) -> Endpoint {
        let region = role.stsRegion ?? environment.variable(.stsRegion).map(Region.init(rawValue:))
        var host = "sts.aliyuncs.com"
        if let region {
            guard region.isValid else {
                throw .failed(provider, "has an STS region that is none: \(ValidationFailure.region.message)")
            }
            let isInVPC = role.usesVPCEndpoint ?? environment.isTrue(.vpcEndpointEnabled)
            host = "\(isInVPC ? "sts-vpc" : "sts").\(region).aliyuncs.com"
        }
        guard let url = URL(string: "https://\(host)") else { throw .failed(provider, "has no endpoint for STS") }
        return .custom(url)
    }

    /// STS takes no region; the client's parts want one.
    private static let centralRegion = Region.cnHangzhou
    /// The time for a whole call, its retries included.
    private static let timeout = Duration.seconds(30)
}

extension CredentialsError {
    /// The error of a call to STS, without anything of a body, which may hold credentials.
    fileprivate init(_ error: VpcError, of action: String, for provider: String) {
        if let cause = error.underlyingError as? CredentialsError {
            self = .failed(provider, "has no credentials to call STS with: \(cause)", underlyingError: cause)
            return
        }
        var cause = error
        cause.bodyExcerpt = nil
        self = .failed(provider, "failed, as STS's \(action) did: \(error.message)", underlyingError: cause)
    }
}
