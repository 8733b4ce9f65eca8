public import AlibabaCloudVpc

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
        if let action, let operation = SimulatedOperations.byAction[action] {
            unknownParameters = operation.unknownNames(among: Set(own.map(\.name))).map(redaction.name)
        }
    }
}
