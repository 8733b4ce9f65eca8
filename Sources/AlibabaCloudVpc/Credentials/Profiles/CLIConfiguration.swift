import Foundation

/// The configuration file of the command line tool, such as `~/.aliyun/config.json`.
struct CLIConfiguration: ProfileFile {
    let chosenProfile: String?
    private let profiles: [ResponseNode]

    /// Parses the contents of a file.
    ///
    /// A blank file has no profiles.
    ///
    /// - Throws: `ProfileFailure` for anything except one whole JSON object whose `profiles`, if any, are an array.
    init(_ contents: String) throws(ProfileFailure) {
        let root: ResponseNode
        do throws(UnreadableBody) {
            let isBlank = contents.withoutByteOrderMark.nonBlank == nil
            root = isBlank ? .emptyObject : try ResponseNode(wholeJSONObject: Data(contents.utf8))
        } catch {
            throw JSONMistake(in: contents).failure(error)
        }
        guard [nil, .list].contains(root["profiles"]?.kind) else {
            throw ProfileFailure("has profiles that are not a JSON array")
        }
        chosenProfile = root["current"]?.string?.nonBlank
        profiles = (root["profiles"]?.children ?? []).filter { $0.kind == .object }
    }

    var isEmpty: Bool {
        profiles.allSatisfy { entry in
            ProfileSettings(profile: "") { entry[$0]?.string }.areBlank(Self.namesOfCredentials)
        }
    }

    func profile(named name: String) throws(ProfileFailure) -> Profile? {
        try profile(named: name, reachedFrom: [])
    }

    private func profile(named name: String, reachedFrom path: [String]) throws(ProfileFailure) -> Profile? {
        let path = path + [name]
        guard path.count <= Self.longestChain else {
            throw ProfileFailure("has a chain of more than \(Self.longestChain) profiles")
        }
        guard let entry = profiles.first(where: { $0.isNamed(name) }) else {
            // After deleting its last profile, the command line tool keeps a current one in the file.
            guard profiles.isEmpty || chosenProfile?.hasSameBytes(as: name) != true else {
                throw ProfileFailure("names \(name.shown) as its current profile, but has no such profile")
            }
            return nil
        }
        let settings = ProfileSettings(profile: name) { entry[$0]?.string }
        switch settings.word("mode") {
        case nil where settings.areBlank(Self.namesOfCredentials):
            return nil
        case "AK":
            return try settings.accessKey(.ofPrograms, token: .none)
        case "StsToken":
            return try temporaryKey(settings)
        case let mode? where ["CloudSSO", "OAuth"].contains(mode):
            return .storedToken(try settings.storedToken(ofLogin: mode))
        case "RamRoleArn":
            guard let source = try settings.accessKey(.ofPrograms, token: .optional) else {
                throw settings.missing("access_key_id")
            }
            return .ramRole(try role(settings), source: source)
        case "ChainableRamRoleArn":
            let sourceName = try settings.required("source_profile")
            guard !path.contains(where: sourceName.hasSameBytes) else {
                let loop = (path + [sourceName]).map(\.shown).joined(separator: " -> ")
                throw ProfileFailure("has profiles whose source_profile leads back to themselves: \(loop)")
            }
            guard let source = try profile(named: sourceName, reachedFrom: path) else {
                throw ProfileFailure("has no profile \(sourceName.shown), the source_profile of \(name.shown)")
            }
            return .ramRole(try role(settings), source: source)
        case "EcsRamRole":
            return .ecsRAMRole(settings["ram_role_name"])
        // The command line tool writes the first name; its guides use the second.
        case "RamRoleArnWithRoleName", "RamRoleArnWithEcs":
            return .ramRole(try role(settings), source: .ecsRAMRole(settings["ram_role_name"]))
        case "OIDC":
            return .oidc(
                try role(settings),
                providerArn: settings["oidc_provider_arn"],
                tokenFile: settings["oidc_token_file"]
            )
        case "External":
            let command = try settings.required("process_command")
            do throws(CommandWords.Failure) {
                _ = try CommandWords.split(command)
            } catch {
                throw ProfileFailure("has the profile \(name.shown) with a process_command \(error)")
            }
            return .process(command: Secret(command))
        case "CredentialsURI":
            return .uri(Secret(try settings.required("credentials_uri")))
        case let mode? where Self.refusedModes[mode] != nil:
            let reason = Self.refusedModes[mode] ?? ""
            throw ProfileFailure("has the profile \(name.shown) with the unsupported mode \(mode): \(reason)")
        default:
            let mode = settings["mode"].map { "the unknown mode \($0.shown)" } ?? "no mode"
            throw ProfileFailure(
                "has the profile \(name.shown) with \(mode); the modes are AK, StsToken, RamRoleArn, "
                    + "RamRoleArnWithRoleName, ChainableRamRoleArn, EcsRamRole, OIDC, External, CredentialsURI, CloudSSO, "
                    + "and OAuth"
            )
        }
    }

    /// The modes of the command line tool whose profiles can't sign a request of this API, with the reasons.
    private static let refusedModes = [
        "RsaKeyPair": "STS no longer issues session keys for key pairs",
        "BearerToken": "requests are signed with an access key",
        "Anonymous": "requests are signed with an access key",
    ]

    /// Returns the temporary access key of a profile, with its expiration if the profile contains it.
    private func temporaryKey(_ settings: ProfileSettings) throws(ProfileFailure) -> Profile? {
        let key = try settings.accessKey(.ofPrograms, token: .required)
        // With the settings of a login or a program, the expiration belongs to the token of that mode.
        guard case .accessKey(let credentials) = key, settings.areBlank(Self.namesOfOtherTokens),
            let expiration = try settings.date("sts_expiration")
        else { return key }
        let token = StoredToken(credentials, expiration: expiration, profile: settings.profile, mode: "StsToken")
        return .storedToken(token)
    }

