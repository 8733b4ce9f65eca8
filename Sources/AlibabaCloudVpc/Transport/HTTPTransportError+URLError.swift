import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension HTTPTransportError {
    /// Describes an error of ``URLSessionTransport``.
    init(ofURLSession error: URLError) {
        #if canImport(FoundationNetworking)
            let text = error.localizedDescription
            let (code, isCertainlyUnsent) =
                Self.phases.first { text.hasPrefix($0.prefix) }.map { ($0.code, true) }
                ?? Self.responseFailures.first { text.hasPrefix($0.prefix) }.map { ($0.code, false) }
                ?? (Self.code(for: error.code), error.code == .cannotFindHost)
        #else
            let code = Self.code(for: error.code)
            let isCertainlyUnsent = Self.codesOfNothingSent.contains(error.code)
        #endif
        self.init(code: code, error, requestMayHaveBeenSent: !isCertainlyUnsent)
    }

    /// Describes a `URLError` that a transport threw for a request to `url`.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - url: The URL of the request.
    init(_ error: URLError, to url: URL?) {
        var isCertainlyUnsent = Self.codesOfNothingSent.contains(error.code)
        #if canImport(FoundationNetworking)
            // Of a host with several addresses, one may have refused the connection and another have received the whole
            // request: whatever becomes of it then, Foundation on Linux reports the refusal.
            if error.code == .cannotConnectToHost { isCertainlyUnsent = url?.host.map(Self.isAddress) ?? false }
        #endif
        self.init(code: Self.code(for: error.code), error, requestMayHaveBeenSent: !isCertainlyUnsent)
    }

    /// The URL that the error holds is left out: it may hold a token.
    private init(code: Code, _ error: URLError, requestMayHaveBeenSent: Bool) {
        self.init(
            code: code,
            message: error.localizedDescription,
            requestMayHaveBeenSent: requestMayHaveBeenSent,
            underlyingError: URLError(error.code)
        )
    }

    /// Whether `host` is an IP address, and no name that may have several.
    private static func isAddress(_ host: String) -> Bool {
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.contains(":") || (bytes.count == 4 && bytes.allSatisfy { UInt8($0) != nil })
    }

    private static func code(for code: URLError.Code) -> Code {
        switch code {
        case .timedOut: .timedOut
        case .cannotFindHost, .dnsLookupFailed: .cannotFindHost
        case .secureConnectionFailed, .appTransportSecurityRequiresSecureConnection: .tlsHandshakeFailed
        case .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .serverCertificateUntrusted:
            .untrustedCertificate
        case .badURL, .unsupportedURL: .unsupportedRequest
        case .badServerResponse, .cannotParseResponse, .cannotDecodeContentData, .cannotDecodeRawData: .invalidResponse
        case _ where codesOfNothingSent.contains(code): .cannotConnect
        default: .connectionLost
        }
    }

    /// The failures that come before a connection to the service is established.
    ///
    /// `.unsupportedURL` is none of them: Foundation on Linux reports it for a response that isn't HTTP, too.
    private static let codesOfNothingSent: Set<URLError.Code> = [
        .appTransportSecurityRequiresSecureConnection, .badURL, .cannotConnectToHost, .cannotFindHost,
        .dataNotAllowed, .dnsLookupFailed, .internationalRoamingOff, .notConnectedToInternet,
        .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
        .serverCertificateNotYetValid, .serverCertificateUntrusted,
    ]

    #if canImport(FoundationNetworking)
        /// How libcurl begins its messages about what comes before a request is sent.
        ///
        /// Foundation on Linux reports most of these with the code -1. What fails after the TLS handshake, such as a client
        /// certificate that's refused in TLS 1.3, has other messages.
        private static let phases: [(prefix: String, code: Code)] = [
            ("Could not resolve ", .cannotFindHost),
            ("Failed to connect to ", .cannotConnect),
            ("SSL certificate problem", .untrustedCertificate),
            ("SSL: no alternative certificate subject name", .untrustedCertificate),
            ("SSL: certificate subject name", .untrustedCertificate),
            ("OpenSSL/", .tlsHandshakeFailed),
            ("OpenSSL SSL_connect", .tlsHandshakeFailed),
            ("TLS connect error", .tlsHandshakeFailed),
            ("CONNECT tunnel failed", .proxyRefused),
            ("Proxy CONNECT aborted", .proxyRefused),
        ]

        /// How libcurl begins its messages about responses.
        ///
        /// Foundation on Linux reports them with the codes of other failures, such as `.unsupportedURL`.
        private static let responseFailures: [(prefix: String, code: Code)] = [
            ("A libcurl function was given a bad argument", .invalidResponse),
            ("Empty reply from server", .connectionLost),
            ("Error while processing content unencoding", .invalidResponse),
            ("Failed reading the chunked-encoded stream", .invalidResponse),
            ("Failed writing header", .invalidResponse),
            ("Header without colon", .invalidResponse),
            ("Illegal or missing hexadecimal sequence in chunked-encoding", .invalidResponse),
            ("Invalid Content-Length", .invalidResponse),
            ("Malformed encoding found in chunked-encoding", .invalidResponse),
            ("Nul byte in header", .invalidResponse),
            ("Received HTTP/0.9 when not allowed", .invalidResponse),
            ("Too long hexadecimal number in chunked-encoding", .invalidResponse),
            ("Unrecognized content encoding type", .invalidResponse),
            ("Unrecognized or bad HTTP Content or Transfer-Encoding", .invalidResponse),
            ("Unsupported HTTP version", .invalidResponse),
            ("Unsupported response code in HTTP response", .invalidResponse),
        ]
    #endif
}
