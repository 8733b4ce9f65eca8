import Dispatch
import Foundation

/// Threads for work that may block or compute for long.
///
/// Deadlines are kept, and calls end, on the few threads of Swift concurrency's pool; work that takes one of those from it,
/// such as a file on a network drive that's read, or a long response that's decoded, would hold all of them up.
@available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
final class BlockingThreads: TaskExecutor {
    private struct State: Sendable {
        /// The jobs that no thread runs yet, in order.
        var jobs: ArraySlice<UnownedJob> = []
        /// The queues that run nothing.
        var freeQueues: [DispatchQueue]
    }

    /// For credentials providers, which read files and may be anyone's.
    static let credentials = BlockingThreads(count: 64, label: "AlibabaCloudVpc.credentials")
    /// For long responses.
    static let decoding = BlockingThreads(
        count: ProcessInfo.processInfo.activeProcessorCount,
        label: "AlibabaCloudVpc.decoding"
    )

    private let state: Locked<State>

    /// Creates an executor of at most `count` threads, which exist while there are jobs.
    init(count: Int, label: String) {
        // A serial queue gets a thread at once, however busy those of the concurrent ones are.
        state = Locked(State(freeQueues: (0..<max(count, 1)).map { DispatchQueue(label: "\(label).\($0)") }))
    }

    /// Runs the job on a thread that is free, or on the first that becomes so.
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

    /// The next job, or `nil` if there is none, and `queue` is free again.
    private func nextJob(on queue: DispatchQueue) -> UnownedJob? {
        state.withLock { state in
            if let job = state.jobs.popFirst() { return job }
            state.freeQueues.append(queue)
            return nil
        }
    }
}
