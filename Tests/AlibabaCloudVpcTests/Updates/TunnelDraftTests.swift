import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

/// Drafts of connections with one tunnel and with two.
@Suite struct TunnelDraftTests {
    private static let one = VpnConnection(
        vpnConnectionId: "vco-1",
        vpnGatewayId: "vpn-1",
        customerGatewayId: "cgw-1",
        ikeConfig: IkeConfig(preSharedKey: Secret("****"), version: .ikev1),
        enableDpd: true,
        enableTunnelsBgp: false,
        tunnels: []
    )

    /// The service returns settings of one tunnel, too, which are not in force.
    private static let two = VpnConnection(
        vpnConnectionId: "vco-2",
        vpnGatewayId: "vpn-2",
        ikeConfig: IkeConfig(preSharedKey: Secret(""), version: .ikev2),
        healthCheck: HealthCheckConfig(isEnabled: false),
        enableDpd: true,
        remoteCaCertificate: "",
        enableTunnelsBgp: false,
        tunnels: [
            TunnelOptions(tunnelId: "tun-1", role: .master, ikeConfig: IkeConfig(version: .ikev1)),
            TunnelOptions(tunnelId: "tun-2", role: .slave),
        ]
    )

    private let service = StubService([one, two])

    /// An edit that sets something that the connection's kind does not have.
    struct Misplaced: Sendable, CustomTestStringConvertible {
        let id: String
        let path: String
        let edit: @Sendable (inout VpnConnectionDraft) -> Void
        var testDescription: String { "\(id): \(path)" }

        init(_ id: String, _ path: String, _ edit: @escaping @Sendable (inout VpnConnectionDraft) -> Void) {
            self.id = id
            self.path = path
            self.edit = edit
        }
    }

    static let misplaced = [
        Misplaced("vco-2", "ikeConfig") { $0.ikeConfig?.version = .ikev2 },
        Misplaced("vco-2", "ikeConfig") { $0.ikeConfig = IkeConfig(preSharedKey: Secret("a-new-key")) },
        Misplaced("vco-2", "ipsecConfig") { $0.ipsecConfig?.lifetimeInSeconds = 3600 },
        Misplaced("vco-2", "bgpConfig") { $0.bgpConfig?.isEnabled = true },
        Misplaced("vco-2", "healthCheck") { $0.healthCheck?.isEnabled = true },
        Misplaced("vco-2", "enableDpd") { $0.enableDpd = true },
        Misplaced("vco-2", "enableNatTraversal") { $0.enableNatTraversal = false },
        Misplaced("vco-2", "remoteCaCertificate") { $0.remoteCaCertificate = "PEM" },
        Misplaced("vco-1", "enableTunnelsBgp") { $0.enableTunnelsBgp = true },
        Misplaced("vco-1", "tunnels[0].role") { draft in draft.editTunnels { $0.role = .slave } },
        Misplaced("vco-1", "tunnels[0].customerGatewayId") { draft in
            draft.editTunnels { $0.customerGatewayId = "cgw-2" }
        },
        Misplaced("vco-1", "tunnels[0].state") { draft in draft.editTunnels { $0.state = .updating } },
        Misplaced("vco-1", "tunnels[0].tunnelId") { draft in draft.editTunnels { $0.tunnelId = "tun-9" } },
        Misplaced("vco-1", "bgpConfig.peerAsn") { draft in draft.editTunnels { $0.bgpConfig?.peerAsn = 5 } },
        Misplaced("vco-1", "bgpConfig.peerBgpIp") { $0.bgpConfig?.peerBgpIp = "1.1.1.1" },
        Misplaced("vco-1", "healthCheck.status") { $0.healthCheck?.status = .success },
        Misplaced("vco-2", "tunnels[1].internetIp") { draft in
            draft.editTunnels { if $0.role == .slave { $0.internetIp = "1.1.1.1" } }
        },
        Misplaced("vco-2", "tunnels[0].tunnelId") { draft in
            draft.editTunnels { if $0.role == .master { $0.tunnelId = "tun-9" } }
        },
        Misplaced("vco-2", "tunnels[0].bgpConfig.authKey") { draft in
            draft.editTunnels { if $0.role == .master { $0.bgpConfig?.authKey = Secret("sesame") } }
        },
        Misplaced("vco-2", "tunnels") { draft in draft.editTunnels { $0.role = .slave } },
    ]

