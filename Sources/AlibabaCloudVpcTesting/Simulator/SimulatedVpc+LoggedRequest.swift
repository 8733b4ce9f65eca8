public import AlibabaCloudVpc
import Foundation

extension SimulatedVpc {
    /// A request that was received, and the response to it; without secrets.
    public struct LoggedRequest: Sendable, Hashable {
        /// The number, from 1.
        public let number: Int
        /// The HTTP method; `REDACTED` if it can't be one.
        public internal(set) var method = ""
        /// The operation, or `nil` if the request names none.
        public internal(set) var action: String?
        /// The ID of the access key, or `nil` if the request names none; `REDACTED` if it can't be one.
        public internal(set) var accessKeyId: String?
        /// The version of the signature, or `nil` if the request isn't signed.
        public internal(set) var signatureVersion: SignatureVersion?
        /// The operation's parameters by wire name, from query and body; secrets are `REDACTED`.
        public internal(set) var parameters: [String: String] = [:]
        /// The names of parameters that the operation doesn't have, and that the service ignores.
        public internal(set) var unknownParameters: [String] = []
        /// The fault that was injected.
        public internal(set) var fault: Fault?
        /// The HTTP status of the response, or `nil` if the request didn't reach the service.
        public internal(set) var status: Int?
        /// The error code of the response, or `nil` for a success.
        public internal(set) var errorCode: ServiceErrorCode?
        /// The ID that the service gave the request; the body of a repeated response has that of the first.
        public internal(set) var requestId: String?
        /// Whether the response is that of an earlier request with the same client token.
        public internal(set) var isRepetition = false
    }
}

extension SimulatedVpc.LoggedRequest: CustomStringConvertible {
    /// The request in one line.
    public var description: String {
        let version = signatureVersion.map { $0 == .v1 ? "V1" : "V3" }
        let request = ["#\(number)", method, version, action, accessKeyId.map { "by \($0)" }]
        let pairs = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let response = ["->", status.map(String.init) ?? "not received", errorCode?.rawValue]
        let notes = [isRepetition ? "(repeated)" : nil, fault.map { "(fault: \($0))" }]
        return (request + pairs + response + notes).compactMap(\.self).joined(separator: " ")
    }
}

extension SimulatedVpc.LoggedRequest {
    /// Logs what a request says.
    mutating func read(
        _ request: ReceivedRequest,
        knownSecrets: [Secret],
        operationNamed operation: (String) -> SimulatedOperation?
    ) {
        let redaction = LogRedaction(knownSecrets: knownSecrets)
        method = redaction.name(request.method)
        let all = request.query + request.form
        let action = request.headers["x-acs-action"] ?? all.first { $0.name == "Action" }?.value
        self.action = action.map(redaction.name)
        let own = all.filter { !$0.name.isASCII || !CommonNames.ofRequest.contains($0.name) }
        parameters = redaction.redact(own)
        if let operation = action.flatMap(operation) {
            unknownParameters = operation.unknownNames(among: Set(own.map(\.name))).map(redaction.name)
        }
    }
}

/// Removes secrets from parameters that are logged: whole values, too many rather than too few.
struct LogRedaction {
    private static let redaction = "REDACTED"

    private let knownSecrets: [String]

    init(knownSecrets: [Secret]) {
        self.knownSecrets = knownSecrets.map(\.exposedValue).filter { !$0.isEmpty }
    }

    /// A name as the log shows it.
    ///
    /// What no method, parameter, operation or access key can be named may be a value in the wrong place, and is redacted.
    func name(_ text: String) -> String {
        let isName = (1...128).contains(text.utf8.count) && text.utf8.allSatisfy(Self.nameBytes.contains)
        return isName ? Self.redactPlain(text, knowing: knownSecrets) : Self.redaction
    }

    private static let nameBytes = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_".utf8)

    /// Characters that end a line or control a terminal.
    private static let controls: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator,
    ]

    /// The first 200 characters of a value, with a blank for each control character.
    private static func line(_ text: String) -> String {
        let scalars = text.prefix(200).unicodeScalars.map { scalar in
            controls.contains(scalar.properties.generalCategory) ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars)) + (text.count > 200 ? "…" : "")
    }

    /// The parameters with `REDACTED` in place of each secret; of several with one name, the first.
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
        // By bytes: a combining character after a secret doesn't hide it.
        secrets.contains { text.utf8.firstRange(of: $0.utf8) != nil } ? redaction : text
    }

    /// The members of a JSON object; empty for any other string.
    private static func members(of text: String) -> [String: String] {
        guard text.hasPrefix("{") else { return [:] }
        return (try? ParameterGroup(["": text]).object("")?.values) ?? [:]
    }

    /// Whether a string contains the name of a secret.
    private static func isSecret(_ text: String) -> Bool {
        let letters = text.lowercased().filter { $0.isLetter }
        return ["psk", "presharedkey", "authkey", "secret", "securitytoken", "accesstoken", "password", "signature"]
            .contains(where: letters.contains)
    }
}
