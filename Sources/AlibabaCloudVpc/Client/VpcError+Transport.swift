import Foundation

extension VpcError {
    /// The error of a call whose transport gave no reply to a request to `url`.
    init(ofTransport error: any Error, to url: URL?, scrubber: SecretScrubber) {
        let cause = scrubber.scrub(error)
        let urlErrorCode = (error as? URLError)?.code
        let isTimeout = urlErrorCode == .timedOut
        self.init(
            code: isTimeout ? .timedOut : .transportFailed,
            message: isTimeout ? "No reply came in time." : "No reply came: \(cause)",
            underlyingError: cause,
            mayHaveBeenApplied: !(urlErrorCode.map { Self.tellsOfNothingSent($0, to: url) } ?? false)
        )
    }

    /// Whether `code` is that of a failure that comes before a connection to `url` stands.
    private static func tellsOfNothingSent(_ code: URLError.Code, to url: URL?) -> Bool {
        #if canImport(FoundationNetworking)
            // Of a host with several addresses, one may have refused the connection and another have taken the whole
            // request: whatever becomes of it then, Foundation on Linux tells of the refusal.
            if code == .cannotConnectToHost { return url?.host.map(isAddress) ?? false }
        #endif
        return codesOfNothingSent.contains(code)
    }

    /// Whether `host` is an IP address, and no name that may stand for several.
    private static func isAddress(_ host: String) -> Bool {
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.contains(":") || (bytes.count == 4 && bytes.allSatisfy { UInt8($0) != nil })
    }

    /// The failures that come before a connection to the service stands.
    ///
    /// `.unsupportedURL` is none of them: Foundation on Linux reports it for a reply that is not HTTP, too.
    private static let codesOfNothingSent: Set<URLError.Code> = [
        .appTransportSecurityRequiresSecureConnection, .badURL, .cannotConnectToHost, .cannotFindHost,
        .dataNotAllowed, .dnsLookupFailed, .internationalRoamingOff, .notConnectedToInternet,
        .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot,
        .serverCertificateNotYetValid, .serverCertificateUntrusted,
    ]
}
