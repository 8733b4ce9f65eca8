import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// 200 connections on 20 gateways, updated together while requests go wrong.
@Suite struct ManyChangesTests {
    private let clock = ManualClock()
    private let ids = (0..<200).map { "vco-\($0)" }

    private func vpc(seed: UInt64, probability: Double) -> SimulatedVpc {
        SimulatedVpc(
            connections: ids.enumerated().map { number, id in
                VpnConnection(vpnConnectionId: id, vpnGatewayId: "vpn-\(number % 20)", name: "old")
            },
            credentials: [Sample.credentials],
            dependencies: clock.dependencies,
            changeDuration: .seconds(20),
            faults: .random(
                seed: seed,
                probability: probability,
                among: SimulatedVpc.Fault.all + [.notSent(.cannotConnectToHost), .notSent(.timedOut)]
            ),
            seed: seed
        )
    }

    private func client(of vpc: SimulatedVpc, _ change: (inout VpcClientConfiguration) -> Void) -> HTTPVpcClient {
        .sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.credentials),
            dependencies: clock.dependencies,
            change: change
        )
    }

    /// Runs the updates, and expects that no gateway had or refused two changes at a time.
    private func report(_ vpc: SimulatedVpc, _ client: HTTPVpcClient) async -> VpnConnectionUpdateReport {
        let updates = client.updateVpnConnections(ids, maxConcurrent: 16, timeout: .seconds(1_000_000)) { draft in
            draft.name = "new"
            draft.ikeConfig?.version = .ikev2
        }
        var reported: [String] = []
        for await progress in updates { reported.append(progress.vpnConnectionId) }
        let report = await updates.report
        #expect(reported.sorted() == ids.sorted())
        #expect(Set(report.outcomes.keys) == Set(ids))
        #expect(report.notStarted.isEmpty)
        for (gateway, changes) in Dictionary(grouping: await vpc.changes, by: \.vpnGatewayId) {
            #expect(gateway != nil)
            #expect(changes.allSatisfy { $0.end - $0.start == .seconds(20) })
            #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(gateway ?? "")")
        }
        return report
    }

    @Test(
        "With enough retries, each connection is changed exactly once, and a gateway has one change at a time",
        arguments: 0..<3
    )
    func persistent(seed: UInt64) async throws {
        let vpc = vpc(seed: seed, probability: 0.3)
        let client = client(of: vpc) {
            $0.timeout = .seconds(1_000_000)
            $0.retryPolicy = RetryPolicy(maxAttempts: 25)
        }
        let report = await report(vpc, client)
        #expect(report.done.count == 200, "\(report)")
        for id in ids { #expect(await vpc.changes(of: id) == 1) }
        #expect(await vpc.connections.allSatisfy { $0.name == "new" && $0.ikeConfig?.version == .ikev2 })
        #expect(report.done.values.allSatisfy { $0.wasSent && $0.after.name == "new" })
        let requests = await vpc.requests
        #expect(!requests.contains { $0.errorCode == .vpnGatewayConfiguring })
        #expect(requests.count { $0.fault != nil } > 300)
    }

    @Test(
        "Without retries, the report is true: done is changed once, failed isn't changed",
        arguments: 3..<5
    )
    func impatient(seed: UInt64) async throws {
        let vpc = vpc(seed: seed, probability: 0.5)
        let client = client(of: vpc) { $0.retryPolicy = RetryPolicy(maxAttempts: 2) }
        let report = await report(vpc, client)
        for id in report.done.keys { #expect(await vpc.changes(of: id) == 1, "\(id) is done") }
        for id in report.accepted.keys { #expect(await vpc.changes(of: id) == 1, "\(id) is accepted") }
        for id in report.failed.keys { #expect(await vpc.changes(of: id) == 0, "\(id) is not done") }
        for id in report.unknown.keys { #expect(await vpc.changes(of: id) <= 1, "\(id) is unknown") }
        for id in ids {
            #expect(await vpc.connection(id)?.name == (await vpc.changes(of: id) == 1 ? "new" : "old"))
        }
        #expect(report.done.count > 20)
        #expect(report.failed.count > 20)
    }
}
