import AlibabaCloudVpc
import Foundation

/// Removes secrets from parameters that are logged: whole values, rather too many than too few.
struct LogRedaction {
    private static let redaction = "REDACTED"

    private let knownSecrets: [String]

    init(knownSecrets: [Secret]) {
        self.knownSecrets = knownSecrets.map(\.exposedValue).filter { !$0.isEmpty }
    }

    /// A name as the log shows it: one that no method, parameter, operation or access key could have may be a value in the
    /// wrong place.
    func name(_ text: String) -> String {
        let isName = (1...128).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isOfName)
        return isName ? Self.redactPlain(text, knowing: knownSecrets) : Self.redaction
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".-_".utf8.contains(byte)
        }
    }

    /// What could end a line, or do more to a terminal.
    private static let endsOfLines: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]

    /// A value as it stands in a line of the log: without control characters, and cut behind 200 characters.
    private static func line(_ text: String) -> String {
        let shown = String(
            String.UnicodeScalarView(
                text.prefix(200).unicodeScalars.map { scalar in
                    endsOfLines.contains(scalar.properties.generalCategory) ? " " : scalar
                }
            )
        )
        return text.count > 200 ? shown + "…" : shown
    }

    /// The parameters with ``redaction`` in place of each secret; of a name that stands twice the first is shown.
    func redact(_ parameters: [ReceivedRequest.Pair]) -> [String: String] {
        var secrets = knownSecrets
        for (name, value) in parameters {
            secrets +=
                Self.isSecret(name) ? [value] : Self.members(of: value).filter { Self.isSecret($0.key) }.map(\.value)
        }
        secrets.removeAll(where: \.isEmpty)
        let shown = parameters.map { name, value in
            (
                Self.redactPlain(self.name(name), knowing: secrets),
                Self.isSecret(name) || self.name(name) != name
                    ? Self.redaction : Self.line(Self.redact(value, knowing: secrets))
            )
        }
        return Dictionary(shown) { first, _ in first }
    }

    private static func redact(_ text: String, knowing secrets: [String]) -> String {
        let members = members(of: text)
        guard members.isEmpty else {
            let shown = members.sorted { $0.key < $1.key }.map { name, value in
                let value = isSecret(name) ? redaction : redactPlain(value, knowing: secrets)
                return "\(redactPlain(name, knowing: secrets)):\(value)"
            }
            return "{" + shown.joined(separator: ",") + "}"
        }
        return isSecret(text) ? redaction : redactPlain(text, knowing: secrets)
    }

    private static func redactPlain(_ text: String, knowing secrets: [String]) -> String {
        // Byte by byte: an accent behind it does not hide a secret.
        secrets.contains { text.utf8.firstRange(of: $0.utf8) != nil } ? redaction : text
    }

    /// The members of a JSON object; empty for any other text.
    private static func members(of text: String) -> [String: String] {
        guard text.hasPrefix("{") else { return [:] }
        return (try? ParameterGroup(["": text]).object("")?.values) ?? [:]
    }

    /// Whether a name, or a text that holds one, tells of a secret.
    private static func isSecret(_ text: String) -> Bool {
        let letters = text.lowercased().filter { $0.isLetter }
        return ["psk", "presharedkey", "authkey", "secret", "securitytoken", "accesstoken", "password", "signature"]
            .contains(where: letters.contains)
    }
}
