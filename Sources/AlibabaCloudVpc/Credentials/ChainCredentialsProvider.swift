/// Asks several providers in turn, and stays with the first that has credentials.
///
/// A provider that nobody set up is passed over. One that is set up but fails stops the chain: the next might belong to
/// another account than the one that was meant.
public struct ChainCredentialsProvider: CredentialsProvider {
    private let providers: [any CredentialsProvider]
    /// The place of the provider that served last.
    private let served = Locked<Int?>(nil)

    /// Makes a chain.
    ///
    /// - Parameter providers: The providers, in the order in which they are asked.
    public init(_ providers: [any CredentialsProvider]) {
        self.providers = providers
    }

    /// Gives what the provider that served last has, else what the first of the chain has that is set up.
    ///
    /// - Throws: ``CredentialsError``: `.failed` of the provider that is set up but fails; `.notConfigured`, with a cause
    ///   for each provider, where none is set up. Any other error of a provider as it is.
    public func credentials() async throws -> Credentials {
        var causes: [CredentialsError] = []
        for place in places {
            do {
                let credentials = try await providers[place].credentials()
                served.withLock { $0 = place }
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

    /// The places of the providers in the order in which they are asked: first the one that served last.
    private var places: [Int] {
        let last = served.withLock(\.self)
        return (last.map { [$0] } ?? []) + providers.indices.filter { $0 != last }
    }
}

extension ChainCredentialsProvider {
    /// The chain of the official SDKs: environment variables, OIDC, the files with profiles, the metadata service of
    /// ECS, a credentials URI.
    ///
    /// - Parameter environment: What the providers take from the world.
    /// - Returns: A new chain; keep it and share it.
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
    /// The chain of the official SDKs on this machine, a new one each time: keep one and share it.
    ///
    /// It is ``ChainCredentialsProvider/standard(environment:)`` with the system's environment.
    public static var `default`: ChainCredentialsProvider { .standard() }
}
