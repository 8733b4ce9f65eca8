// Durations come from callers and services, and may be as large or small as the type allows.
extension Duration {
    /// A year: longer than anything that is waited for.
    static let year = Duration.seconds(365 * 86_400)

    /// The duration itself from none through a year, else the nearer of both: to reckon with it cannot overflow.
    var bounded: Duration { min(max(self, .zero), .year) }

    /// The duration in seconds, with its fraction; at most what 64 bits hold.
    var inSeconds: Double {
        let (seconds, attoseconds) = min(max(self, .seconds(Int64.min)), .seconds(Int64.max)).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
