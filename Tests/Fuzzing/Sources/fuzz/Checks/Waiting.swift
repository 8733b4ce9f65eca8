import Foundation

@testable import AlibabaCloudVpc

/// Does `body` in a task, and waits for its end.
func waitFor<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) -> Result<Value, any Error> {
    let result = Locked<Result<Value, any Error>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task {
        let ended: Result<Value, any Error>
        do {
            ended = .success(try await body())
        } catch {
            ended = .failure(error)
        }
        result.withLock { $0 = ended }
        isDone.signal()
    }
    isDone.wait()
    return result.withLock { $0 } ?? .failure(CancellationError())
}
