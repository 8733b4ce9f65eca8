/// Several updates on their way: a sequence that tells of each as it ends, and a report of all.
///
/// They go on whether or not anybody listens. To cancel them, cancel a task that listens, or call ``cancel()``.
///
/// The progress is told once: several that listen share it.
public struct VpnConnectionUpdates: AsyncSequence, Sendable {
    /// What is told of each update.
    public typealias Element = VpnConnectionUpdateProgress

    private let progress: AsyncStream<VpnConnectionUpdateProgress>
    private let work: Task<VpnConnectionUpdateReport, Never>

    init(progress: AsyncStream<VpnConnectionUpdateProgress>, work: Task<VpnConnectionUpdateReport, Never>) {
        self.progress = progress
        self.work = work
    }

    /// Tells of each update as it ends.
    public func makeAsyncIterator() -> AsyncStream<VpnConnectionUpdateProgress>.Iterator {
        progress.makeAsyncIterator()
    }

    /// Starts no further update, and gives up those on their way; ``report`` tells how each ended.
    public func cancel() {
        work.cancel()
    }

    /// How all updates ended; it waits until they have.
    public var report: VpnConnectionUpdateReport {
        get async { await work.value }
    }
}
