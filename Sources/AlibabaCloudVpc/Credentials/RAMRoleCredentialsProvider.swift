/// Assumes a RAM role (STS, AssumeRole) with the credentials of another provider.
///
/// It keeps the temporary credentials and fetches them anew before they end.
public struct RAMRoleCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - source: What gives the credentials that the call to STS is signed with.
    ///   - roleArn: The role, such as `acs:ram::123456789012****:role/vpn`; `nil` for that in
    ///     `ALIBABA_CLOUD_ROLE_ARN`.
    ///   - roleSessionName: How audits name the session, 2 through 64 letters, digits and `.@-_`; `nil` for that in
    ///     `ALIBABA_CLOUD_ROLE_SESSION_NAME`, or one of the library's.
    ///   - durationInSeconds: How long the credentials live, 900 through 43,200 seconds and no longer than the role
    ///     allows; 3,600 by default.
    ///   - policy: A policy, in JSON, that narrows the role's; `nil` for none.
    ///   - externalId: The id by which the role's owner knows who assumes it, 2 through 1,224 characters; `nil` for none.
    ///   - stsRegion: The region whose STS endpoint is asked; `nil` for that in `ALIBABA_CLOUD_STS_REGION`, or the
    ///     central endpoint.
    ///   - usesVPCEndpoint: Whether the region's endpoint inside a VPC is asked; `nil` for what
    ///     `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED` says.
    ///   - environment: What the provider takes from the world.
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

    /// Gives temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed`; `CancellationError` when the task is cancelled.
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
