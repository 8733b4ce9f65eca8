import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// Runs of changes under random faults and retries.
@Suite struct OnceTests {
    /// The counts of a test's runs, so that a test that tries nothing fails.
    private struct Tally {
        var successes = 0
        var failuresNotApplied = 0
        var failuresPerhapsApplied = 0
        var appliedThoughFailed = 0
        var attempts = 0
        var withoutToken = 0
        /// How often each fault happened, by its name without associated values.
        var faults: Set<String> = []
    }

    @Test(
        "In 2,000 random runs, each success is applied once, no ruled-out change is applied, and nothing is applied twice",
        arguments: 0..<20
    )
    func once(block: UInt64) async throws {
        var tally = Tally()
        for seed in (block * 100)..<(block * 100 + 100) { try await run(seed: seed, &tally) }
        #expect(tally.successes > 80)
        #expect(tally.failuresNotApplied > 10)
        #expect(tally.failuresPerhapsApplied > 10)
        #expect(tally.appliedThoughFailed > 0)
        #expect(tally.attempts > 250)
        #expect(tally.withoutToken > 50)
        #expect(tally.faults == Set(Self.faults.map(Self.name)))
    }

    private static let faults =
        SimulatedVpc.Fault.all + [.notSent(.cannotConnectToHost), .notSent(.timedOut)]

    private static func name(_ fault: SimulatedVpc.Fault) -> String {
        String("\(fault)".prefix { $0 != "(" })
    }

    private func run(seed: UInt64, _ tally: inout Tally) async throws {
        var generator = SeededGenerator(seed: seed)
        let clock = ManualClock()
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            credentials: [Sample.credentials],
            dependencies: clock.dependencies,
            changeDuration: .seconds(Int.random(in: 0...20, using: &generator)),
            faults: .random(
                seed: seed,
                probability: Double.random(in: 0...0.9, using: &generator),
                among: Self.faults
            )
        )
        clock.fraction = Double.random(in: 0...1, using: &generator)
        let client = client(of: vpc, clock, using: &generator)
        var successes = 0
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            // If the request has no token, the client generates one for the call.
            let token = Bool.random(using: &generator) ? "\(seed)-\(number)" : nil
            if token == nil { tally.withoutToken += 1 }
            let before = await vpc.changes.count
            let name = Bool.random(using: &generator) || number == 0 ? "name-\(number)" : "1-invalid"
            let change = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: name, clientToken: token)
            let result: Result<ModifyVpnConnectionAttributeResponse, any Error>
            do {
                result = .success(try await client.modifyVpnConnectionAttribute(change))
            } catch {
                result = .failure(error)
            }
            // A change counts whatever its token is.
            let applied = await vpc.changes.count - before
            switch result {
            case .success(let response):
                successes += 1
                #expect(applied == 1, "run \(seed), change \(number)")
                #expect(response.vpnConnectionId == "vco-1")
                #expect(await vpc.connection("vco-1")?.name == name)
            case .failure(let error):
                let error = try #require(error as? VpcError)
                if error.mayHaveBeenApplied {
                    #expect(applied <= 1, "run \(seed), change \(number)")
                    tally.failuresPerhapsApplied += 1
                    tally.appliedThoughFailed += applied
                } else {
                    #expect(applied == 0, "run \(seed), change \(number): \(error)")
                    tally.failuresNotApplied += 1
                }
            }
            if Bool.random(using: &generator) { clock.advance(by: .seconds(20)) }
        }
        tally.successes += successes
        tally.attempts += await vpc.requests.count
        for fault in await vpc.requests.compactMap(\.fault) { tally.faults.insert(Self.name(fault)) }
    }

    private func client(
        of vpc: SimulatedVpc,
        _ clock: ManualClock,
        using generator: inout SeededGenerator
    ) -> HTTPVpcClient {
        let attempts = Int.random(in: 1...6, using: &generator)
        let isPatient = Bool.random(using: &generator)
        let version = SignatureVersion.allCases.randomElement(using: &generator) ?? .v3
        let format = ResponseFormat.allCases.randomElement(using: &generator) ?? .json
        return .sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.credentials),
            dependencies: clock.dependencies
        ) {
            $0.signatureVersion = version
            $0.responseFormat = format
            $0.validation = .off
            $0.retryPolicy = RetryPolicy(maxAttempts: attempts, conflictTimeout: isPatient ? .seconds(40) : nil)
        }
    }
}