    private static let namesOfOtherTokens = ["cloud_sso_sign_in_url", "oauth_site_type", "process_command"]

    /// The names of the settings that provide a profile's credentials.
    ///
    /// When the command line tool creates its first profile, it also writes one without a mode and without any of these.
    private static let namesOfCredentials = [
        "mode", "access_key_id", "access_key_secret", "sts_token", "ram_role_name", "ram_role_arn", "source_profile",
        "private_key", "process_command", "credentials_uri", "oidc_provider_arn", "oidc_token_file",
        "cloud_sso_sign_in_url", "oauth_site_type", "bearer_token",
    ]

    /// The largest number of profiles in a chain.
    private static let longestChain = 16

    private func role(_ settings: ProfileSettings) throws(ProfileFailure) -> AssumedRole {
        AssumedRole(
            arn: settings["ram_role_arn"],
            sessionName: settings["ram_session_name"] ?? settings["role_session_name"],
            durationInSeconds: try settings.seconds("expired_seconds"),
            policy: settings["policy"],
            externalId: settings["external_id"],
            stsRegion: settings["sts_region"].map(Region.init(rawValue:)),
            stsEndpoint: settings["sts_endpoint"],
            usesVPCEndpoint: settings["enable_vpc"].map { $0.equalsIgnoringASCIICase("true") }
        )
    }
}

extension ResponseNode {
    fileprivate func isNamed(_ name: String) -> Bool { self["name"]?.string?.hasSameBytes(as: name) ?? false }
}

/// A describer of common mistakes in a JSON file, which shows their position and nothing of the file's contents.
private struct JSONMistake {
    private let bytes: [UInt8]
    /// Where the document begins, after a byte order mark and white space.
    private let start: Int

    init(in contents: String) {
        bytes = Array(contents.utf8)
        let mark = bytes.count - contents.withoutByteOrderMark.utf8.count
        start = bytes[mark...].firstIndex { !$0.isXMLOrJSONWhitespace } ?? bytes.count
    }

    func failure(_ body: UnreadableBody) -> ProfileFailure {
        guard byte(start) == UInt8(ascii: "{") else {
            return failure(
                isComment(start) ? Self.comment : "a missing opening brace at the beginning of its JSON",
                at: start
            )
        }
        guard let fault = body.fault else {
            return ProfileFailure("cannot be read as JSON: \(body.reason)")
        }
        let place = start + fault.offset
        let (words, distance) = explanation(of: fault.kind, at: place)
        return failure(words, at: place - distance)
    }

    private func failure(_ words: String, at place: Int) -> ProfileFailure {
        let before = bytes[..<min(place, bytes.count)]
        let isAfterReturn = { (index: Int) in index > 0 && bytes[index - 1] == 0x0D }
        let ends = before.indices.filter { bytes[$0] == 0x0A || (isAfterReturn($0) && bytes[$0] != 0x0A) }
        let lineStart = ends.last.map { bytes[$0] == 0x0A ? $0 + 1 : $0 } ?? 0
        let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return ProfileFailure("has a mistake in its JSON at line \(ends.count + 1), column \(column): \(words)")
    }

    private static let comment = "a comment, which JSON does not allow"

    private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    private func isComment(_ place: Int) -> Bool {
        let isSlash =
            byte(place) == UInt8(ascii: "/") && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(byte(place + 1))
        return isSlash || byte(place) == UInt8(ascii: "#")
    }

    /// Returns the description of a mistake, and its distance before `place` in bytes.
    private func explanation(of fault: JSONFault, at place: Int) -> (words: String, distance: Int) {
        switch fault {
        case .openString, .openEscape: return ("the file ends in a string: a closing quote is missing", 0)
        case .controlCharacter where [0x0A, 0x0D].contains(byte(place)):
            return ("the line ends in a string: a closing quote is missing", 0)
        case .controlCharacter: return ("a control character in a string, such as a tab", 0)
        case .unknownEscape: return (#"an unknown escape sequence in a string: write \\ for a backslash"#, 2)
        case .noHexadecimalDigits: return (#"a \u in a string without four hexadecimal digits"#, 0)
        case .tooDeep: return (fault.reason, 0)
        default: break
        }
        guard let next = byte(place) else { return ("the file ends before its last brace or bracket is closed", 0) }
        if isComment(place) { return (Self.comment, 0) }
        let before = bytes[..<place].lastIndex { !$0.isXMLOrJSONWhitespace } ?? 0
        let isClosing = "]}".utf8.contains(next)
        switch fault {
        case .noName, .noDigit, .noLiteral, .endsTooEarly:
            if isClosing, byte(before) == UInt8(ascii: ",") { return ("a comma with nothing after it", place - before) }
            if next == UInt8(ascii: "'") || next == 0xE2 {
                return ("a quotation mark that is not a straight double quote", 0)
            }
            let isWord = next.isASCIILetter || next == UInt8(ascii: "_")
            if case .noName = fault { return (isWord ? "a name without quotes" : "a missing name in quotes", 0) }
            return (isWord ? "a value without quotes" : "a missing value", 0)
        case .noColon:
            return (next == UInt8(ascii: "=") ? "an equals sign instead of a colon" : "a missing colon after a name", 0)
        case .noCommaOrBrace where isClosing: return ("a bracket instead of a brace", 0)
        case .noCommaOrBracket where isClosing: return ("a brace instead of a bracket", 0)
        case .somethingAfterEnd: return ("something after the last closing brace", 0)
        default: return ("a missing comma before this, or a missing or extra quote", 0)
        }
    }
}
