/// What calls over one transport cost.
struct WireMeasurement {
    let wireCase: WireCase
    let callsPerSecond: Double
    /// The median of the time that a call took, in milliseconds.
    let p50: Double
    /// The time that 99 of 100 calls took at most, in milliseconds.
    let p99: Double
    /// The processor time of the client, in microseconds a call.
    let processorMicroseconds: Double
    /// The processor time of the server, in microseconds a call.
    let serverMicroseconds: Double
    let callCount: Int
    /// The connections that were opened, including those before the calls were counted.
    let connectionCount: Int
    /// How many KiB the resident memory grew by in the second half; `nil` if it isn't known.
    let growthInKiB: Int?

    init(
        of wireCase: WireCase,
        latencies: [Duration],
        from start: WireUsage,
        through middle: WireUsage,
        to end: WireUsage
    ) {
        let sorted = latencies.map { $0 / .milliseconds(1) }.sorted()
        let count = Double(max(sorted.count, 1))
        self.wireCase = wireCase
        callCount = sorted.count
        callsPerSecond = Double(sorted.count) / (start.time.duration(to: end.time) / .seconds(1))
        p50 = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
        p99 = sorted.isEmpty ? 0 : sorted[sorted.count * 99 / 100]
        processorMicroseconds = (end.processorTime - start.processorTime) / .microseconds(1) / count
        serverMicroseconds = (end.serverProcessorTime - start.serverProcessorTime) / .microseconds(1) / count
        connectionCount = end.connectionCount
        growthInKiB = end.residentKiB.flatMap { end in middle.residentKiB.map { end - $0 } }
    }

    /// Measures all cases in rounds that take each case in turn.
    ///
    /// - Parameters:
    ///   - cases: The cases.
    ///   - rounds: How many rounds.
    ///   - measure: Measures a case once.
    /// - Returns: The rounds of each case, in order of their calls a second.
    /// - Throws: What `measure` throws.
    static func all(
        _ cases: [WireCase],
        rounds: Int,
        measure: (WireCase) async throws -> WireMeasurement
    ) async throws -> [[WireMeasurement]] {
        var measurements = [[WireMeasurement]](repeating: [], count: cases.count)
        for _ in 0..<rounds {
            for (index, wireCase) in cases.enumerated() { measurements[index].append(try await measure(wireCase)) }
        }
        return measurements.map { $0.sorted { $0.callsPerSecond < $1.callsPerSecond } }
    }
}
