import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension HTTPTransportError {
    /// Creates an error from an error of ``URLSessionTransport``.
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

    /// Creates an error from a `URLError` that a transport threw for a request to `url`.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - url: The URL of the request.
    init(_ error: URLError, to url: URL?) {
        var isCertainlyUnsent = Self.codesOfNothingSent.contains(error.code)
        #if canImport(FoundationNetworking)
            // If a host has several addresses, one may have refused the connection and another may have received the
            // whole request: whatever then happens to it, Foundation on Linux reports the refusal.
            if error.code == .cannotConnectToHost { isCertainlyUnsent = url?.host.map(Self.isAddress) ?? false }
        #endif
        self.init(code: Self.code(for: error.code), error, requestMayHaveBeenSent: !isCertainlyUnsent)
    }

    /// Creates an error without the URL of `error`, which may contain a token.
    private init(code: Code, _ error: URLError, requestMayHaveBeenSent: Bool) {
        self.init(
            code: code,
            message: error.localizedDescription,
            requestMayHaveBeenSent: requestMayHaveBeenSent,
            underlyingError: URLError(error.code)
        )
    }

    /// Returns whether `host` is an IP address instead of a name, which may have several addresses.
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

    /// The failures that occur before a connection to the service is established.
    ///
    /// `.unsupportedURL` isn't one of them: Foundation on Linux also reports it for a response that isn't HTTP.
    private static let codesOfNothingSent: Set<URLError.Code> = [
        .appTransportSecurityRequiresSecureConnection, .badURL, .cannotConnectToHost, .cannotFindHost,
        .dataNotAllowed, .dnsLookupFailed, .internationalRoamingOff, .notConnectedToInternet,
        .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
        .serverCertificateNotYetValid, .serverCertificateUntrusted,
    ]

    #if canImport(FoundationNetworking)
        /// The prefixes of libcurl's messages about failures before a request is sent.
        ///
        /// Foundation on Linux reports most of these with the code -1. Failures after the TLS handshake, such as a
        /// client certificate that's rejected in TLS 1.3, have other messages.
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

        /// The prefixes of libcurl's messages about responses.
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
