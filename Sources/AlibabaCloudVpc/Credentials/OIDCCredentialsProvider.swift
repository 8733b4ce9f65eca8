import Foundation

/// A provider that assumes a RAM role with the token of an OpenID Connect identity provider, as pods with RRSA do.
///
/// It calls the STS operation `AssumeRoleWithOIDC`, caches the temporary credentials, and refreshes them before they
/// expire. It reads the token's file for each fetch because the file is replaced while the service runs.
public struct OIDCCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - roleArn: The ARN of the role. `nil` uses the value of `ALIBABA_CLOUD_ROLE_ARN`.
    ///   - oidcProviderArn: The ARN of the OpenID Connect identity provider. `nil` uses the value of
    ///     `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`.
    ///   - oidcTokenFile: The path of the file with the token. `nil` uses the value of `ALIBABA_CLOUD_OIDC_TOKEN_FILE`.
    ///   - roleSessionName: The name of the session in audit logs: 2 through 64 letters, digits, and the characters `.@-_`.
    ///     `nil` uses the value of `ALIBABA_CLOUD_ROLE_SESSION_NAME`, or a generated name.
    ///   - durationInSeconds: The lifetime of the credentials: 900 through 43,200 seconds, but no longer than the role allows.
    ///     Defaults to 3,600.
    ///   - policy: A policy in JSON that further restricts the permissions of the role; `nil` for none.
    ///   - stsRegion: The region of the STS endpoint. `nil` uses the value of `ALIBABA_CLOUD_STS_REGION`, or the central
    ///     endpoint.
    ///   - usesVPCEndpoint: Whether requests go to the region's endpoint inside a VPC. `nil` uses the value of
    ///     `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED`.
    ///   - environment: The external dependencies of the provider.
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

    /// Returns temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError`` with the code `.notConfigured` if neither an identity provider nor a token file is
    ///   set, otherwise `.failed`; `CancellationError` if the task is canceled.
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
                // Other providers read the role's variable, too: it alone doesn't configure this one.
                let isConfigured = providerArn != nil || tokenFile != nil
                throw CredentialsError(
                    code: isConfigured ? .failed : .notConfigured,
                    provider: name,
                    reason: (isConfigured ? "also needs " : "needs ") + missing
                )
            }
            let request = AssumeRoleRequest(
                role: role,
                caller: .openIDConnect(providerArn: providerArn, token: try token(in: tokenFile))
            )
            return try await service.credentials(for: request, provider: name)
        }

        private func token(in file: String) throws(CredentialsError) -> Secret {
            let contents = try environment.contents(ofFile: file, for: name)
            guard let token = contents?.nonBlank else {
                throw .failed(name, "has no token: the file \(file) is \(contents == nil ? "missing" : "empty")")
            }
            return Secret(token)
        }
    }
}
