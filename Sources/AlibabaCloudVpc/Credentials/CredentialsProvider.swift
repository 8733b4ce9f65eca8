/// Where the credentials of a call come from.
///
/// ``HTTPVpcClient`` asks its provider before it signs. A provider that fetches them should keep them while they are
/// valid.
public protocol CredentialsProvider: Sendable {
    /// Gives credentials that are valid now.
    ///
    /// - Throws: Any error, without a secret in it; the client makes it a ``VpcError`` of the code
    ///   `.credentialsUnavailable`.
    func credentials() async throws -> Credentials
}
