import Foundation

/// One profile of a configuration file: where its credentials come from.
indirect enum Profile: Sendable, Hashable {
    /// An access key, perhaps a temporary one.
    case accessKey(Credentials)
    /// A temporary access key that was stored with its end.
    case storedToken(StoredToken)
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

/// A temporary access key that a login of the command line tool, or another program, has stored in a profile.
struct StoredToken: Sendable, Hashable {
    let credentials: Credentials
    let end: Date
    let profile: String
    let mode: String

    init(_ key: Credentials, end: Date, profile: String, mode: String) {
        var credentials = key
        credentials.expiration = end
        self.credentials = credentials
        self.end = end
        self.profile = profile
        self.mode = mode
    }

    /// What to do for a new one.
    static func remedy(mode: String, profile: String) -> String {
        let login = "aliyun configure --mode \(mode) --profile \(profile.shownAsWord)"
        guard mode.hasSameBytes(as: "StsToken") else {
            return "any call of aliyun with the profile renews it while the login lasts; log in again with '\(login)'"
        }
        return "store a new one with its end, or without 'sts_expiration' after '\(login)'"
    }
}

/// Returns a stored key until it ends.
private struct StoredTokenProvider: CredentialsProvider {
    let token: StoredToken
    let now: @Sendable () -> Date

    func credentials() async throws -> Credentials {
        guard token.end <= now() else { return token.credentials }
        let remedy = StoredToken.remedy(mode: token.mode, profile: token.profile)
        throw CredentialsError.failed(
            "ProfileCredentialsProvider",
            "has an sts_token that ended at \(token.end.utcTimestamp ?? "its sts_expiration"): \(remedy)"
        )
    }
}

/// What is wrong with a file of profiles, as the rest of a sentence about it; nothing of a value.
struct ProfileFailure: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The settings of one profile, by the names that its file gives them; a blank one counts as missing.
struct ProfileSettings {
    let profile: String
    private let text: (String) -> String?

    init(profile: String, text: @escaping (String) -> String?) {
        self.profile = profile
        self.text = text
    }

    subscript(name: String) -> String? { text(name)?.nonBlank }

    /// Whether nobody has filled in any of the settings.
    func areBlank(_ names: [String]) -> Bool { names.allSatisfy { self[$0] == nil } }

    /// A setting that is one of several words, which are ASCII; text of many combining marks would take long to compare.
    func word(_ name: String) -> String? { self[name].flatMap { $0.isASCII ? $0 : nil } }

    func required(_ name: String) throws(ProfileFailure) -> String {
        guard let value = self[name] else { throw missing(name) }
        return value
    }

    /// A number of seconds; 0, as the command line tool writes it, counts as missing.
    func seconds(_ name: String) throws(ProfileFailure) -> Int? {
        guard let text = self[name] else { return nil }
        guard let seconds = ResponseNode.scalar(text).integer else {
            throw ProfileFailure("has in the profile \(profile.shown) \(name) that is no whole number")
        }
        return seconds == 0 ? nil : seconds
    }

    /// The date of a number of seconds after 1970; 0, as the command line tool writes it, counts as missing.
    func date(_ name: String) throws(ProfileFailure) -> Date? {
        guard let text = self[name] else { return nil }
        guard let date = Date(secondsSince1970: text) else {
            throw ProfileFailure("has in the profile \(profile.shown) \(name) that is no number of seconds since 1970")
        }
        return date.timeIntervalSince1970 == 0 ? nil : date
    }

    /// The temporary key that a login of the command line tool has stored.
    func storedToken(ofLogin mode: String) throws(ProfileFailure) -> StoredToken {
        let end = try date("sts_expiration")
        let missing = ["access_key_id", "access_key_secret", "sts_token", "sts_expiration"].filter { self[$0] == nil }
        guard missing.isEmpty, let end, let key = try accessKey(.ofPrograms, token: .required),
            case .accessKey(let credentials) = key
        else {
            throw ProfileFailure(
                "has in the profile \(profile.shown) of the mode \(mode) no \(missing.first ?? "sts_expiration") of a login: "
                    + StoredToken.remedy(mode: mode, profile: profile)
            )
        }
        return StoredToken(credentials, end: end, profile: profile, mode: mode)
    }

    /// Whether an access key has a token.
    enum Token {
        /// It has none: what is left over from a temporary one does not belong to it.
        case none
        case optional
        case required
    }

    /// The access key in the settings, or `nil` where nobody has filled it in.
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
    /// The text as an error shows it: the beginning of a long one, and none that has control characters.
    var shown: String {
        let scalars = unicodeScalars.prefix(100)
        let isCut = scalars.endIndex < unicodeScalars.endIndex
        let text = String(scalars) + (isCut ? "…" : "")
        return text.containsControlCharacter || text.contains(where: \.isNewline) ? "…" : text
    }

    /// The text as an error shows it as a word of a command.
    fileprivate var shownAsWord: String {
        let isWord = utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-".utf8.contains($0) }
        return isWord ? shown : "\"\(shown)\""
    }

    /// The text of a file after its byte order mark.
    var withoutByteOrderMark: Substring { Substring(unicodeScalars.drop { $0 == "\u{FEFF}" }) }
}

/// A file with profiles.
protocol ProfileFile {
    /// The name of the profile that the file itself chooses, or `nil` where it chooses none.
    var chosenProfile: String? { get }

    /// The profile of a name, or `nil` where the file has none, or one that nobody has filled in.
    ///
    /// - Throws: `ProfileFailure` where something in it is wrong or missing.
    func profile(named name: String) throws(ProfileFailure) -> Profile?
}
