import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension VpcError {
    /// The error of a call whose transport returned no response to a request to `url`.
    init(ofTransport error: any Error, to url: URL?, scrubber: SecretScrubber) {
        let failure = error as? HTTPTransportError ?? (error as? URLError).map { HTTPTransportError($0, to: url) }
        let cause = scrubber.scrub(error)
        let message = failure.map { scrubber.scrub($0.message) } ?? "\(cause)"
        // Some of libcurl's messages are sentences.
        let end = message.utf8.last == UInt8(ascii: ".") ? "" : "."
        self.init(
            code: failure?.code == .timedOut ? .timedOut : .transportFailed,
            message: "No response was received: \(message)\(end)",
            underlyingError: cause,
            mayHaveBeenApplied: failure?.requestMayHaveBeenSent ?? true
        )
    }
}
