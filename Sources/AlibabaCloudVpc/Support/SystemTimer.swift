import Dispatch

/// Waits in the system's time.
///
/// A cancelled wait leaves nothing behind. `Task.sleep` would keep what it holds until its time has come, and most
/// deadlines are cancelled.
enum SystemTimer {
    /// Where timers end.
    ///
    /// A serial queue gets a thread at once, however busy those of the concurrent ones are.
    private static let queue = DispatchQueue(label: "AlibabaCloudVpc.SystemTimer")

    /// Waits for `duration`, at most a year, of the time in which the machine is awake.
    ///
    /// - Throws: `CancellationError`, at once, when the task is cancelled.
    static func wait(for duration: Duration) async throws {
        try Task.checkCancellation()
        let race = Race<Void>()
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + duration.bounded.inSeconds)
        timer.setEventHandler { race.finish(with: ()) }
        timer.resume()
        defer { timer.cancel() }
        try await race.value()
    }
}
