/// An error of a transport that received no complete response, with the cause and whether the request may have been
/// sent.
///
/// Throw it from your own transport to report that nothing was sent: after any other error, except a `URLError` whose
/// code rules it out, the change may have been made.
public struct HTTPTransportError: Error, Sendable {
    /// The kinds of failure.
    ///
    /// More may be added.
    public struct Code: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        /// The name of the kind, such as `cannotConnect`.
        public let rawValue: String

        /// Creates a kind of failure for your own transport.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The name of the kind, with control and format characters escaped.
        public var description: String { rawValue.printable }

        /// The transport can't send the request.
        public static let unsupportedRequest = Code(rawValue: "unsupportedRequest")
        /// The host name couldn't be resolved.
        public static let cannotFindHost = Code(rawValue: "cannotFindHost")
        /// No connection to the host, or to the proxy, was established.
        public static let cannotConnect = Code(rawValue: "cannotConnect")
        /// The TLS handshake failed for a reason other than the certificate.
        public static let tlsHandshakeFailed = Code(rawValue: "tlsHandshakeFailed")
        /// The server's certificate isn't trusted, has expired, or is for another host.
        public static let untrustedCertificate = Code(rawValue: "untrustedCertificate")
        /// The proxy didn't open a tunnel to the host.
        public static let proxyRefused = Code(rawValue: "proxyRefused")
        /// The connection was lost before the response was complete.
        public static let connectionLost = Code(rawValue: "connectionLost")
        /// The response wasn't complete in time.
        public static let timedOut = Code(rawValue: "timedOut")
        /// The received bytes aren't an HTTP response.
        public static let invalidResponse = Code(rawValue: "invalidResponse")
    }

    /// The kind of failure.
    public var code: Code
    /// The cause, as a sentence without its period.
    ///
    /// A client removes the secrets that it knows before it shows the message.
    public var message: String
    /// Whether the server may have received the whole request.
    ///
    /// `false` only if that's certain: the call's ``VpcError/mayHaveBeenApplied`` depends on it.
    public var requestMayHaveBeenSent: Bool
    /// The error that the HTTP client reported, such as a `URLError`, with possible secrets removed.
    ///
    /// `nil` if there is none, as with `AsyncHTTPClientTransport`.
    public var underlyingError: (any Error)?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: The cause, as a sentence without its period.
    ///   - requestMayHaveBeenSent: Whether the server may have received the whole request.
    ///   - underlyingError: The error that the HTTP client reported.
    public init(
        code: Code,
        message: String,
        requestMayHaveBeenSent: Bool,
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.requestMayHaveBeenSent = requestMayHaveBeenSent
        self.underlyingError = underlyingError
    }
}

extension HTTPTransportError {
    /// Returns the error for a response that wasn't complete after this number of seconds, or a request that wasn't
    /// sent by then.
    static func timedOut(_ seconds: Double, requestMayHaveBeenSent: Bool = true) -> HTTPTransportError {
        HTTPTransportError(
            code: .timedOut,
            message: requestMayHaveBeenSent
                ? "the response wasn't complete within \(seconds) seconds"
                : "no connection was available within \(seconds) seconds, and the request wasn't sent",
            requestMayHaveBeenSent: requestMayHaveBeenSent
        )
    }
}

extension HTTPTransportError: CustomStringConvertible {
    /// The kind of failure and the message, with control and format characters escaped.
    public var description: String { "\(code): \(message)".printable }
}

extension HTTPTransportError: ScrubbableError {
    func scrubbed(by scrubber: SecretScrubber) -> HTTPTransportError {
        var error = self
        error.code = Code(rawValue: scrubber.scrub(code.rawValue))
        error.message = scrubber.scrub(message)
        error.underlyingError = underlyingError.map(scrubber.scrub)
        return error
    }
}
