import Foundation

@testable import AlibabaCloudVpc

/// The text of an ini file → profiles.
///
/// The input is the text.
///
/// - It is read or refused, with a phrase in one line that tells no secret.
/// - It reads the same with other line ends, with a byte order mark, and with a comment behind it.
/// - The access key of a profile, written as a file of its own, reads as the same access key.
enum INIFileTarget: FuzzTarget {
    static let name = "ini-file"

    static func check(_ input: Data) {
        let text = String(decoding: input, as: UTF8.self)
        let names = names(in: text)
        let reading = reading(text, names)
        reading.checkFailures()
        if !text.utf8.contains(UInt8(ascii: "\r")) {
            let other = self.reading(text.replacingOccurrences(of: "\n", with: "\r\n"), names)
            Invariant.areEqual(other, reading, "A file must read the same with other line ends.")
        }
        for other in ["\u{FEFF}\(text)", "\(text)\n  # end", "\(text)\n;\n"] {
            Invariant.areEqual(self.reading(other, names), reading, "A file must read the same with a comment.")
        }
        for profile in reading.profiles {
            if let credentials = profile.source.credentials { checkWritten(credentials) }
        }
        checkSecrets(in: text, names)
    }

    private static func reading(_ text: String, _ names: [String]) -> ProfileReading {
        ProfileReading(names: names) { () throws(ProfileFailure) in try INIFile(text) }
    }

    /// What may be names of sections.
    private static func names(in text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map(\.unicodeScalars)
        let heads = lines.map { $0.drop(while: \.properties.isWhitespace) }.filter { $0.first == "[" }
        return ["default"]
            + heads.prefix(8).map { head in
                String(head.dropFirst().prefix { $0 != "]" }).trimmingCharacters(in: .whitespaces)
            }
    }

    private static func checkWritten(_ credentials: Credentials) {
        var lines = ["[default]", "type = \(credentials.securityToken == nil ? "access_key" : "sts")"]
        let settings = [
            ("access_key_id", credentials.accessKeyId),
            ("access_key_secret", credentials.accessKeySecret.exposedValue),
            ("security_token", credentials.securityToken?.exposedValue ?? ""),
        ]
        for (name, value) in settings where !value.isEmpty {
            guard !value.contains(where: \.isNewline), let quote = ["\"", "'"].first(where: { !value.holds($0) })
            else { return }
            lines.append("\(name) = \(quote)\(value)\(quote)")
        }
        let text = lines.joined(separator: "\n")
        Invariant.areEqual(
            reading(text, ["default"]).profiles,
            [.accessKey(credentials)],
            "An access key must read the same when it is written: \(text.debugDescription)"
        )
    }

    /// With a known text as the value of each secret, no failure tells it.
    private static func checkSecrets(in text: String, _ names: [String]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let name = Substring(line.unicodeScalars.prefix { $0 != "=" && $0 != ":" })
            let isSecret = ["access_key_secret", "security_token"].contains(
                name.trimmingCharacters(in: .whitespaces).lowercasedASCII
            )
            return isSecret && name.endIndex < line.endIndex ? "\(name)=\(MarkedSecrets.marker)" : String(line)
        }
        let marked = reading(lines.joined(separator: "\n"), names)
        for failure in marked.failures {
            PrintedText(of: failure).mustNotContain(MarkedSecrets.marker, "A failure must not tell a secret.")
        }
        for profile in marked.profiles {
            guard let credentials = profile.source.credentials else { continue }
            // A secret that goes on in the lines behind it is not only the marker.
            guard !credentials.accessKeyId.holds(MarkedSecrets.marker) else { continue }
            PrintedText(of: credentials).mustNotContain(MarkedSecrets.marker, "A secret must not be printed.")
        }
    }
}
