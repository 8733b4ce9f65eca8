/// One profile of a configuration file: where its credentials come from.
indirect enum Profile: Sendable, Hashable {
    /// An access key, perhaps a temporary one.
    case accessKey(Credentials)
    /// A role that is assumed with the credentials of another profile.
    case ramRole(AssumedRole, source: Profile)
    /// The RAM role of an ECS instance, the one that the metadata service names where it is `nil`.
    case ecsRAMRole(String?)
    /// A role that is assumed with the token of an OpenID Connect provider.
    case oidc(AssumedRole, providerArn: String?, tokenFile: String?)
    /// A program.
    case process(command: Secret)
    /// A credentials URI.
    case uri(Secret)
}

extension Profile {
    /// The provider of the profile's credentials.
    func provider(in environment: CredentialsEnvironment) -> any CredentialsProvider {
        switch self {
        case .accessKey(let credentials):
            StaticCredentialsProvider(credentials)
        case .ramRole(let role, let source):
            RAMRoleCredentialsProvider(
                source: source.provider(in: environment),
                role: role,
                environment: environment
            )
        case .ecsRAMRole(let name):
            ECSRAMRoleCredentialsProvider(roleName: name, environment: environment)
        case .oidc(let role, let providerArn, let tokenFile):
            OIDCCredentialsProvider(
                role: role,
                oidcProviderArn: providerArn,
                oidcTokenFile: tokenFile,
                environment: environment
            )
        case .process(let command):
            ProcessCredentialsProvider(command: command.exposedValue, environment: environment)
        case .uri(let uri):
            URICredentialsProvider(uri: uri.exposedValue, environment: environment)
        }
    }
}

/// What is wrong with a file of profiles, as the rest of a sentence about it; nothing of a value.
struct ProfileFailure: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
