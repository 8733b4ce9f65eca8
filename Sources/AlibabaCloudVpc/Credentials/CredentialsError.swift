/// The error of a provider that can't return credentials.
///
/// It contains no secrets. In a call, it's the `underlyingError` of a ``VpcError`` with the code
/// `.credentialsUnavailable`.
public struct CredentialsError: Error, Sendable {
    /// The kinds of failure.
    ///
    /// New ones may be added.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name of the kind, such as `notConfigured`.
        public let rawValue: String

        /// Creates a kind of a provider of your own.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The name of the kind, with control and format characters escaped.
        public var description: String { rawValue.printable }

        /// The provider isn't configured.
        ///
        /// A chain continues with the next one.
        public static let notConfigured = Code(rawValue: "notConfigured")
        /// The provider is configured, but its configuration is invalid, or the source of its credentials failed.
        ///
        /// A chain stops here, so that no call is made with the credentials of a different account.
        public static let failed = Code(rawValue: "failed")
    }

    /// The kind of failure.
    public var code: Code
    /// The name of the provider's type, such as `EnvironmentCredentialsProvider`.
    public var provider: String
    /// A description of what's missing or wrong.
    public var reason: String
    /// The errors of a chain's providers, in the order in which they were tried; empty for any other provider.
    public var causes: [CredentialsError]
    /// The error that caused this one, such as the ``VpcError`` of a call to STS.
    public var underlyingError: (any Error)?

    /// Creates an error, to be thrown by a provider of your own.
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
    /// The provider and the reason, and each cause on a separate line, with control and format characters escaped.
    public var description: String {
        (["\(provider) \(reason)".printable] + causes.map { "  \($0)" }).joined(separator: "\n")
    }
}

extension CredentialsError: ScrubbableError {
    func scrubbed(by scrubber: SecretScrubber) -> CredentialsError {
        var error = self
        error.code = Code(rawValue: scrubber.scrub(code.rawValue))
        error.provider = scrubber.scrub(provider)
        error.reason = scrubber.scrub(reason)
        error.causes = causes.map { $0.scrubbed(by: scrubber) }
        error.underlyingError = underlyingError.map(scrubber.scrub)
        return error
    }
}
