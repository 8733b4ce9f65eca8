/// A provider that reads an access key from environment variables.
///
/// The variables are `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET`, and, for temporary credentials,
/// `ALIBABA_CLOUD_SECURITY_TOKEN`. The provider reads them each time it's called.
public struct EnvironmentCredentialsProvider: CredentialsProvider {
    private let environment: CredentialsEnvironment

    /// Creates a provider.
    ///
    /// - Parameter environment: The environment whose variables are read.
    public init(environment: CredentialsEnvironment = .system) {
        self.environment = environment
    }

    /// Returns the credentials that the variables contain now.
    ///
    /// - Throws: ``CredentialsError`` with the code `.notConfigured` if none of the variables is set, or `.failed` if only
    ///   some are, or if they can't be used.
    public func credentials() async throws -> Credentials {
        let names: [CredentialsVariable] = [.accessKeyId, .accessKeySecret, .securityToken]
        let variables = environment.variables()
        let values = names.map { variables[$0.rawValue]?.nonBlank }
        guard let id = values[0], let secret = values[1] else {
            let isSet = values.contains { $0 != nil }
            let missing = zip(names, values).prefix(2).filter { $0.1 == nil }.map(\.0.rawValue)
            let reason = (isSet ? "also needs " : "needs ") + missing.joined(separator: " and ")
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
