import Foundation

/// The Security Token Service (STS, API version 2015-04-01), which issues temporary credentials.
///
/// Its calls use HTTPS, and share the signer, the retries, the deadline, and the decoder of a client's calls.
struct SecurityTokenService: Sendable {
    private let environment: CredentialsEnvironment
    private let clock = ServiceClock()

    init(environment: CredentialsEnvironment) {
        self.environment = environment
    }

    /// Assumes a role.
    ///
    /// - Parameters:
    ///   - request: The role, and the caller's proof of identity.
    ///   - provider: The name of the provider in errors.
    /// - Returns: The temporary credentials.
    /// - Throws: ``CredentialsError`` with the code `.failed`; `CancellationError` if the task is canceled.
    func credentials(for request: AssumeRoleRequest, provider: String) async throws -> Credentials {
        let origin = try origin(for: request.role, provider: provider)
        let response: AssumeRoleResponse
        do {
            let prepared = try PreparedRequest(
                action: request.action,
                version: "2015-04-01",
                isReadOnly: true,
                region: nil,
                parameters: request.parameters(),
                origin: origin,
                failures: request.role.validationFailures()
            )
            let context = CallContext(
                configuration: Self.configuration,
                credentials: request.credentials,
                transport: environment.transport,
                dependencies: environment.dependencies
            )
            var call = Call(request: prepared, context: context, serviceClock: clock)
            response = try await call.response(AssumeRoleResponse.self)
        } catch let error as VpcError {
            throw CredentialsError(error, of: request.action, for: provider)
        }
        var credentials = try Credentials(from: response.credentials, .ofServices, isTemporary: true, for: provider)
        // The expiration is a time of the service's clock.
        credentials.expiration?.addTimeInterval(-clock.offset)
        return credentials
    }

    private func origin(for role: AssumedRole, provider: String) throws(CredentialsError) -> Origin {
        if let endpoint = role.stsEndpoint {
            let hasScheme = endpoint.containsBytes(of: "://")
            guard let url = URL(string: hasScheme ? endpoint : "https://\(endpoint)"), let origin = Origin(url) else {
                throw .failed(provider, "has an sts_endpoint that is not a host with an optional port")
            }
            return Origin(scheme: "https", host: origin.host)
        }
        let region = role.stsRegion ?? environment.variable(.stsRegion).map(Region.init(rawValue:))
        guard let region else { return Origin(scheme: "https", host: "sts.aliyuncs.com") }
        guard region.isValid else {
            throw .failed(provider, "has an invalid STS region: it \(ValidationFailure.region.message)")
        }
        let isInVPC = role.usesVPCEndpoint ?? environment.isTrue(.vpcEndpointEnabled)
        return Origin(scheme: "https", host: "\(isInVPC ? "sts-vpc" : "sts").\(region).aliyuncs.com")
    }

    private static let configuration = CallConfiguration(
        signer: RequestSigner(signatureVersion: .v1, parameterPlacement: .body, responseFormat: .json),
        retryPolicy: .standard,
        timeout: .seconds(30),
        attemptTimeout: .seconds(10),
        observer: nil
    )
}

extension CredentialsError {
    /// Creates the error of a call to STS, without the response body, which may contain credentials.
    fileprivate init(_ error: VpcError, of action: String, for provider: String) {
        if let cause = error.underlyingError as? CredentialsError {
            self = .failed(provider, "has no credentials for the call to STS: \(cause)", underlyingError: cause)
            return
        }
        var cause = error
        cause.bodyExcerpt = nil
        self = .failed(
            provider,
            "received an error from the STS operation \(action): \(error.message)",
            underlyingError: cause
        )
    }
}
