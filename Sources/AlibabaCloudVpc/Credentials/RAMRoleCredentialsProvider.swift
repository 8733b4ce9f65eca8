/// A provider that assumes a RAM role with the credentials of another provider.
///
/// It calls the STS operation `AssumeRole`, caches the temporary credentials, and refreshes them before they expire.
public struct RAMRoleCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - source: The provider of the credentials that sign the call to STS.
    ///   - roleArn: The ARN of the role, such as `acs:ram::123456789012****:role/vpn`. `nil` uses the value of
    ///     `ALIBABA_CLOUD_ROLE_ARN`.
    ///   - roleSessionName: The name of the session in audit logs: 2 through 64 letters, digits, and the characters `.@-_`.
    ///     `nil` uses the value of `ALIBABA_CLOUD_ROLE_SESSION_NAME`, or a generated name.
    ///   - durationInSeconds: The lifetime of the credentials: 900 through 43,200 seconds, but no longer than the role allows.
    ///     Defaults to 3,600.
    ///   - policy: A policy in JSON that further restricts the permissions of the role; `nil` for none.
    ///   - externalId: The external ID that the role's trust policy requires, 2 through 1,224 characters; `nil` for none.
    ///   - stsRegion: The region of the STS endpoint. `nil` uses the value of `ALIBABA_CLOUD_STS_REGION`, or the central
    ///     endpoint.
    ///   - usesVPCEndpoint: Whether requests go to the region's endpoint inside a VPC. `nil` uses the value of
    ///     `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED`.
    ///   - environment: The external dependencies of the provider.
    public init(
        source: any CredentialsProvider,
        roleArn: String? = nil,
        roleSessionName: String? = nil,
        durationInSeconds: Int = 3600,
        policy: String? = nil,
        externalId: String? = nil,
        stsRegion: Region? = nil,
        usesVPCEndpoint: Bool? = nil,
        environment: CredentialsEnvironment = .system
    ) {
        let role = AssumedRole(
            arn: roleArn,
            sessionName: roleSessionName,
            durationInSeconds: durationInSeconds,
            policy: policy,
            externalId: externalId,
            stsRegion: stsRegion,
            usesVPCEndpoint: usesVPCEndpoint
        )
        self.init(source: source, role: role, environment: environment)
    }

    init(source: any CredentialsProvider, role: AssumedRole, environment: CredentialsEnvironment) {
        let fetch = Fetch(source: source, role: role, environment: environment)
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Returns temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed`; `CancellationError` if the task is canceled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "RAMRoleCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        let source: any CredentialsProvider
        let role: AssumedRole
        let environment: CredentialsEnvironment
        let service: SecurityTokenService

        init(source: any CredentialsProvider, role: AssumedRole, environment: CredentialsEnvironment) {
            self.source = source
            self.role = role
            self.environment = environment
            service = SecurityTokenService(environment: environment)
        }

        func credentials() async throws -> Credentials {
            let role = role.completed(in: environment)
            let request = AssumeRoleRequest(role: role, caller: .credentials(source))
            return try await service.credentials(for: request, provider: name)
        }
    }
}
