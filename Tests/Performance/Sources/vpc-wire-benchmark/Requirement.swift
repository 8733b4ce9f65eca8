/// What a case has to reach.
struct Requirement {
    let text: String
    let isMet: Bool

    /// The calls a second that the library promises of its transport for servers: client and server on the same two cores.
    private static let leastCallsPerSecond = ["async-http-client.tls.1": 2_000.0, "async-http-client.tls.64": 6_000]

    /// The growth of the resident memory that counts as flat: what an allocator needs to settle, and no more.
    private static let largestGrowthInKiB = 4 << 10

    /// The requirements of a case.
    ///
    /// - Parameter rounds: The rounds of the case, in order of their calls a second.
    /// - Returns: The requirements; none for a transport that promises nothing.
    static func all(of rounds: [WireMeasurement]) -> [Requirement] {
        guard let wireCase = rounds.first?.wireCase, wireCase.transport == .asyncHTTPClient else { return [] }
        let name = wireCase.name
        var requirements: [Requirement] = []
        if let least = leastCallsPerSecond[name] {
            let median = rounds[rounds.count / 2].callsPerSecond
            requirements.append(
                Requirement(
                    text: "\(name): at least \(Int(least)) calls/s, is \(Int(median))",
                    isMet: median >= least
                )
            )
        }
        let connections = rounds.map(\.connectionCount).max() ?? 0
        requirements.append(
            Requirement(
                text: "\(name): at most \(wireCase.concurrency) connections, is \(connections)",
                isMet: connections <= wireCase.concurrency
            )
        )
        if let growth = rounds.compactMap(\.growthInKiB).min() {
            requirements.append(
                Requirement(
                    text: "\(name): memory grows by at most \(largestGrowthInKiB) KiB, is \(growth)",
                    isMet: growth <= largestGrowthInKiB
                )
            )
        }
        return requirements
    }
}
