import Foundation

/// A time in milliseconds since 1970-01-01T00:00:00Z.
struct UnixMilliseconds: WireScalar {
    static var isNumber: Bool { true }

    let date: Date
    private let milliseconds: Int64

    var wireText: String { String(milliseconds) }

    /// The nearest millisecond, or `nil` where no such number can be written.
    init?(date: Date) {
        guard let milliseconds = Int64(exactly: (date.timeIntervalSince1970 * 1000).rounded()) else { return nil }
        self.date = date
        self.milliseconds = milliseconds
    }

    init?(wire node: ResponseNode) {
        guard let date = node.dateFromMilliseconds else { return nil }
        self.init(date: date)
    }
}
