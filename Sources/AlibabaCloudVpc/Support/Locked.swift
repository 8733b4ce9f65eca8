#if canImport(Darwin)
    import os
#else
    import Synchronization
#endif

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
