/// A bound for the time that something may take.
enum Deadline {
    /// Gives what `operation` gives, or throws `error` when it has not ended in `duration`.
    ///
    /// It does not wait for an operation that goes on although it was cancelled.
    ///
    /// - Throws: What `operation` throws; `error` at the deadline; `CancellationError`, at once, when the task is
    ///   cancelled.
    static func after<Value: Sendable>(
        _ duration: Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void = SystemTimer.wait(for:),
        orThrow error: some Error,
        operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        let (results, continuation) = AsyncThrowingStream<Value, any Error>.makeStream()
        let work = Task {
            do {
                continuation.yield(try await operation())
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        let timer = Task {
            try await sleep(duration)
            continuation.finish(throwing: error)
        }
        defer {
            work.cancel()
            timer.cancel()
        }
        for try await value in results { return value }
        // The stream of a cancelled task ends without a value.
        throw CancellationError()
    }
}
