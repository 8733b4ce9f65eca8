import AllocationCounter

/// What a case costs.
struct Measurement {
    let name: String
    /// The median of the rounds, in microseconds an operation.
    let microseconds: Double
    /// The least and the most that a round took, in microseconds an operation.
    let range: ClosedRange<Double>
    /// Allocations an operation, or `nil` where they cannot be counted.
    let allocations: Double?

    /// Measures all cases in rounds that take each case in turn, so that whatever else the machine does meets all alike.
    ///
    /// - Parameters:
    ///   - cases: What is measured.
    ///   - rounds: How many rounds, of which the medians count.
    ///   - timeOfCase: How long a case takes in each round.
    /// - Returns: The cost of each case, in their order.
    /// - Throws: What a case throws.
    static func all(_ cases: [BenchmarkCase], rounds: Int, timeOfCase: Duration) async throws -> [Measurement] {
        var counts: [Int] = []
        var allocations: [Double?] = []
        for benchmarkCase in cases {
            counts.append(try await repetitions(of: benchmarkCase, within: timeOfCase))
            allocations.append(try await allocationsOfOne(benchmarkCase))
        }
        var times = [[Double]](repeating: [], count: cases.count)
        for _ in 0..<rounds {
            for (index, benchmarkCase) in cases.enumerated() {
                let duration = try await duration(of: benchmarkCase, repeated: counts[index])
                times[index].append(duration / .microseconds(1) / Double(counts[index]))
            }
        }
        return cases.indices.map { index in
            let sorted = times[index].sorted()
            return Measurement(
                name: cases[index].name,
                microseconds: sorted[sorted.count / 2],
                range: sorted[0]...sorted[sorted.count - 1],
                allocations: allocations[index]
            )
        }
    }

    /// How often the case can be repeated in `time`; the case is warm behind it.
    private static func repetitions(of benchmarkCase: BenchmarkCase, within time: Duration) async throws -> Int {
        var count = 1
        while true {
            let duration = try await duration(of: benchmarkCase, repeated: count)
            if duration > time / 4 { return max(1, Int(Double(count) * (time / duration))) }
            count *= 2
        }
    }

    private static func duration(of benchmarkCase: BenchmarkCase, repeated count: Int) async throws -> Duration {
        let start = ContinuousClock.now
        try await benchmarkCase.run(count)
        return start.duration(to: .now)
    }

    private static func allocationsOfOne(_ benchmarkCase: BenchmarkCase) async throws -> Double? {
        guard allocation_counter_is_available() else { return nil }
        let count = 200
        allocation_counter_start()
        try await benchmarkCase.run(count)
        return Double(allocation_counter_stop()) / Double(count)
    }
}
