import Dispatch
import Foundation

/// Threads for work that may block or compute for long.
///
/// Deadlines are kept, and calls end, on the few threads of Swift concurrency's pool; work that takes one of those from it,
/// such as a file on a network drive that's read, or a long response that's decoded, would hold all of them up.
@available(macOS 15, iOS 18, tvOS 18, watchOS 11, *)
final class BlockingThreads: TaskExecutor {
    /// For credentials providers, which read files and may be anyone's.
    static let credentials = BlockingThreads(count: 16, label: "AlibabaCloudVpc.credentials")
    /// For long responses.
    static let decoding = BlockingThreads(
        count: ProcessInfo.processInfo.activeProcessorCount,
        label: "AlibabaCloudVpc.decoding"
    )

    /// Each has a thread of its own while it has jobs.
    private let queues: [DispatchQueue]
    /// How many jobs each queue has.
    private let loads: Locked<[Int]>

    init(count: Int, label: String) {
        queues = (0..<max(count, 1)).map { DispatchQueue(label: "\(label).\($0)") }
        loads = Locked(Array(repeating: 0, count: queues.count))
    }

    /// Runs the job on the thread with the fewest: one that's blocked gets others only if all are.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let index = loads.withLock { loads in
            let index = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[index] += 1
            return index
        }
        queues[index].async { [self] in
            job.runSynchronously(on: asUnownedTaskExecutor())
            loads.withLock { $0[index] -= 1 }
        }
    }
}
