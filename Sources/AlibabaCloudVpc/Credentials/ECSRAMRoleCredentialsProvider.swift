/// Asks the metadata service of an ECS instance for the temporary credentials of the instance's RAM role.
///
/// It keeps them and fetches them anew before they end. It asks for a token of the metadata service first, and does
/// without where there is none, unless `ALIBABA_CLOUD_IMDSV1_DISABLED` is `true`. With
/// `ALIBABA_CLOUD_ECS_METADATA_DISABLED` it asks for nothing.
public struct ECSRAMRoleCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - roleName: The instance's RAM role; `nil` for that in `ALIBABA_CLOUD_ECS_METADATA`, or the one that the
    ///     metadata service names.
    ///   - requiresToken: Whether the metadata service is asked only with a token of its own (IMDSv2); `nil` for what
    ///     `ALIBABA_CLOUD_IMDSV1_DISABLED` says.
    ///   - environment: What the provider takes from the world.
    public init(
        roleName: String? = nil,
        requiresToken: Bool? = nil,
        environment: CredentialsEnvironment = .system
    ) {
        let fetch = Fetch(roleName: roleName?.nonBlank, requiresToken: requiresToken, environment: environment)
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Gives temporary credentials of the role.
    ///
    /// - Throws: ``CredentialsError``: `.notConfigured` where the metadata service is switched off, or where no role is
    ///   named and none is found, else `.failed`; `CancellationError` when the task is cancelled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "ECSRAMRoleCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        let roleName: String?
        let requiresToken: Bool?
        let environment: CredentialsEnvironment
        /// Whether the service has told credentials before: it is there, whatever it answers now.
        let hasServed = Locked(false)

        func credentials() async throws -> Credentials {
            guard !environment.isTrue(.ecsMetadataDisabled) else {
                throw CredentialsError.notConfigured(
                    name,
                    "is switched off by \(CredentialsVariable.ecsMetadataDisabled.rawValue)"
                )
            }
            let metadata = ECSMetadataService(
                transport: environment.transport,
                requiresToken: requiresToken ?? environment.isTrue(.imdsV1Disabled)
            )
            let namedRole = roleName ?? environment.variable(.ecsMetadata)
            do {
                let answer = try await metadata.credentials(ofRole: namedRole)
                let credentials = try Credentials(from: answer, .ofServices, isTemporary: true, for: name)
                hasServed.withLock { $0 = true }
                return credentials
            } catch let failure as ECSMetadataService.Failure {
                let isSetUp = namedRole != nil || hasServed.withLock(\.self) || !failure.isAbsent
                throw CredentialsError(code: isSetUp ? .failed : .notConfigured, provider: name, reason: failure.reason)
            }
        }
    }
}
