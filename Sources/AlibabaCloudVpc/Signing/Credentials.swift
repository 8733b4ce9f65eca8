public import Foundation

/// An access key, with the token that belongs to it where it is a temporary one.
///
/// The three parts are one value: a key of one rotation is never used with the token of another.
public struct Credentials: Sendable, Hashable {
    /// The id of the access key, of visible ASCII characters.
    public var accessKeyId: String
    /// The secret of the access key.
    public var accessKeySecret: Secret
    /// The token of temporary credentials (STS), or `nil` for those of a user.
    public var securityToken: Secret?
    /// When temporary credentials end; `nil` where they do not, or where it is not known.
    public var expiration: Date?

    /// Makes credentials.
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
    /// What must not be seen of the credentials.
    var secrets: [Secret] { [accessKeySecret] + (securityToken.map { [$0] } ?? []) }

    /// The rules that the credentials break, without which no valid request can be signed.
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

/// A provider that never blocks the thread that calls it.
///
/// A client calls other providers on threads of their own, so that one that blocks doesn't hold up other calls.
protocol NonblockingCredentialsProvider: CredentialsProvider {}

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
