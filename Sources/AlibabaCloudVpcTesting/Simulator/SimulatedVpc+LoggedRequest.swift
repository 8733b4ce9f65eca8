public import AlibabaCloudVpc
import Foundation

extension SimulatedVpc {
    /// A request that came, and what was answered; without secrets.
    public struct LoggedRequest: Sendable, Hashable {
        /// The number, from 1.
        public let number: Int
        /// The HTTP method; `REDACTED` where it is none.
        public internal(set) var method = ""
        /// The operation, or `nil` where the request names none.
        public internal(set) var action: String?
        /// The id of the access key, or `nil` where the request names none; `REDACTED` where it could be none.
        public internal(set) var accessKeyId: String?
        /// How it is signed, or `nil` where it is not.
        public internal(set) var signatureVersion: SignatureVersion?
        /// The operation's parameters by wire name, from query and body; secrets are `REDACTED`.
        public internal(set) var parameters: [String: String] = [:]
        /// The names of parameters that the operation does not have: the service does not look at them.
        public internal(set) var unknownParameters: [String] = []
        /// What went wrong on purpose.
        public internal(set) var fault: Fault?
        /// The status that the service answered, or `nil` where the request did not reach it.
        public internal(set) var status: Int?
        /// The error that the service answered, or `nil` for a success.
        public internal(set) var errorCode: ServiceErrorCode?
        /// The id that the service gave the request; a repeated answer's body has that of the first.
        public internal(set) var requestId: String?
        /// Whether the answer is that of an earlier request with the same client token.
        public internal(set) var isRepetition = false

        init(number: Int) {
            self.number = number
        }
    }
}

extension SimulatedVpc.LoggedRequest: CustomStringConvertible {
    /// The request in one line.
    public var description: String {
        let version: String? = signatureVersion.map { $0 == .v1 ? "V1" : "V3" }
        let pairs = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var words = ["#\(number)", method, version, action].compactMap(\.self)
        if let accessKeyId { words.append("by \(accessKeyId)") }
        words += pairs
        words.append("->")
        words.append(status.map(String.init) ?? "not received")
        if let errorCode { words.append(errorCode.rawValue) }
        if isRepetition { words.append("(repeated)") }
        if let fault { words.append("(fault: \(fault))") }
        return words.joined(separator: " ")
    }
}

extension SimulatedVpc.LoggedRequest {
    /// Takes what the log shows of a request.
    mutating func read(_ request: ReceivedRequest, knownSecrets: [Secret]) {
        let redaction = LogRedaction(knownSecrets: knownSecrets)
        method = redaction.name(request.method)
        let all = request.query + request.form
        let action = request.headers["x-acs-action"] ?? all.first { $0.name == "Action" }?.value
        self.action = action.map(redaction.name)
        let own = all.filter { !$0.name.isASCII || !CommonNames.ofRequest.contains($0.name) }
        parameters = redaction.redact(own)
        if let action, let operation = SimulatedOperation.byAction[action] {
            unknownParameters = operation.unknownNames(among: Set(own.map(\.name))).map(redaction.name)
        }
    }
}

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
