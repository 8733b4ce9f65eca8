/// A file of sections with names and values, `~/.alibabacloud/credentials`.
///
/// A line is a section in brackets, a name and a value with `=` or `:` between them, a comment behind `#` or `;`, or
/// blank. A comment may stand behind a value, too, with a blank in front; quotes around a value are dropped.
struct INIFile: ProfileFile {
    private var sections: [String: [String: String]] = [:]

    let chosenProfile: String? = nil

    /// Reads the file's text.
    ///
    /// - Throws: `ProfileFailure` with the number of a line that is none of these, or that repeats a section or a name.
    init(_ text: String) throws(ProfileFailure) {
        var section: String?
        let lines = text.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            guard let line = String(line).nonBlank, !"#;".contains(line.prefix(1)) else { continue }
            if line.hasPrefix("[") {
                let head = Self.withoutComment(line)
                guard head.hasSuffix("]"), let name = String(head.dropFirst().dropLast()).nonBlank else {
                    throw ProfileFailure("has no section's name in line \(index + 1)")
                }
                guard sections.updateValue([:], forKey: name) == nil else {
                    throw ProfileFailure("has the section \(name) twice, again in line \(index + 1)")
                }
                section = name
                continue
            }
            guard let section, let separator = line.firstIndex(where: { "=:".contains($0) }),
                let name = String(line[..<separator]).nonBlank?.lowercasedASCII
            else {
                throw ProfileFailure("has no section, name and value in line \(index + 1)")
            }
            let value = Self.withoutQuotes(Self.withoutComment(String(line[line.index(after: separator)...])))
            guard sections[section]?.updateValue(value, forKey: name) == nil else {
                throw ProfileFailure("has the name \(name) twice in the section \(section), again in line \(index + 1)")
            }
        }
    }

    func profile(named name: String) throws(ProfileFailure) -> Profile? {
        guard let section = sections[name] else { return nil }
        let settings = ProfileSettings(profile: name) { section[$0] }
        guard settings["enable"]?.lowercasedASCII != "false" else { return nil }
        switch settings["type"] {
        case "access_key":
            return try settings.accessKey(.ofINIFile, isTemporary: false)
        case "sts":
            return try settings.accessKey(.ofINIFile, isTemporary: true)
        case "ram_role_arn":
            guard let source = try settings.accessKey(.ofINIFile, isTemporary: false) else {
                throw settings.missing("access_key_id")
            }
            return .ramRole(try role(settings), source: source)
        case "ecs_ram_role":
            return .ecsRAMRole(settings["role_name"])
        case "oidc_role_arn":
            return .oidc(
                try role(settings),
                providerArn: try settings.required("oidc_provider_arn"),
                tokenFile: try settings.required("oidc_token_file_path")
            )
        case let type:
            throw ProfileFailure(
                "has in the section \(name) the type \(type ?? "of no name"), which is none of access_key, sts, "
                    + "ram_role_arn, ecs_ram_role and oidc_role_arn"
            )
        }
    }

    private func role(_ settings: ProfileSettings) throws(ProfileFailure) -> AssumedRole {
        AssumedRole(
            arn: try settings.required("role_arn"),
            sessionName: settings["role_session_name"],
            policy: settings["policy"]
        )
    }

    private static func withoutComment(_ text: String) -> String {
        var isBehindBlank = true
        for index in text.indices {
            if isBehindBlank, "#;".contains(text[index]) { return String(text[..<index]).nonBlank ?? "" }
            isBehindBlank = text[index].isWhitespace
        }
        return text.nonBlank ?? ""
    }

    private static func withoutQuotes(_ text: String) -> String {
        guard text.count >= 2, let quote = text.first, "\"'".contains(quote), text.last == quote else { return text }
        return String(text.dropFirst().dropLast())
    }
}

extension Credentials.Names {
    fileprivate static let ofINIFile = Credentials.Names(
        accessKeyId: "access_key_id",
        accessKeySecret: "access_key_secret",
        securityToken: "security_token",
        expiration: "expiration"
    )
}
