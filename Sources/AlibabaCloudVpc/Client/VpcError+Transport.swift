import Foundation

extension VpcError {
    /// The error of a call whose transport gave no reply.
    init(ofTransport error: any Error, scrubber: SecretScrubber) {
        let cause = scrubber.scrub(error)
        let urlErrorCode = (error as? URLError)?.code
        let isTimeout = urlErrorCode == .timedOut
        self.init(
            code: isTimeout ? .timedOut : .transportFailed,
            message: isTimeout ? "No reply came in time." : "No reply came: \(cause)",
            underlyingError: cause,
            mayHaveBeenApplied: !(urlErrorCode.map(Self.codesOfNothingSent.contains) ?? false)
        )
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
