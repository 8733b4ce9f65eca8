import Foundation

/// The source of the credentials of a profile in a configuration file.
indirect enum Profile: Sendable, Hashable {
    /// A permanent or temporary access key.
    case accessKey(Credentials)
    /// A temporary access key that was stored with its expiration.
    case storedToken(StoredToken)
    /// A role that's assumed with the credentials of another profile.
    case ramRole(AssumedRole, source: Profile)
    /// The RAM role of an ECS instance, by its name; `nil` for the one that the metadata service names.
    case ecsRAMRole(String?)
    /// A role that's assumed with the token of an OpenID Connect identity provider.
    case oidc(AssumedRole, providerArn: String?, tokenFile: String?)
    /// A program that writes credentials.
    case process(command: Secret)
    /// A credentials URI.
    case uri(Secret)
}

extension Profile {
    /// Returns a provider of the profile's credentials.
    func provider(in environment: CredentialsEnvironment) -> any CredentialsProvider {
        switch self {
        case .accessKey(let credentials):
            StaticCredentialsProvider(credentials)
        case .storedToken(let token):
            StoredTokenProvider(token: token, now: environment.dependencies.now)
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

/// A temporary access key that a login of the command line tool, or another program, stored in a profile.
struct StoredToken: Sendable, Hashable {
    let credentials: Credentials
    let expiration: Date
    let profile: String
    let mode: String

    init(_ key: Credentials, expiration: Date, profile: String, mode: String) {
        var credentials = key
        credentials.expiration = expiration
        self.credentials = credentials
        self.expiration = expiration
        self.profile = profile
        self.mode = mode
    }

    /// Returns the action that renews the token.
    static func remedy(mode: String, profile: String) -> String {
        let login = "aliyun configure --mode \(mode) --profile \(profile.shownAsWord)"
        guard mode.hasSameBytes(as: "StsToken") else {
            return "run any aliyun command with the profile to renew it, or log in again with '\(login)'"
        }
        return "store a new one with its expiration, or run '\(login)', which stores one without 'sts_expiration'"
    }
}

/// A provider that returns a stored token until it expires.
private struct StoredTokenProvider: CredentialsProvider {
    let token: StoredToken
    let now: @Sendable () -> Date

    func credentials() async throws -> Credentials {
        guard token.expiration <= now() else { return token.credentials }
        let remedy = StoredToken.remedy(mode: token.mode, profile: token.profile)
        throw CredentialsError.failed(
            "ProfileCredentialsProvider",
            "has an sts_token that expired at \(token.expiration.utcTimestamp ?? "its sts_expiration"): \(remedy)"
        )
    }
}

/// What's wrong with a file of profiles, as the end of a sentence that begins with the file.
///
/// Contains no values.
struct ProfileFailure: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The settings of one profile, by their names in the file.
///
/// A blank setting counts as missing.
struct ProfileSettings {
    let profile: String
    private let value: (String) -> String?

    init(profile: String, value: @escaping (String) -> String?) {
        self.profile = profile
        self.value = value
    }

    subscript(name: String) -> String? { value(name)?.nonBlank }

    /// Whether all the named settings are missing or blank.
    func areBlank(_ names: [String]) -> Bool { names.allSatisfy { self[$0] == nil } }

    /// Returns a setting whose value is a keyword, or `nil` if the value isn't ASCII.
    ///
    /// Comparing a string with many combining marks would take too long.
    func word(_ name: String) -> String? { self[name].flatMap { $0.isASCII ? $0 : nil } }

    func required(_ name: String) throws(ProfileFailure) -> String {
        guard let value = self[name] else { throw missing(name) }
        return value
    }

    /// Returns a number of seconds, or `nil` for 0, which the command line tool writes for none.
    func seconds(_ name: String) throws(ProfileFailure) -> Int? {
        guard let text = self[name] else { return nil }
        guard let seconds = ResponseNode.scalar(text).integer else {
            throw ProfileFailure("has the profile \(profile.shown) with an invalid \(name): it must be a whole number")
        }
        return seconds == 0 ? nil : seconds
    }

    /// Returns the date of a number of seconds since 1970, or `nil` for 0, which the command line tool writes for none.
    func date(_ name: String) throws(ProfileFailure) -> Date? {
        guard let text = self[name] else { return nil }
        guard let date = Date(secondsSince1970: text) else {
            throw ProfileFailure(
                "has the profile \(profile.shown) with an invalid \(name): it must be a number of seconds since 1970"
            )
        }
        return date.timeIntervalSince1970 == 0 ? nil : date
    }

    /// Returns the temporary access key that a login of the command line tool stored.
    func storedToken(ofLogin mode: String) throws(ProfileFailure) -> StoredToken {
        let expiration = try date("sts_expiration")
        let missing = ["access_key_id", "access_key_secret", "sts_token", "sts_expiration"].filter { self[$0] == nil }
        guard missing.isEmpty, let expiration, let key = try accessKey(.ofPrograms, token: .required),
            case .accessKey(let credentials) = key
        else {
            throw ProfileFailure(
                "has the profile \(profile.shown) with the mode \(mode), but without \(missing.first ?? "sts_expiration"): "
                    + StoredToken.remedy(mode: mode, profile: profile)
            )
        }
        return StoredToken(credentials, expiration: expiration, profile: profile, mode: mode)
    }

    /// Whether an access key has a security token.
    enum Token {
        /// It has none. A token in the settings remains from an earlier, temporary key.
        case none
        case optional
        case required
    }

    /// Returns the access key in the settings, or `nil` if it's missing or blank.
    func accessKey(_ names: Credentials.Names, token: Token) throws(ProfileFailure) -> Profile? {
        let id = self[names.accessKeyId]
        let secret = self[names.accessKeySecret]
        guard id != nil || secret != nil else { return nil }
        return .accessKey(
            Credentials(
                accessKeyId: try required(names.accessKeyId),
                accessKeySecret: Secret(try required(names.accessKeySecret)),
                securityToken: try securityToken(names.securityToken, token).map(Secret.init)
            )
        )
    }

    private func securityToken(_ name: String, _ token: Token) throws(ProfileFailure) -> String? {
        switch token {
        case .none: nil
        case .optional: self[name]
        case .required: try required(name)
        }
    }

    func missing(_ name: String) -> ProfileFailure {
        ProfileFailure("has a profile \(profile.shown) without \(name)")
    }
}

extension String {
    /// The string for an error: the first 100 characters, or an ellipsis if it contains control characters.
    var shown: String {
        let scalars = unicodeScalars.prefix(100)
        let isCut = scalars.endIndex < unicodeScalars.endIndex
        let text = String(scalars) + (isCut ? "…" : "")
        return text.containsControlCharacter || text.contains(where: \.isNewline) ? "…" : text
    }

    /// The string as a word of a command in an error.
    fileprivate var shownAsWord: String {
        let isWord = utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-".utf8.contains($0) }
        return isWord ? shown : "\"\(shown)\""
    }

    /// The contents of a file after its byte order mark.
    var withoutByteOrderMark: Substring { Substring(unicodeScalars.drop { $0 == "\u{FEFF}" }) }
}

/// A file with profiles.
protocol ProfileFile {
    /// The name of the profile that the file selects, or `nil` if it selects none.
    var chosenProfile: String? { get }

    /// Whether no profile of the file has settings.
    var isEmpty: Bool { get }

    /// Returns the profile with a name, or `nil` if the file has none, or one without any settings.
    ///
    /// - Throws: `ProfileFailure` if a setting of the profile is invalid or missing.
    func profile(named name: String) throws(ProfileFailure) -> Profile?
}
