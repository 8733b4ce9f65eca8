/// Why a provider of the library gave no credentials.
///
/// Nothing in it holds a secret. In a call it is the `underlyingError` of a ``VpcError`` of the code
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

        /// The provider is not set up; a chain asks the next.
        public static let notConfigured = Code(rawValue: "notConfigured")
        /// The provider is set up, but something in its setup is wrong, or what it asks failed.
        ///
        /// A chain stops here, so that no call is made with another account than the one that was meant.
        public static let failed = Code(rawValue: "failed")
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
    /// The provider and the reason, and each cause on a line of its own, with control and format characters escaped.
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
