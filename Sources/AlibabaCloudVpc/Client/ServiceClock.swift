import Foundation

/// What a client has learnt of the difference between the service's clock and this machine's.
final class ServiceClock: Sendable {
    /// A smaller difference is none: the service accepts it.
    private static let smallestDifference: TimeInterval = 300

    private let offset = Locked<TimeInterval>(0)

    /// The service's time when this machine's is `date`.
    func date(at date: Date) -> Date {
        date.addingTimeInterval(offset.withLock { $0 })
    }

    /// Learns from a request that was stamped with `stampDate` and refused because of it.
    ///
    /// - Parameters:
    ///   - serviceDate: The time that the reply has.
    ///   - stampDate: The time that the request had.
    ///   - date: This machine's time.
    /// - Returns: What was learnt, or `nil` where the time was not what was wrong with the request.
    func learn(serviceDate: Date, stampDate: Date, at date: Date) -> Duration? {
        let difference = serviceDate.timeIntervalSince(stampDate)
        guard difference.magnitude > Self.smallestDifference else { return nil }
        offset.withLock { $0 = serviceDate.timeIntervalSince(date) }
        return .seconds(difference)
    }
}
