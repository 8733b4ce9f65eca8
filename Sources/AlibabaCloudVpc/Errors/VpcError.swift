public import Foundation

/// What went wrong in a call: a code to branch on, and the facts to log.
///
/// Nothing in it holds a secret. `CancellationError` is not wrapped: a cancelled call throws it as it is.
public struct VpcError: Error, Sendable {
    /// The kinds of failure.
    ///
    /// New ones may be added.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name of the kind, such as `timedOut`.
        public let rawValue: String

        /// Creates a kind of a client of your own.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The name of the kind.
        public var description: String { rawValue }

        /// The request breaks a rule; this attempt was not sent.
        ///
        /// See ``VpcError/validationFailures``; ``VpcError/mayHaveBeenApplied`` is about the attempts before it, if there
        /// were any.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
        /// The credentials provider had none; this attempt was not sent.
        ///
        /// ``VpcError/mayHaveBeenApplied`` is about the attempts before it.
        public static let credentialsUnavailable = Code(rawValue: "credentialsUnavailable")
        /// No response was received, or a redirect.
        ///
        /// ``VpcError/mayHaveBeenApplied`` is `false` only if the request was certainly not sent.
        public static let transportFailed = Code(rawValue: "transportFailed")
        /// No response was received in time, and the change may have been made; or no time was left to send anything,
        /// and ``VpcError/attempts`` is 0.
        public static let timedOut = Code(rawValue: "timedOut")
        /// The service, or a proxy in front of it, responded with an error.
        ///
        /// See ``VpcError/serviceError``; the change may have been made only if the service failed while it worked.
        public static let serviceFailed = Code(rawValue: "serviceFailed")
        /// The response cannot be read; with a status of success, the change has most likely been made.
        public static let undecodableResponse = Code(rawValue: "undecodableResponse")
        /// The response names another resource than the request.
        ///
        /// It belongs to another request, and a server or a proxy sent it late on the same connection. The change may have
        /// been made.
        public static let mismatchedResponse = Code(rawValue: "mismatchedResponse")
        /// The VPN connection that is waited for is in a state from which it does not become ready, such as locked or
        /// deleted.
        public static let connectionNotUsable = Code(rawValue: "connectionNotUsable")
        /// The client does not know how to do this; nothing was sent.
        public static let unsupported = Code(rawValue: "unsupported")
    }

    /// The kind of failure.
    public var code: Code
    /// What happened, for people.
    public var message: String
    /// Every rule that the request breaks; empty for other kinds of failure.
    public var validationFailures: [ValidationFailure]
    /// What the service answered, for ``Code/serviceFailed``.
    public var serviceError: ServiceError?
    /// The id of the request, to be given to the service's support, where the reply holds one.
    public var requestId: String?
    /// The status of the reply, where one came.
    public var httpStatus: Int?
    /// The beginning of a response body that isn't the expected one: at most 2 KiB, secrets removed.
    public var bodyExcerpt: String? {
        get { body?.text }
        set { body = newValue.map { ForeignText($0) } }
    }
    /// The response body that isn't the expected one.
    var body: ForeignText?
    /// How long the service asks to wait before the request is sent again; `nil` where it does not ask.
    public var retryAfter: Duration?
    /// The error behind this one, such as an ``HTTPTransportError``.
    public var underlyingError: (any Error)?
    /// Whether the change may have been made although the call failed.
    ///
    /// Where `true`, read the VPN connection before you change it again, or send the request once more with the same
    /// `clientToken`.
    public var mayHaveBeenApplied: Bool
    /// How many times the request was sent, or was about to be; 0 where the call failed before.
    public var attempts: Int

    /// Makes an error, as a test's stub would throw it.
    public init(
        code: Code,
        message: String,
        validationFailures: [ValidationFailure] = [],
        serviceError: ServiceError? = nil,
        requestId: String? = nil,
        httpStatus: Int? = nil,
        bodyExcerpt: String? = nil,
        retryAfter: Duration? = nil,
        underlyingError: (any Error)? = nil,
        mayHaveBeenApplied: Bool = false,
        attempts: Int = 0
    ) {
        self.code = code
        self.message = message
        self.validationFailures = validationFailures
        self.serviceError = serviceError
        self.requestId = requestId
        self.httpStatus = httpStatus
        body = bodyExcerpt.map { ForeignText($0) }
        self.retryAfter = retryAfter
        self.underlyingError = underlyingError
        self.mayHaveBeenApplied = mayHaveBeenApplied
        self.attempts = attempts
    }
}

