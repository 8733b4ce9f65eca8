/// Gives the same credentials each time.
public struct StaticCredentialsProvider: CredentialsProvider {
    /// The credentials.
    let fixed: Credentials

    /// Keeps an access key, and the token that belongs to it where it is a temporary one.
    public init(accessKeyId: String, accessKeySecret: String, securityToken: String? = nil) {
        self.init(
            Credentials(
                accessKeyId: accessKeyId,
                accessKeySecret: Secret(accessKeySecret),
                securityToken: securityToken.map(Secret.init)
            )
        )
    }

    /// Keeps `credentials`.
    public init(_ credentials: Credentials) {
        fixed = credentials
    }

    /// Gives the credentials.
    public func credentials() async -> Credentials {
        fixed
    }
}
