/// A file of sections with names and values, such as `~/.alibabacloud/credentials`.
///
/// A line is a section in brackets, a name and a value separated by `=` or `:`, a comment that begins with `#` or `;`, or
/// blank. As in Python, a line that is indented more than the previous name continues the value of that name. A comment
/// may also follow a value and a blank, except after JSON. Quotes around a value are removed.
///
/// Like Python, the parser reads Unicode scalars: a quote with a combining accent would be a different character.
struct INIFile: ProfileFile {
    private var sections: [ExactText: [String: String]] = [:]

    let chosenProfile: String? = nil

    /// Parses the contents of a file.
    ///
    /// - Throws: `ProfileFailure` with the number of a line that is none of these, or that repeats a section or a name.
    init(_ contents: String) throws(ProfileFailure) {
        var section: ExactText?
        var last: (name: String, indent: Int)?
        let lines = contents.withoutByteOrderMark.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, whole) in lines.enumerated() {
            guard let line = String(whole).nonBlank?.unicodeScalars, let first = line.first,
                !Self.startsComment(first)
            else { continue }
            let indent = whole.unicodeScalars.prefix(while: \.properties.isWhitespace).count
            if let section, let last, indent > last.indent {
                sections[section]?[last.name]?.append("\n" + Self.value(line))
            } else if first == "[" {
                section = ExactText(try Self.sectionName(line, number: index + 1))
                last = nil
                guard let section, sections.updateValue([:], forKey: section) == nil else {
                    throw ProfileFailure("repeats a section in line \(index + 1)")
                }
            } else {
                guard let section, let (name, value) = Self.nameAndValue(line) else {
                    throw ProfileFailure("has neither a section nor a name and value in line \(index + 1)")
                }
                last = (name, indent)
                guard sections[section]?.updateValue(value, forKey: name) == nil else {
                    throw ProfileFailure("repeats a name of its section in line \(index + 1)")
                }
            }
        }
    }

    private static func sectionName(
        _ line: String.UnicodeScalarView,
        number: Int
    ) throws(ProfileFailure) -> String {
        let head = withoutComment(line).unicodeScalars
        guard head.last == "]", let name = String(head.dropFirst().dropLast()).nonBlank else {
            throw ProfileFailure("has no section name in line \(number)")
        }
        return name
    }

    private static func nameAndValue(_ line: String.UnicodeScalarView) -> (name: String, value: String)? {
        guard let separator = line.firstIndex(where: { $0 == "=" || $0 == ":" }),
            let name = String(line[..<separator]).nonBlank?.lowercasedASCII, name.utf8.allSatisfy(isOfName)
        else { return nil }
        return (name, value((String(line[separator...].dropFirst()).nonBlank ?? "").unicodeScalars))
    }

    private static func startsComment(_ scalar: Unicode.Scalar) -> Bool { scalar == "#" || scalar == ";" }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || "_-.".utf8.contains(byte)
    }

    /// Returns a value without the quotes around it, or without the comment after it.
    private static func value(_ text: String.UnicodeScalarView) -> String {
        switch text.first {
        case "\"", "'":
            let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == text.first }
            let isQuoted = parts.count == 2 && withoutComment(String.UnicodeScalarView(parts[1])).isEmpty
            return isQuoted ? String(parts[0]) : withoutComment(text)
        case "{", "[": return String(text)
        default: return withoutComment(text)
        }
    }

    var isEmpty: Bool {
        sections.values.allSatisfy { section in
            section.allSatisfy { $0.key.hasSameBytes(as: "enable") || $0.value.nonBlank == nil }
        }
    }

    func profile(named name: String) throws(ProfileFailure) -> Profile? {
        guard let section = sections[ExactText(name)] else { return nil }
        let settings = ProfileSettings(profile: name) { section[$0] }
        guard settings["enable"]?.equalsIgnoringASCIICase("false") != true,
            !settings.areBlank(section.keys.filter { !$0.hasSameBytes(as: "enable") })
        else { return nil }
        switch settings.word("type") {
        case "access_key":
            return try settings.accessKey(.ofINIFile, token: .none)
        case "sts":
            return try settings.accessKey(.ofINIFile, token: .required)
        case "ram_role_arn":
            guard let source = try settings.accessKey(.ofINIFile, token: .none) else {
                throw settings.missing("access_key_id")
            }
            return .ramRole(role(settings), source: source)
        case "ecs_ram_role":
            return .ecsRAMRole(settings["role_name"])
        case "oidc_role_arn":
            return .oidc(
                role(settings),
                providerArn: settings["oidc_provider_arn"],
                tokenFile: settings["oidc_token_file_path"]
            )
        default:
            throw ProfileFailure(
                "has the section \(name.shown) with \(Self.shownType(settings["type"])); the types are access_key, sts, "
                    + "ram_role_arn, ecs_ram_role, and oidc_role_arn"
            )
        }
    }

    /// Returns the type for an error.
    ///
    /// A type that isn't a word may contain a secret: an indented line after a type without a value continues its value.
    private static func shownType(_ type: String?) -> String {
        guard let type else { return "no type" }
        return "the unknown type " + (type.utf8.allSatisfy(isOfName) ? type.shown : "…")
    }

    private func role(_ settings: ProfileSettings) -> AssumedRole {
        AssumedRole(
            arn: settings["role_arn"],
            sessionName: settings["role_session_name"],
            policy: settings["policy"]
        )
    }

    private static func withoutComment(_ text: String.UnicodeScalarView) -> String {
        var followsBlank = true
        let end = text.firstIndex { scalar in
            defer { followsBlank = scalar.properties.isWhitespace }
            return followsBlank && startsComment(scalar)
        }
        return String(text[..<(end ?? text.endIndex)]).nonBlank ?? ""
    }
}

extension Credentials.Names {
    fileprivate static let ofINIFile = Credentials.Names(
        accessKeyId: "access_key_id",
        accessKeySecret: "access_key_secret",
        securityToken: "security_token",
        expiration: "expiration",
        unixExpiration: nil,
        requiresExpiration: false
    )
}
