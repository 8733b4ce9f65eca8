import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

private struct RawLogs: RawRequest {
    static let action = "DescribeVpnConnectionLogs"
    let pairs: [(String, String)]
}

private struct RawDiagnosis: RawRequest {
    static let action = "DiagnoseVpnConnections"
    let pairs: [(String, String)]
}

@Suite struct LogsAndDiagnosesTests {
    private let scene: Scene
    private let now: Date

    /// A connection with a line of the log per minute in the last half hour, of two tunnels in turn.
    init() async {
        let now = ManualClock().date
        self.now = now
        scene = Scene(
            connection: VpnConnection(
                vpnConnectionId: Scene.connectionId,
                tunnels: [("tun-1", TunnelRole.master), ("tun-2", .slave)].map { TunnelOptions(tunnelId: $0, role: $1) }
            )
        )
        await scene.vpc.setLogs(
            (0..<30).map { minute in
                SimulatedVpc.LogLine(
                    date: now - Double(minute) * 60,
                    tunnelId: minute.isMultiple(of: 2) ? "tun-1" : "tun-2",
                    message: "-\(minute)"
                )
            },
            of: Scene.connectionId
        )
        await scene.vpc.setDiagnoses(
            ["tun-1", "tun-2"].map { VpnConnectionDiagnosis(tunnelId: $0, severity: .warning) },
            of: Scene.connectionId
        )
    }

    private func logs(_ change: (inout DescribeVpnConnectionLogsRequest) -> Void) async throws
        -> DescribeVpnConnectionLogsResponse
    {
        var request = DescribeVpnConnectionLogsRequest(vpnConnectionId: Scene.connectionId)
        change(&request)
        return try await scene.client().describeVpnConnectionLogs(request)
    }

    @Test("The log of a connection returns the lines of a period in order and in pages")
    func period() async throws {
        #expect(try await logs { $0.minutePeriod = 3 }.logs == ["-3", "-2", "-1", "-0"])
        #expect(
            try await logs {
                $0.from = now - 1200
                $0.to = now - 1080
            }.logs == ["-20", "-19", "-18"]
        )
        #expect(
            try await logs {
                $0.from = now - 1200
                $0.minutePeriod = 1
            }.logs == ["-20", "-19"]
        )
        let page = try await logs {
            $0.from = now - 1800
            $0.to = now
            $0.tunnelId = "tun-2"
            $0.pageNumber = 2
            $0.pageSize = 10
        }
        #expect(page.logs == ["-9", "-7", "-5", "-3", "-1"])
        #expect(page.count == 5)
        #expect(page.isCompleted == true)
        let none = try await logs {
            $0.from = now - 100_000
            $0.minutePeriod = 1
        }
        #expect(none.logs == [])
        #expect(none.count == 0)
    }

    @Test(
        "Logs of an invalid period or an unknown tunnel are refused",
        arguments: [
            ([:], "MissingParameter"), (["From": "1"], "MissingParameter"), (["To": "1"], "MissingParameter"),
            (["From": "2", "To": "1"], "InvalidParameter"), (["MinutePeriod": "11"], "InvalidParameter"),
            (["From": "1", "To": "2147483648"], "InvalidParameter"),
            (["MinutePeriod": "1", "TunnelId": "tun-3"], "InvalidTunnelId.NotFound"),
        ]
    )
    func refusals(parameters: [String: String], code: String) async throws {
        let all = parameters.merging(["VpnConnectionId": Scene.connectionId]) { first, _ in first }
        let response = try await scene.response(to: all, action: RawLogs.self)
        #expect(scene.refusal(response)?.code.rawValue == code)
    }

    @Test("A diagnosis knows one parameter of an owner, a log all of them")
    func owners() async throws {
        let owner = ["OwnerAccount": "a", "OwnerId": "1", "ResourceOwnerAccount": "b", "ResourceOwnerId": "2"]
        _ = try await scene.response(to: owner, action: RawDiagnosis.self)
        let ofDiagnosis = await scene.vpc.requests.last?.unknownParameters
        #expect(ofDiagnosis == ["OwnerAccount", "OwnerId", "ResourceOwnerAccount"])
        _ = try await scene.response(to: owner, action: RawLogs.self)
        #expect(await scene.vpc.requests.last?.unknownParameters == [])
    }

    @Test("Diagnoses are filtered by VPN gateway, connections and tunnels")
    func diagnoses() async throws {
        await scene.vpc.put(VpnConnection(vpnConnectionId: "vco-2", vpnGatewayId: "vpn-2"))
        await scene.vpc.setDiagnoses(
            [VpnConnectionDiagnosis(severity: .critical, failedReason: "The keys differ.")],
            of: "vco-2"
        )
        func found(_ request: DiagnoseVpnConnectionsRequest) async throws -> [VpnConnectionDiagnosis] {
            try await scene.client().diagnoseVpnConnections(request).diagnoses ?? []
        }
        #expect(try await found(DiagnoseVpnConnectionsRequest()).map(\.vpnConnectionId) == ["vco-1", "vco-1", "vco-2"])
        #expect(try await found(DiagnoseVpnConnectionsRequest(vpnGatewayId: "vpn-2")).map(\.severity) == [.critical])
        #expect(try await found(DiagnoseVpnConnectionsRequest(vpnConnectionIds: ["vco-1"])).count == 2)
        #expect(try await found(DiagnoseVpnConnectionsRequest(tunnelIds: ["tun-2"])).map(\.tunnelId) == ["tun-2"])
        #expect(try await found(DiagnoseVpnConnectionsRequest(vpnConnectionIds: ["vco-3"])).isEmpty)
    }
}
