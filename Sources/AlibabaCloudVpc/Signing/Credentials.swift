public import Foundation

/// An access key, with its security token if it's temporary.
///
/// The three parts are one value, so that a key of one rotation is never used with the token of another.
public struct Credentials: Sendable, Hashable {
    /// The ID of the access key, which has only visible ASCII characters.
    public var accessKeyId: String
    /// The secret of the access key.
    public var accessKeySecret: Secret
    /// The security token of temporary credentials (STS), or `nil` for the credentials of a user.
    public var securityToken: Secret?
    /// The time at which temporary credentials expire; `nil` if they don't, or if it isn't known.
    ///
    /// A date that isn't a number counts as `nil`; positive infinity means never, negative infinity that they have expired.
    public var expiration: Date?

    /// Creates credentials.
    public init(
        accessKeyId: String,
        accessKeySecret: Secret,
        securityToken: Secret? = nil,
        expiration: Date? = nil
    ) {
        self.accessKeyId = accessKeyId
        self.accessKeySecret = accessKeySecret
        self.securityToken = securityToken
        self.expiration = expiration
    }
}

extension Credentials {
    /// The sensitive strings of the credentials.
    var secrets: [Secret] { [accessKeySecret] + (securityToken.map { [$0] } ?? []) }

    /// Returns the rules that the credentials violate, without which no valid request can be signed.
    func validationFailures() -> [ValidationFailure] {
        var failures: [ValidationFailure] = []
        func check(_ text: String, _ path: String, blanksInside: Bool) {
            let isVisible = text.utf8.allSatisfy { (0x21...0x7E).contains($0) || (blanksInside && $0 == 0x20) }
            let isTrimmed = text.first != " " && text.last != " "
            if text.isEmpty {
                failures.append(ValidationFailure(path: path, message: "must not be empty"))
            } else if !isVisible || !isTrimmed {
                let message = "must hold only visible ASCII characters, no line break and no blank around it"
                failures.append(ValidationFailure(path: path, message: message))
            }
        }
        check(accessKeyId, "credentials.accessKeyId", blanksInside: false)
        check(accessKeySecret.exposedValue, "credentials.accessKeySecret", blanksInside: true)
        if let securityToken { check(securityToken.exposedValue, "credentials.securityToken", blanksInside: true) }
        return failures
    }
}

/// A source of the credentials that sign requests.
///
/// ``HTTPVpcClient`` calls its provider before it signs. A provider that fetches credentials should cache them while
/// they're valid.
public protocol CredentialsProvider: Sendable {
    /// Returns credentials that are currently valid.
    ///
    /// - Throws: Any error without a secret in it; the client wraps it in a ``VpcError`` with the code
    ///   `.credentialsUnavailable`.
    func credentials() async throws -> Credentials
}

/// A provider that never blocks the calling thread.
///
/// A client calls other providers on separate threads, so that one that blocks doesn't delay other calls.
protocol NonblockingCredentialsProvider: CredentialsProvider {}

/// A provider that always returns the same credentials.
public struct StaticCredentialsProvider: CredentialsProvider {
    /// The credentials.
    let fixed: Credentials

    /// Creates a provider of an access key, with its security token if it's temporary.
    public init(accessKeyId: String, accessKeySecret: String, securityToken: String? = nil) {
        self.init(
            Credentials(
                accessKeyId: accessKeyId,
                accessKeySecret: Secret(accessKeySecret),
                securityToken: securityToken.map(Secret.init)
            )
        )
    }

    /// Creates a provider of `credentials`.
    public init(_ credentials: Credentials) {
        fixed = credentials
    }

    /// Returns the credentials.
    public func credentials() async -> Credentials {
        fixed
    }
}
