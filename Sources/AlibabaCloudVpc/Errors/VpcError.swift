public import Foundation

/// An error of a call: a code to branch on, and facts to log.
///
/// It never contains a secret. A canceled call throws `CancellationError`, which isn't wrapped.
public struct VpcError: Error, Sendable {
    /// The kinds of failure.
    ///
    /// More may be added.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name of the kind, such as `timedOut`.
        public let rawValue: String

        /// Creates a kind of failure for your own client.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The name of the kind, with control and format characters escaped.
        public var description: String { rawValue.printable }

        /// The request violates a rule; this attempt wasn't sent.
        ///
        /// See ``VpcError/validationFailures``. ``VpcError/mayHaveBeenApplied`` refers to the attempts before it, if
        /// there were any.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
        /// The credentials provider returned no credentials; this attempt wasn't sent.
        ///
        /// ``VpcError/mayHaveBeenApplied`` refers to the attempts before it.
        public static let credentialsUnavailable = Code(rawValue: "credentialsUnavailable")
        /// No response was received, or a redirect.
        ///
        /// ``VpcError/mayHaveBeenApplied`` is `false` only if the request certainly wasn't sent.
        public static let transportFailed = Code(rawValue: "transportFailed")
        /// No response was received in time, and the change may have been made; or no time was left to send anything,
        /// and ``VpcError/attempts`` is 0.
        public static let timedOut = Code(rawValue: "timedOut")
        /// The service, or a proxy in front of it, returned an error.
        ///
        /// See ``VpcError/serviceError``. The change may have been made only if the service failed while processing the
        /// request.
        public static let serviceFailed = Code(rawValue: "serviceFailed")
        /// The response can't be decoded; if its status is a success, the change has most likely been made.
        public static let undecodableResponse = Code(rawValue: "undecodableResponse")
        /// The response names a different resource than the request.
        ///
        /// It belongs to another request, and a server or proxy sent it late on the same connection. The change may
        /// have been made.
        public static let mismatchedResponse = Code(rawValue: "mismatchedResponse")
        /// The awaited resource is in a state from which it doesn't reach the wanted one, such as a locked connection.
        public static let resourceNotUsable = Code(rawValue: "resourceNotUsable")
        /// A list has fewer elements than its total count: the next pages have no others.
        public static let incompleteList = Code(rawValue: "incompleteList")
        /// The client doesn't support this operation; nothing was sent.
        public static let unsupported = Code(rawValue: "unsupported")
    }

    /// The kind of failure.
    public var code: Code
    /// A human-readable description of the failure.
    public var message: String
    /// Every rule that the request violates; empty for other kinds of failure.
    public var validationFailures: [ValidationFailure]
    /// The error that the service returned, for ``Code/serviceFailed``.
    public var serviceError: ServiceError?
    /// The request ID, to quote to the service's support, if the response contains one.
    public var requestId: String?
    /// The HTTP status of the response, if one was received.
    public var httpStatus: Int?
    /// The beginning of an unexpected response body: at most 2 KiB, with secrets removed.
    public var bodyExcerpt: String? {
        get { body?.text }
        set { body = newValue.map { ForeignText($0) } }
    }
    /// The unexpected response body.
    var body: ForeignText?
    /// The delay that the service requests before a retry; `nil` if it requests none.
    public var retryAfter: Duration?
    /// The underlying error, such as an ``HTTPTransportError``.
    public var underlyingError: (any Error)?
    /// A Boolean value that indicates whether the change may have been made although the call failed.
    ///
    /// If `true`, read the VPN connection before you change it again, or send the request once more with the same
    /// `clientToken`.
    public var mayHaveBeenApplied: Bool
    /// The number of times that the request was sent, or was about to be; 0 if the call failed earlier.
    public var attempts: Int

    /// Creates an error, such as one that a stub of a test throws.
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
    /// Returns the error for a request that violates the rules in `failures`.
    static func invalidRequest(_ failures: [ValidationFailure]) -> VpcError {
        let rules = failures.map(\.description).joined(separator: "; ")
        return VpcError(
            code: .invalidRequest,
            message: "The request is not valid, and nothing was sent: \(rules)",
            validationFailures: failures
        )
    }

    /// Returns the error for a response with a service error, such as one that a stub of a test throws.
    public static func serviceFailed(_ error: ServiceError, bodyExcerpt: String? = nil) -> VpcError {
        VpcError(
            code: .serviceFailed,
            message: "The service returned an error: \(error)",
            serviceError: error,
            requestId: error.requestId,
            httpStatus: error.httpStatus,
            bodyExcerpt: bodyExcerpt,
            mayHaveBeenApplied: error.mayHaveBeenApplied
        )
    }
}

extension VpcError: CustomStringConvertible, CustomDebugStringConvertible {
    /// The code, the message, and the facts, one per line, with control and format characters escaped.
    public var description: String {
        var lines = ["\(code): \(message.printable(keepingLineFeeds: true))"]
        if let httpStatus { lines.append("HTTP status: \(httpStatus)") }
        if let requestId { lines.append("request id: \(requestId.printable)") }
        lines.append("may have been applied: \(mayHaveBeenApplied ? "yes" : "no")")
        lines.append("attempts: \(attempts)")
        if let cause = underlyingError?.descriptionInText, !messageContainsBeginning(of: cause) {
            lines.append("cause: \(cause)")
        }
        if let body, !bodyRepeatsServiceError { lines.append("body: \(body)") }
        return lines.joined(separator: "\n  ")
    }

    /// Returns whether the message contains the beginning of `cause`.
    private func messageContainsBeginning(of cause: String) -> Bool {
        message.containsBytes(of: cause.prefix(utf8Count: Self.comparedLength))
    }

    /// The number of bytes of a cause that are searched for in a message.
    private static let comparedLength = 256

    /// Whether the message already contains what the body says.
    private var bodyRepeatsServiceError: Bool { serviceError?.isOfService ?? false }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

extension VpcError: ScrubbableError {
    /// Returns the same error without the secrets that `scrubber` finds, and with a message that's safe to print.
    func scrubbed(by scrubber: SecretScrubber) -> VpcError {
        var error = self
        error.code = Code(rawValue: scrubber.scrub(code.rawValue))
        error.message = scrubber.scrub(message).printable
        error.validationFailures = validationFailures.map { $0.scrubbed(by: scrubber) }
        error.serviceError = serviceError?.scrubbed(by: scrubber)
        error.requestId = requestId.map(scrubber.scrub)
        error.body = body?.scrubbed(by: scrubber)
        error.underlyingError = underlyingError.map(scrubber.scrub)
        return error
    }
}

extension VpcError: LocalizedError {
    /// The same as ``message``.
    public var errorDescription: String? { message }
}

/// A rule that a request violates, found before anything is signed or sent.
public struct ValidationFailure: Sendable, Hashable {
    /// The path in the request, in Swift names: `ikeConfig.lifetimeInSeconds`, `localSubnet[1]`.
    ///
    /// `request` is the request as a whole.
    public let path: String
    /// The rule, without the value, because a value may be a secret.
    public let message: String

    /// Creates a failure of the value at `path`, which violates the rule that `message` describes.
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
    /// The path and the rule, with control and format characters escaped.
    public var description: String { "\(path): \(message)".printable }
}