    @Test("A setting of the other number of tunnels is refused with a hint, and nothing is sent", arguments: misplaced)
    func refused(_ misplaced: Misplaced) async throws {
        for dryRun in [true, false] {
            let error = try await #require(throws: VpcError.self) {
                try await service.client.updateVpnConnection(misplaced.id, dryRun: dryRun) { draft in
                    draft.name = "osaka"
                    misplaced.edit(&draft)
                }
            }
            #expect(error.code == .invalidRequest)
            #expect(error.validationFailures.map(\.path) == [misplaced.path])
            #expect(!error.mayHaveBeenApplied)
        }
        #expect(service.sent.isEmpty)
        let report = await service.client.updateVpnConnections([misplaced.id]) { draft in
            draft.name = "osaka"
            misplaced.edit(&draft)
        }
        .report
        #expect((report.failed[misplaced.id] as? VpcError)?.code == .invalidRequest)
        // A key that the edit stored isn't lost with a plan that fails.
        #expect(report.outcomes[misplaced.id]?.plan?.request?.name == "osaka")
        #expect(service.sent.isEmpty)
    }

    @Test("Setting a value to nil keeps the stored one, and a later edit corrects an earlier one")
    func kept() async throws {
        let update = try await service.client.updateVpnConnection("vco-1") { draft in
            draft.editTunnels { $0.customerGatewayId = "cgw-2" }
            draft.editTunnels {
                $0.customerGatewayId = nil
                $0.state = nil
                $0.enableDpd = false
            }
        }
        #expect(update.changes.map(\.name) == ["EnableDpd"])
    }

    @Test("The hint says what to do instead")
    func hint() async throws {
        let error = try await #require(throws: VpcError.self) {
            try await service.client.updateVpnConnection("vco-2") { $0.ikeConfig?.version = .ikev2 }
        }
        #expect(
            error.message.hasSuffix(
                "ikeConfig: belongs to a connection with one tunnel, and this one has two; change them with editTunnels"
            )
        )
    }

    @Test("One edit of the tunnels changes both kinds")
    func both() async throws {
        let updates = service.client.updateVpnConnections(["vco-1", "vco-2"]) { draft in
            draft.editTunnels { $0.ikeConfig?.version = .ikev2 }
        }
        let report = await updates.report
        #expect(report.done["vco-1"]?.changes.map(\.description) == ["IkeConfig.IkeVersion: ikev1 -> ikev2"])
        #expect(
            report.done["vco-2"]?.changes.map(\.description) == [
                "TunnelOptionsSpecification.1.TunnelIkeConfig.IkeVersion: ikev1 -> ikev2",
                "TunnelOptionsSpecification.2.TunnelIkeConfig.IkeVersion: (unknown) -> ikev2",
            ]
        )
        #expect(service.sent.first { $0.vpnConnectionId == "vco-1" }?.tunnels == nil)
        let sent = try #require(service.sent.first { $0.vpnConnectionId == "vco-2" })
        #expect(sent.ikeConfig == nil)
        #expect(
            sent.tunnels
                == ["tun-1", "tun-2"].map {
                    TunnelOptions(tunnelId: $0, ikeConfig: IkeConfig(version: .ikev2))
                }
        )
        #expect(sent.validationFailures().isEmpty)
    }

    @Test("Every setting of the only tunnel can be edited as one of a tunnel")
    func onlyTunnel() async throws {
        let update = try await service.client.updateVpnConnection("vco-1", dryRun: true) { draft in
            #expect(!draft.hasTwoTunnels)
            #expect(draft.tunnels.isEmpty)
            draft.editTunnels { tunnel in
                #expect(tunnel.tunnelId == nil)
                #expect(tunnel.customerGatewayId == "cgw-1")
                tunnel.ikeConfig?.version = .ikev2
                tunnel.ipsecConfig?.lifetimeInSeconds = 3600
                tunnel.bgpConfig?.localAsn = 65_530
                tunnel.enableDpd = false
                tunnel.enableNatTraversal = true
                tunnel.remoteCaCertificate = "PEM"
            }
        }
        #expect(
            update.changes.map(\.name) == [
                "IkeConfig.IkeVersion", "IpsecConfig.IpsecLifetime", "BgpConfig.LocalAsn", "EnableDpd",
                "EnableNatTraversal", "RemoteCaCertificate",
            ]
        )
    }

    @Test("A tunnel keeps its id and its settings when it is replaced or its groups are set to nil")
    func replacedTunnel() async throws {
        let update = try await service.client.updateVpnConnection("vco-2", dryRun: true) { draft in
            #expect(draft.hasTwoTunnels)
            draft.editTunnels { tunnel in
                let isSecond = tunnel.tunnelId == "tun-2"
                tunnel = TunnelOptions(enableDpd: isSecond ? true : nil)
            }
            draft.editTunnels { if $0.role == nil { $0.ikeConfig?.lifetimeInSeconds = 3600 } }
        }
        #expect(
            update.request?.tunnels == [
                TunnelOptions(tunnelId: "tun-1", ikeConfig: IkeConfig(lifetimeInSeconds: 3600)),
                TunnelOptions(tunnelId: "tun-2", enableDpd: true, ikeConfig: IkeConfig(lifetimeInSeconds: 3600)),
            ]
        )
    }

    @Test("A setting in a group that the service did not return is changed, and not lost")
    func missingGroup() async throws {
        let service = StubService([VpnConnection(vpnConnectionId: "vco-1")])
        let update = try await service.client.updateVpnConnection("vco-1", dryRun: true) { draft in
            draft.ikeConfig?.version = .ikev2
            draft.ipsecConfig?.lifetimeInSeconds = 3600
            draft.bgpConfig?.isEnabled = true
            draft.healthCheck?.isEnabled = true
        }
        #expect(
            update.changes.map(\.name) == [
                "IkeConfig.IkeVersion", "IpsecConfig.IpsecLifetime", "BgpConfig.EnableBgp", "HealthCheckConfig.enable",
            ]
        )
    }
}
