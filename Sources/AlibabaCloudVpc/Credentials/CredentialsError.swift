/// Why a provider of the library gave no credentials.
///
/// Nothing in it holds a secret. In a call it is the `underlyingError` of a ``VpcError`` of the code
/// `.credentialsUnavailable`.
public struct CredentialsError: Error, Sendable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Nobody set this provider up; a chain asks the next.
        case notConfigured
        /// The provider is set up, but with something that is wrong, or what it asks failed; a chain stops here, so that
        /// no call is made under another account than the one that was meant.
        case failed
    }

    /// The kind of failure.
    public var code: Code
    /// The name of the provider's type, such as `EnvironmentCredentialsProvider`.
    public var provider: String
    /// What is missing or wrong, for people.
    public var reason: String
    /// What a chain's providers said, in the order in which they were asked; empty for any other provider.
    public var causes: [CredentialsError]
    /// The error behind this one, such as the ``VpcError`` of a call to STS.
    public var underlyingError: (any Error)?

    /// Makes an error, as a provider of your own would throw it.
    public init(
        code: Code,
        provider: String,
        reason: String,
        causes: [CredentialsError] = [],
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.provider = provider
        self.reason = reason
        self.causes = causes
        self.underlyingError = underlyingError
    }
}

extension CredentialsError {
    static func notConfigured(_ provider: String, _ reason: String) -> CredentialsError {
        CredentialsError(code: .notConfigured, provider: provider, reason: reason)
    }

    static func failed(_ provider: String, _ reason: String, underlyingError: (any Error)? = nil) -> CredentialsError {
        CredentialsError(code: .failed, provider: provider, reason: reason, underlyingError: underlyingError)
    }
}

extension CredentialsError: CustomStringConvertible {
    /// The provider and the reason, and each cause on a line of its own.
    public var description: String {
        (["\(provider) \(reason)"] + causes.map { "  \($0)" }).joined(separator: "\n")
    }
}
