import Foundation

/// A time in whole seconds since 1970-01-01T00:00:00Z.
struct UnixSeconds: WireScalar {
    static var isNumber: Bool { true }

    let date: Date
    private let seconds: Int64

    var wireText: String { String(seconds) }

    /// The second in which `date` lies, or `nil` where no such number can be written.
    init?(date: Date) {
        guard let seconds = Int64(exactly: date.timeIntervalSince1970.rounded(.down)) else { return nil }
        self.date = date
        self.seconds = seconds
    }

    init?(wire node: ResponseNode) {
        guard let seconds = node.integer64 else { return nil }
        self.init(date: Date(timeIntervalSince1970: Double(seconds)))
    }
}