extension VpcError {
    /// The error of a request that breaks the rules in `failures`.
    static func invalidRequest(_ failures: [ValidationFailure]) -> VpcError {
        let rules = failures.map(\.description).joined(separator: "; ")
        return VpcError(
            code: .invalidRequest,
            message: "The request is not valid, and nothing was sent: \(rules)",
            validationFailures: failures
        )
    }

    /// The error of a reply in which the service tells of an error, as a test's stub would throw it.
    public static func serviceFailed(_ error: ServiceError, bodyExcerpt: String? = nil) -> VpcError {
        VpcError(
            code: .serviceFailed,
            message: "The service answered an error: \(error)",
            serviceError: error,
            requestId: error.requestId,
            httpStatus: error.httpStatus,
            bodyExcerpt: bodyExcerpt,
            mayHaveBeenApplied: error.mayHaveBeenApplied
        )
    }
}

extension VpcError: CustomStringConvertible, CustomDebugStringConvertible {
    /// The code, the message and the facts, a line each.
    public var description: String {
        var lines = ["\(code): \(message)"]
        if let httpStatus { lines.append("HTTP status: \(httpStatus)") }
        if let requestId { lines.append("request id: \(requestId)") }
        lines.append("may have been applied: \(mayHaveBeenApplied ? "yes" : "no")")
        lines.append("attempts: \(attempts)")
        if let cause = underlyingError.map({ "\($0)" }), !tells(cause) { lines.append("cause: \(cause)") }
        if let body, !tellsServiceMessage { lines.append("body: \(body.text)") }
        return lines.joined(separator: "\n  ")
    }

    /// Whether the message contains the beginning of `cause`.
    private func tells(_ cause: String) -> Bool {
        message.containsBytes(of: cause.prefix(utf8Count: Self.comparedLength))
    }

    /// How much of a cause is looked for in a message, in bytes.
    private static let comparedLength = 256

    /// Whether the message has what the body says already.
    private var tellsServiceMessage: Bool { serviceError?.isOfService ?? false }

    /// What ``description`` tells.
    public var debugDescription: String { description }
}

extension VpcError: ScrubbableError {
    func scrubbed(by scrubber: SecretScrubber) -> VpcError {
        var error = self
        error.message = scrubber.scrub(message)
        error.validationFailures = validationFailures.map { $0.scrubbed(by: scrubber) }
        error.serviceError = serviceError?.scrubbed(by: scrubber)
        error.requestId = requestId.map(scrubber.scrub)
        error.body = body?.scrubbed(by: scrubber)
        error.underlyingError = underlyingError.map(scrubber.scrub)
        return error
    }
}

extension VpcError: LocalizedError {
    /// What ``message`` tells.
    public var errorDescription: String? { message }
}

/// A rule that a request breaks, found before anything is signed or sent.
public struct ValidationFailure: Sendable, Hashable {
    /// Where in the request, in Swift names: `ikeConfig.lifetimeInSeconds`, `localSubnet[1]`.
    ///
    /// `request` stands for the request as a whole.
    public let path: String
    /// The rule, without the value: a value may be a secret.
    public let message: String

    /// Reports that the value at `path` breaks the rule that `message` states.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension ValidationFailure {
    fileprivate func scrubbed(by scrubber: SecretScrubber) -> ValidationFailure {
        ValidationFailure(path: scrubber.scrub(path), message: scrubber.scrub(message))
    }
}

extension ValidationFailure: CustomStringConvertible {
    /// The path and the rule.
    public var description: String { "\(path): \(message)" }
}
