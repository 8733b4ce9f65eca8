import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The known offset (clock skew) between the service's clock and this machine's clock.
final class ServiceClock: Sendable {
    /// The largest difference that's ignored, in seconds, because the service accepts it.
    private static let smallestDifference: TimeInterval = 300

    /// The range of plausible service times, from before the first release of this library until long after its last.
    ///
    /// A time outside the range comes from a broken or hostile server: a request signed with it would never be
    /// accepted.
    private static let plausibleDates =
        Date(
            timeIntervalSince1970: 1_767_225_600
        )...Date(
            timeIntervalSince1970: 2_524_608_000
        )

    private let learnt = Locked<TimeInterval>(0)

    /// The number of seconds by which the service's clock is ahead of this machine's.
    var offset: TimeInterval { learnt.withLock { $0 } }

    /// Updates the offset after a request was rejected because of its `timestamp`.
    ///
    /// - Parameters:
    ///   - serviceDate: The time in the response.
    ///   - timestamp: The timestamp of the request.
    ///   - date: This machine's time.
    /// - Returns: The difference of the service's time from the timestamp, or `nil` if the timestamp wasn't the cause
    ///   of the rejection, or the service's time isn't plausible.
    func learn(serviceDate: Date, timestamp: Date, at date: Date) -> Duration? {
        let difference = serviceDate.timeIntervalSince(timestamp)
        guard Self.plausibleDates.contains(serviceDate), difference.magnitude > Self.smallestDifference else {
            return nil
        }
        learnt.withLock { $0 = serviceDate.timeIntervalSince(date) }
        return .seconds(difference)
    }

    /// Discards `offset`, with which a request was rejected because of its timestamp; a newer offset is kept.
    func forget(_ offset: TimeInterval) {
        learnt.withLock { if $0 == offset { $0 = 0 } }
    }
}

extension VpcError {
    /// Creates the error of a call whose transport returned no response to a request to `url`.
    init(ofTransport error: any Error, to url: URL?, scrubber: SecretScrubber) {
        let failure = error as? HTTPTransportError ?? (error as? URLError).map { HTTPTransportError($0, to: url) }
        let cause = scrubber.scrub(error)
        let message = failure.map { scrubber.scrub($0.message).printable } ?? cause.descriptionInText
        // Some of libcurl's messages end with a period.
        let end = message.utf8.last == UInt8(ascii: ".") ? "" : "."
        self.init(
            code: failure?.code == .timedOut ? .timedOut : .transportFailed,
            message: "No response was received: \(message)\(end)",
            underlyingError: cause,
            mayHaveBeenApplied: failure?.requestMayHaveBeenSent ?? true
        )
    }
}
