import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SimulatedAnswerTests {
    /// A VPC that holds all that the requests of ``OperationCase`` name, with every setting told.
    private func vpc(for operation: OperationCase) -> SimulatedVpc {
        SimulatedVpc(
            connections: operation.action == "DeleteCustomerGateway"
                ? [] : [.whole("vco-1", tunnels: SimulatedTunnel.two), .whole("vco-bp1bbi27hojx80nck****")],
            gateways: [.whole],
            customerGateways: ["cgw-1", "cgw-2"].map(SimulatedCustomerGateway.whole),
            dependencies: ManualClock(start: Sample.timestamp).dependencies
        )
    }

    /// The answers to the operation's requests, each of another VPC, but those to dry runs.
    private func answers(to operation: OperationCase, _ format: ResponseFormat) async throws -> [Data] {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.simulatedCredentials,
            responseFormat: format
        )
        var answers: [Data] = []
        for request in try operation.sign(builder) {
            let vpc = vpc(for: operation)
            let reply = try await vpc.send(request)
            let logged = try #require(await vpc.requests.first)
            #expect(logged.unknownParameters.isEmpty)
            #expect(!logged.description.contains("sesame") && !logged.description.contains("p@ss"))
            if logged.parameters["DryRun"] == "true" {
                #expect(logged.errorCode == .dryRunOperation)
                #expect(await vpc.changes.isEmpty)
            } else {
                #expect(logged.errorCode == nil)
                #expect(await vpc.changes.count == (operation.isReadOnly ? 0 : 1))
                answers.append(reply.body)
            }
        }
        return answers
    }

    @Test("Every operation that the library names is simulated, and takes its requests", arguments: OperationCase.all)
    func simulated(_ operation: OperationCase) async throws {
        #expect(try await answers(to: operation, .json).isEmpty == false)
    }

    @Test("The client reads every field that the simulator answers", arguments: OperationCase.all)
    func fields(_ operation: OperationCase) async throws {
        for answer in try await answers(to: operation, .json) {
            let node = try ResponseBody(answer).node
            let whole = AnyHashable(try operation.read(node))
            #expect(node.leaves.count >= (operation.action.hasPrefix("Delete") ? 1 : 3))
            for path in node.leaves {
                let rest = AnyHashable(try operation.read(node.without(path[...])))
                #expect(rest != whole, "\(path.joined(separator: ".")) is not read")
            }
        }
    }

    @Test("The simulator answers no field that the service's answer has not", arguments: OperationCase.all)
    func documentedFields(_ operation: OperationCase) async throws {
        let documented = try ResponseBody(Fixture.data("Answers/\(operation.action).json")).node.namePaths
        for answer in try await answers(to: operation, .json) {
            #expect(try ResponseBody(answer).node.namePaths.subtracting(documented) == [])
        }
    }

    @Test("An answer reads the same from JSON and from XML", arguments: OperationCase.all)
    func formats(_ operation: OperationCase) async throws {
        let json = try await answers(to: operation, .json)
        let xml = try await answers(to: operation, .xml)
        #expect(json.count == xml.count)
        for (json, xml) in zip(json, xml) {
            #expect(xml.starts(with: Data("<\(operation.action)Response>".utf8)))
            #expect(AnyHashable(try operation.decode(json)) == AnyHashable(try operation.decode(xml)))
        }
    }
}

extension ResponseNode {
    /// The names on the way to each scalar, those of lists but once.
    fileprivate var namePaths: Set<String> {
        Set(leaves.map { path in path.filter { Int($0) == nil }.joined(separator: ".") })
    }
}

extension SimulatedVpnConnection {
    /// A connection that has every setting.
    fileprivate static func whole(_ id: String, tunnels: [SimulatedTunnel] = []) -> SimulatedVpnConnection {
        let time = Date(timeIntervalSince1970: 1_671_003_750)
        return SimulatedVpnConnection(
            vpnConnectionId: id,
            vpnGatewayId: "vpn-1",
            customerGatewayId: "cgw-1",
            description: "东京",
            healthCheck: Sample.healthCheck,
            bgpConfig: .whole,
            isDpdEnabled: true,
            isNatTraversalEnabled: false,
            isTunnelsBgpEnabled: true,
            remoteCaCertificate: Sample.certificate,
            tunnels: tunnels,
            resourceGroupId: "rg-1",
            tags: Sample.tags,
            logs: (0..<3).map { SimulatedLogLine(date: time + Double($0), tunnelId: "tun-1", text: "line <&> \($0)") },
            diagnoses: ["tun-1", "tun-2"].map { tunnelId in
                VpnConnectionDiagnosis(
                    tunnelId: tunnelId,
                    severity: .critical,
                    failedReasonCode: "PskMismatch",
                    failedReason: "The keys differ.",
                    failedTime: time,
                    mismatchLocalParam: "a",
                    mismatchRemoteParam: "b",
                    sourceLog: "invalid HASH"
                )
            }
        )
    }
}

extension SimulatedBgpConfig {
    fileprivate static let whole = SimulatedBgpConfig(
        isEnabled: true,
        localAsn: 45_104,
        localBgpIp: "169.254.10.1",
        peerAsn: 4_294_967_295,
        peerBgpIp: "169.254.10.2",
        status: "success",
        tunnelCidr: "169.254.10.0/30"
    )
}

extension SimulatedTunnel {
    /// Two tunnels that have every setting.
    fileprivate static let two = [("tun-1", "master"), ("tun-2", "slave")].map { id, role in
        SimulatedTunnel(
            tunnelId: id,
            role: role,
            customerGatewayId: "cgw-1",
            remoteCaCertificate: Sample.certificate,
            internetIp: "198.51.100.1",
            zone: "cn-shanghai-a",
            bgpConfig: .whole
        )
    }
}

extension SimulatedVpnGateway {
    /// A gateway that has every setting.
    fileprivate static let whole = SimulatedVpnGateway(
        vpnGatewayId: "vpn-1",
        name: "tokyo",
        description: "东京",
        vpcId: "vpc-1",
        vSwitchId: "vsw-1",
        gatewayType: .enhancedSiteToSite,
        resourceGroupId: "rg-1",
        tags: Sample.tags,
        reservation: VpnGatewayReservation(
            orderType: .temporaryUpgrade,
            status: .pending,
            endTime: "2026-02-01T00:00:00Z",
            spec: "10",
            ipsecVpn: .enabled,
            sslVpn: .disabled,
            maxConnections: 5
        )
    )
}

extension SimulatedCustomerGateway {
    /// A gateway that has every setting.
    fileprivate static func whole(_ id: String) -> SimulatedCustomerGateway {
        SimulatedCustomerGateway(
            customerGatewayId: id,
            name: "office",
            description: "东京",
            asn: 65_530,
            authKey: Secret("bgp-sesame"),
            resourceGroupId: "rg-1",
            tags: Sample.tags
        )
    }
}
