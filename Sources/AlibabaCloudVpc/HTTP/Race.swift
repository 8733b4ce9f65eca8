/// A result that several tasks may give, of which the first counts, and one waits for it.
final class Race<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var result: Result<Value, any Error>?
        var waiting: CheckedContinuation<Value, any Error>?
    }

    private let state = Locked(State())

    /// Gives the result, unless there is one already.
    func finish(with result: Result<Value, any Error>) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            guard state.result == nil else { return nil }
            state.result = result
            return state.waiting.take()
        }
        waiting?.resume(with: result)
    }

    /// The result, or `nil` where there is none yet.
    var resultSoFar: Result<Value, any Error>? { state.withLock { $0.result } }

    /// Waits for the result; asked once.
    ///
    /// - Throws: The result's error; `CancellationError`, at once, when the task is cancelled.
    func result() async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result = state.withLock { state -> Result<Value, any Error>? in
                    if state.result == nil { state.waiting = continuation }
                    return state.result
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            finish(with: .failure(CancellationError()))
        }
    }
}
