/// Something whose cost is measured.
struct BenchmarkCase: Sendable {
    /// What is done so many times; what it makes must not be optimized away.
    enum Work: Sendable {
        case synchronous(@Sendable (Int) throws -> Void)
        case asynchronous(@Sendable (Int) async throws -> Void)
    }

    let name: String
    let work: Work

    /// Measures `operation`, whose result is kept from the optimizer.
    init<Result>(_ name: String, _ operation: @escaping @Sendable () throws -> Result) {
        self.name = name
        work = .synchronous { count in
            for _ in 0..<count { keep(try operation()) }
        }
    }

    /// Measures `operation`, whose result is kept from the optimizer.
    init<Result>(calling name: String, _ operation: @escaping @Sendable () async throws -> Result) {
        self.name = name
        work = .asynchronous { count in
            for _ in 0..<count { keep(try await operation()) }
        }
    }

    /// Does the work so many times.
    func run(_ count: Int) async throws {
        switch work {
        case .synchronous(let work): try work(count)
        case .asynchronous(let work): try await work(count)
        }
    }
}

/// Takes a value, so that it must be made.
@inline(never)
@_optimize(none)
func keep<Value>(_ value: borrowing Value) {}
