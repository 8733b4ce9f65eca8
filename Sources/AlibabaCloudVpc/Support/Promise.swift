#if canImport(Darwin)
    import os
#else
    import Synchronization
#endif

/// A value or an error that one task waits for; only the first one counts.
final class Promise<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var value: Value?
        var error: (any Error)?
        var waiting: CheckedContinuation<Value, any Error>?

        var isFinished: Bool { value != nil || error != nil }
    }

    private let state = Locked(State())

    /// Fulfills the promise, unless it already has a value or an error.
    func finish(with value: Value) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            guard !state.isFinished else { return nil }
            state.value = value
            return state.waiting.take()
        }
        waiting?.resume(returning: value)
    }

    /// Fails the promise, unless it already has a value or an error.
    func fail(with error: any Error) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            guard !state.isFinished else { return nil }
            state.error = error
            return state.waiting.take()
        }
        waiting?.resume(throwing: error)
    }

    /// Returns the value, or `nil` if there's none yet.
    ///
    /// - Throws: The error, if there is one.
    func valueSoFar() throws -> Value? {
        try state.withLock { state in
            if let error = state.error { throw error }
            return state.value
        }
    }

    /// Waits for the value.
    ///
    /// Call it once.
    ///
    /// - Parameter onCancel: A closure that's called if the task is canceled, after the promise has failed.
    /// - Returns: The value.
    /// - Throws: The error; `CancellationError`, immediately, if the task is canceled.
    func value(onCancel: @escaping @Sendable () -> Void = {}) async throws -> Value {
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
            onCancel()
        }
    }
}

/// A value that several tasks share, protected by a lock.
package final class Locked<Value: Sendable>: Sendable {
    #if canImport(Darwin)
        private let lock: OSAllocatedUnfairLock<Value>

        package init(_ value: Value) {
            lock = OSAllocatedUnfairLock(initialState: value)
        }

        /// Calls `body` with exclusive access to the value.
        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            try lock.withLockUnchecked(body)
        }
    #else
        private let mutex: Mutex<Value>

        package init(_ value: Value) {
            mutex = Mutex(value)
        }

        /// Calls `body` with exclusive access to the value.
        package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
            try mutex.withLock { try body(&$0) }
        }
    #endif
}
