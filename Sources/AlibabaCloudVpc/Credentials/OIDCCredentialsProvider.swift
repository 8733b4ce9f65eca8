import Foundation

/// Assumes a RAM role with a token of an OpenID Connect provider (STS, AssumeRoleWithOIDC), as pods with RRSA do.
///
/// It keeps the temporary credentials and fetches them anew before they end; the file with the token is read for each
/// fetch, for it is replaced while the service runs.
public struct OIDCCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - roleArn: The role; `nil` for that in `ALIBABA_CLOUD_ROLE_ARN`.
    ///   - oidcProviderArn: The OpenID Connect provider, by its ARN; `nil` for that in
    ///     `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`.
    ///   - oidcTokenFile: The path of the file with the token; `nil` for that in `ALIBABA_CLOUD_OIDC_TOKEN_FILE`.
    ///   - roleSessionName: How audits name the session, 2 through 64 letters, digits and `.@-_`; `nil` for that in
    ///     `ALIBABA_CLOUD_ROLE_SESSION_NAME`, or one of the library's.
    ///   - durationInSeconds: How long the credentials live, 900 through 43,200 seconds and no longer than the role
    ///     allows; 3,600 by default.
    ///   - policy: A policy, in JSON, that narrows the role's; `nil` for none.
    ///   - stsRegion: The region whose STS endpoint is asked; `nil` for that in `ALIBABA_CLOUD_STS_REGION`, or the
    ///     central endpoint.
    ///   - usesVPCEndpoint: Whether the region's endpoint inside a VPC is asked; `nil` for what
    ///     `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED` says.
    ///   - environment: What the provider takes from the world.
    public init(
        roleArn: String? = nil,
        oidcProviderArn: String? = nil,
        oidcTokenFile: String? = nil,
        roleSessionName: String? = nil,
        durationInSeconds: Int = 3600,
        policy: String? = nil,
        stsRegion: Region? = nil,
        usesVPCEndpoint: Bool? = nil,
        environment: CredentialsEnvironment = .system
    ) {
        let role = AssumedRole(
            arn: roleArn,
            sessionName: roleSessionName,
            durationInSeconds: durationInSeconds,
            policy: policy,
            stsRegion: stsRegion,
            usesVPCEndpoint: usesVPCEndpoint
        )
        self.init(role: role, oidcProviderArn: oidcProviderArn, oidcTokenFile: oidcTokenFile, environment: environment)
    }

    init(
        role: AssumedRole,
        oidcProviderArn: String?,
        oidcTokenFile: String?,
        environment: CredentialsEnvironment
    ) {
        let fetch = Fetch(
            role: role,
            oidcProviderArn: oidcProviderArn?.nonBlank,
            oidcTokenFile: oidcTokenFile?.nonBlank,
            environment: environment,
            service: SecurityTokenService(environment: environment)
        )
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Gives temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError``: `.notConfigured` where neither a provider nor a token file is set, else
    ///   `.failed`; `CancellationError` when the task is cancelled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "OIDCCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        let role: AssumedRole
        let oidcProviderArn: String?
        let oidcTokenFile: String?
        let environment: CredentialsEnvironment
        let service: SecurityTokenService

        func credentials() async throws -> Credentials {
            let role = role.completed(in: environment)
            let providerArn = oidcProviderArn ?? environment.variable(.oidcProviderArn)
            let tokenFile = oidcTokenFile ?? environment.variable(.oidcTokenFile)
            guard let providerArn, let tokenFile, role.arn != nil else {
                let settings: [(value: String?, name: CredentialsVariable)] = [
                    (role.arn, .roleArn), (providerArn, .oidcProviderArn), (tokenFile, .oidcTokenFile),
                ]
                let missing = settings.filter { $0.value == nil }.map(\.name.rawValue).joined(separator: " and ")
                // The role's variable serves other providers, too: it alone sets up nothing here.
                let isSetUp = providerArn != nil || tokenFile != nil
                throw CredentialsError(
                    code: isSetUp ? .failed : .notConfigured,
                    provider: name,
                    reason: "needs \(missing)" + (isSetUp ? ", beside what is set" : "")
                )
            }
            let request = AssumeRoleRequest(
                role: role,
                caller: .openIDConnect(providerArn: providerArn, token: try token(in: tokenFile))
            )
            return try await service.credentials(for: request, provider: name)
        }

        private func token(in file: String) throws(CredentialsError) -> Secret {
            let content = try environment.text(ofFile: file, for: name)
            guard let token = content?.nonBlank else {
                throw .failed(name, "has no token: the file \(file) is \(content == nil ? "missing" : "empty")")
            }
            return Secret(token)
        }
    }
}
