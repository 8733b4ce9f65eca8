#if canImport(Darwin)
    import os
#else
    import Synchronization
#endif

/// A value that several tasks may give, of which the first counts, or an error, and one task waits for it.
final class Promise<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var value: Value?
        var error: (any Error)?
        var waiting: CheckedContinuation<Value, any Error>?

        var isFinished: Bool { value != nil || error != nil }
    }

    private let state = Locked(State())

    /// Gives the value, unless there is one already, or an error.
    func finish(with value: Value) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            guard !state.isFinished else { return nil }
            state.value = value
            return state.waiting.take()
        }
        waiting?.resume(returning: value)
    }

    /// Gives the error, unless there is one already, or a value.
    func fail(with error: any Error) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            guard !state.isFinished else { return nil }
            state.error = error
            return state.waiting.take()
        }
        waiting?.resume(throwing: error)
    }

    /// The value, or `nil` where there is none yet.
    ///
    /// - Throws: The error, where there is one.
    func valueSoFar() throws -> Value? {
        try state.withLock { state in
            if let error = state.error { throw error }
            return state.value
        }
    }

    /// Waits for the value; asked once.
    ///
    /// - Throws: The error; `CancellationError`, at once, when the task is cancelled.
    func value() async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let finished = state.withLock { state -> State? in
                    if !state.isFinished { state.waiting = continuation }
                    return state.isFinished ? state : nil
                }
                if let value = finished?.value { continuation.resume(returning: value) }
                if let error = finished?.error { continuation.resume(throwing: error) }
            }
        } onCancel: {
            fail(with: CancellationError())
        }
    }
}

/// A value that several tasks share, behind a lock.
package final class Locked<Value: Sendable>: Sendable {
    #if canImport(Darwin)
        private let lock: OSAllocatedUnfairLock<Value>

        package init(_ value: Value) {
            lock = OSAllocatedUnfairLock(initialState: value)
        }

        /// Calls `body` with the value while no other task has it.
        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            try lock.withLockUnchecked(body)
        }
    #else
        private let mutex: Mutex<Value>

        package init(_ value: Value) {
            mutex = Mutex(value)
        }

        /// Calls `body` with the value while no other task has it.
        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            try mutex.withLock { try body(&$0) }
        }
    #endif
}
