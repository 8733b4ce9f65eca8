/// A provider of the temporary credentials of an ECS instance's RAM role, which the instance's metadata service returns.
///
/// It caches the credentials and refreshes them before they expire. It requests a token of the metadata service first
/// (IMDSv2), and continues without one if the service issues none, unless `ALIBABA_CLOUD_IMDSV1_DISABLED` is `true`. If
/// `ALIBABA_CLOUD_ECS_METADATA_DISABLED` is `true`, it sends no requests.
public struct ECSRAMRoleCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - roleName: The name of the instance's RAM role. `nil` uses the value of `ALIBABA_CLOUD_ECS_METADATA`, or the
    ///     name that the metadata service returns.
    ///   - requiresToken: Whether each request needs a token of the metadata service (IMDSv2). `nil` uses the value of
    ///     `ALIBABA_CLOUD_IMDSV1_DISABLED`.
    ///   - environment: The external dependencies of the provider.
    public init(
        roleName: String? = nil,
        requiresToken: Bool? = nil,
        environment: CredentialsEnvironment = .system
    ) {
        let fetch = Fetch(roleName: roleName?.nonBlank, requiresToken: requiresToken, environment: environment)
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Returns temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError`` with the code `.notConfigured` if the metadata service is disabled, or if no role is
    ///   named and none is found, otherwise `.failed`; `CancellationError` if the task is canceled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "ECSRAMRoleCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        let roleName: String?
        let requiresToken: Bool?
        let environment: CredentialsEnvironment
        /// Whether the service has returned credentials before, so that a missing one is a failure.
        let hasServed = Locked(false)

        func credentials() async throws -> Credentials {
            guard !environment.isTrue(.ecsMetadataDisabled) else {
                throw CredentialsError.notConfigured(
                    name,
                    "is disabled by \(CredentialsVariable.ecsMetadataDisabled.rawValue)"
                )
            }
            let metadata = ECSMetadataService(
                transport: environment.transport,
                requiresToken: requiresToken ?? environment.isTrue(.imdsV1Disabled)
            )
            let namedRole = roleName ?? environment.variable(.ecsMetadata)
            do {
                let response = try await metadata.credentials(ofRole: namedRole)
                let credentials = try Credentials(from: response, .ofServices, isTemporary: true, for: name)
                hasServed.withLock { $0 = true }
                return credentials
            } catch let failure as ECSMetadataService.Failure {
                let isConfigured = namedRole != nil || hasServed.withLock(\.self) || !failure.isAbsent
                throw CredentialsError(
                    code: isConfigured ? .failed : .notConfigured,
                    provider: name,
                    reason: failure.reason
                )
            }
        }
    }
}
