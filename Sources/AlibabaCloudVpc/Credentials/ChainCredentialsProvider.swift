/// A provider that tries several providers in order, and continues to use the first that returns credentials.
///
/// The chain skips providers that aren't configured. It stops at one that's configured but fails, because the next one
/// might belong to a different account.
public struct ChainCredentialsProvider: CredentialsProvider {
    private let providers: [any CredentialsProvider]
    /// The index of the provider that returned credentials last.
    private let lastIndex = Locked<Int?>(nil)

    /// Creates a chain.
    ///
    /// - Parameter providers: The providers, in the order in which they're tried.
    public init(_ providers: [any CredentialsProvider]) {
        self.providers = providers
    }

    /// Returns the credentials of the provider that returned some last, or of the first one that's configured.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed` from a provider that's configured but fails, or
    ///   `.notConfigured`, with a cause for each provider, if none is configured. Other errors of a provider are thrown
    ///   unchanged.
    public func credentials() async throws -> Credentials {
        var causes: [CredentialsError] = []
        for index in indices {
            do {
                let credentials = try await providers[index].credentials()
                lastIndex.withLock { $0 = index }
                return credentials
            } catch let error as CredentialsError where error.code == .notConfigured {
                causes.append(error)
            }
        }
        throw CredentialsError(
            code: .notConfigured,
            provider: "ChainCredentialsProvider",
            reason: causes.isEmpty ? "has no providers" : "found no credentials:",
            causes: causes
        )
    }

    /// The indices of the providers in the order in which they're tried, beginning with the one that succeeded last.
    private var indices: [Int] {
        let last = lastIndex.withLock(\.self)
        return (last.map { [$0] } ?? []) + providers.indices.filter { $0 != last }
    }
}

extension ChainCredentialsProvider {
    /// Returns a new chain in the order of the official SDKs: environment variables, OIDC, profiles in files, ECS metadata
    /// service, credentials URI.
    ///
    /// - Parameter environment: The external dependencies of the providers.
    /// - Returns: A new chain. Create one and share it, because it caches credentials.
    public static func standard(environment: CredentialsEnvironment = .system) -> ChainCredentialsProvider {
        ChainCredentialsProvider([
            EnvironmentCredentialsProvider(environment: environment),
            OIDCCredentialsProvider(environment: environment),
            ProfileCredentialsProvider(environment: environment),
            ECSRAMRoleCredentialsProvider(environment: environment),
            URICredentialsProvider(environment: environment),
        ])
    }
}

extension CredentialsProvider where Self == ChainCredentialsProvider {
    /// A new chain in the order of the official SDKs, with the system's environment.
    ///
    /// It's the same as ``ChainCredentialsProvider/standard(environment:)``. Create one and share it, because it caches
    /// credentials.
    public static var `default`: ChainCredentialsProvider { .standard() }
}
