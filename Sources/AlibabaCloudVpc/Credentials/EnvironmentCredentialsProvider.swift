/// Reads an access key from the environment variables `ALIBABA_CLOUD_ACCESS_KEY_ID`,
/// `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for temporary credentials, `ALIBABA_CLOUD_SECURITY_TOKEN`.
///
/// They are read each time it is asked.
public struct EnvironmentCredentialsProvider: CredentialsProvider {
    private let environment: CredentialsEnvironment

    /// Makes a provider.
    ///
    /// - Parameter environment: Where the variables are read.
    public init(environment: CredentialsEnvironment = .system) {
        self.environment = environment
    }

    /// Gives what the variables hold now.
    ///
    /// - Throws: ``CredentialsError``: `.notConfigured` where none is set, `.failed` where only some are.
    public func credentials() async throws -> Credentials {
        let names: [CredentialsVariable] = [.accessKeyId, .accessKeySecret, .securityToken]
        let variables = environment.variables()
        let values = names.map { variables[$0.rawValue]?.nonBlank }
        guard let id = values[0], let secret = values[1] else {
            let isSet = values.contains { $0 != nil }
            let missing = zip(names, values).prefix(2).filter { $0.1 == nil }.map(\.0.rawValue)
            let reason = "needs \(missing.joined(separator: " and "))" + (isSet ? ", beside what is set" : "")
            throw CredentialsError(code: isSet ? .failed : .notConfigured, provider: Self.name, reason: reason)
        }
        let credentials = Credentials(
            accessKeyId: id,
            accessKeySecret: Secret(secret),
            securityToken: values[2].map(Secret.init)
        )
        return try credentials.checked(for: Self.name)
    }

    private static let name = "EnvironmentCredentialsProvider"
}
