import Dispatch
import Foundation

/// An executor for work that may block or compute for a long time.
///
/// Swift concurrency's pool has few threads, on which deadlines fire and calls finish. Work that occupies one of them,
/// such as reading a file on a network drive or decoding a long response, would delay all of them.
@available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
final class BlockingThreads: TaskExecutor {
    private struct State: Sendable {
        /// The queued jobs, in order.
        var jobs: ArraySlice<UnownedJob> = []
        /// The idle queues.
        var freeQueues: [DispatchQueue]
    }

    /// The executor for credentials providers, which may be custom and may read files.
    static let credentials = BlockingThreads(count: 64, label: "AlibabaCloudVpc.credentials")
    /// The executor for decoding long responses.
    static let decoding = BlockingThreads(
        count: ProcessInfo.processInfo.activeProcessorCount,
        label: "AlibabaCloudVpc.decoding"
    )

    private let state: Locked<State>

    /// Creates an executor of at most `count` threads, which exist while there are jobs.
    init(count: Int, label: String) {
        // A serial queue gets a thread immediately, even if all threads of the concurrent queues are busy.
        state = Locked(State(freeQueues: (0..<max(count, 1)).map { DispatchQueue(label: "\(label).\($0)") }))
    }

    /// Runs the job on an idle thread, or on the first thread that becomes idle.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let freeQueue = state.withLock { state in
            state.jobs.append(job)
            return state.freeQueues.popLast()
        }
        guard let queue = freeQueue else { return }
        queue.async { [self] in runJobs(on: queue) }
    }

    private func runJobs(on queue: DispatchQueue) {
        while let job = nextJob(on: queue) { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    /// Returns the next job; if there's none, returns `nil` and marks `queue` as idle.
    private func nextJob(on queue: DispatchQueue) -> UnownedJob? {
        state.withLock { state in
            if let job = state.jobs.popFirst() { return job }
            state.freeQueues.append(queue)
            return nil
        }
    }
}
