import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a client has learnt of the difference between the service's clock and this machine's.
final class ServiceClock: Sendable {
    /// A smaller difference is none: the service accepts it.
    private static let smallestDifference: TimeInterval = 300

    /// The times that a reply may tell: from before the first release of this library until long after its last.
    ///
    /// One outside of them is that of a broken or hostile server: signed with it, no request would ever be accepted.
    private static let plausibleDates =
        Date(
            timeIntervalSince1970: 1_767_225_600
        )...Date(
            timeIntervalSince1970: 2_524_608_000
        )

    private let learnt = Locked<TimeInterval>(0)

    /// How far the service's clock is ahead of this machine's, in seconds.
    var offset: TimeInterval { learnt.withLock { $0 } }

    /// Learns from a request that was refused because of its `timestamp`.
    ///
    /// - Parameters:
    ///   - serviceDate: The time that the reply has.
    ///   - timestamp: The timestamp of the request.
    ///   - date: This machine's time.
    /// - Returns: What was learnt, or `nil` where the time was not what was wrong with the request, or is not to be
    ///   believed.
    func learn(serviceDate: Date, timestamp: Date, at date: Date) -> Duration? {
        let difference = serviceDate.timeIntervalSince(timestamp)
        guard Self.plausibleDates.contains(serviceDate), difference.magnitude > Self.smallestDifference else {
            return nil
        }
        learnt.withLock { $0 = serviceDate.timeIntervalSince(date) }
        return .seconds(difference)
    }

    /// Forgets `offset`, with which a request was refused because of its time; what was learnt since is kept.
    func forget(_ offset: TimeInterval) {
        learnt.withLock { if $0 == offset { $0 = 0 } }
    }
}

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
