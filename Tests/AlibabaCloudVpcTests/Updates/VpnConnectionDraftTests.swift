import Testing

@testable import AlibabaCloudVpc

@Suite struct VpnConnectionDraftTests {
    private static let stored = VpnConnection(
        vpnConnectionId: "vco-1",
        vpnGatewayId: "vpn-1",
        name: "tokyo",
        state: .active,
        localSubnet: [CIDRBlock("10.0.0.0/16"), CIDRBlock("10.1.0.0/16")],
        remoteSubnet: [CIDRBlock("192.168.0.0/24")],
        effectImmediately: false,
        ikeConfig: IkeConfig(preSharedKey: Secret("pgw6dy7d1i8i****"), version: .ikev1, lifetimeInSeconds: 86_400),
        ipsecConfig: IpsecConfig(encryptionAlgorithm: .aes, lifetimeInSeconds: 86_400),
        healthCheck: HealthCheckConfig(
            isEnabled: true,
            destinationIp: "10.0.0.1",
            sourceIp: "192.168.0.1",
            intervalInSeconds: 3,
            retryCount: 3,
            status: HealthCheckStatus(rawValue: "success")
        ),
        bgpConfig: BgpConfig(isEnabled: true, localAsn: 65_530, tunnelCidr: CIDRBlock("169.254.11.0/30"), peerAsn: 1),
        enableDpd: true,
        enableNatTraversal: true
    )

    private static let twoTunnels = VpnConnection(
        vpnConnectionId: "vco-2",
        enableTunnelsBgp: false,
        tunnels: ["tun-1", "tun-2"].map { id in
            TunnelOptions(
                tunnelId: id,
                role: id == "tun-1" ? .master : .slave,
                ikeConfig: IkeConfig(preSharedKey: Secret("****"), version: .ikev2),
                ipsecConfig: IpsecConfig(lifetimeInSeconds: 3600),
                state: .active,
                internetIp: "203.0.113.1"
            )
        }
    )

    /// The parameters of ModifyVpnConnectionAttribute in the service's documentation, without the token.
    private static let documentedNames: Set = [
        "VpnConnectionId", "Name", "LocalSubnet", "RemoteSubnet", "IkeConfig", "IpsecConfig", "AutoConfigRoute",
        "EffectImmediately", "BgpConfig", "HealthCheckConfig", "EnableDpd", "EnableNatTraversal", "RemoteCaCertificate",
        "EnableTunnelsBgp", "TunnelOptionsSpecification",
    ]

    private func plan(
        _ connection: VpnConnection = stored,
        edit: (inout VpnConnectionDraft) -> Void
    ) -> VpnConnectionUpdatePlan {
        let stored = VpnConnectionDraft(of: connection.vpnConnectionId ?? "", connection)
        var wanted = stored
        edit(&wanted)
        return VpnConnectionUpdatePlan(
            before: connection,
            stored: stored,
            wanted: wanted,
            regionId: nil,
            clientToken: nil
        )
    }

    @Test("What is not edited, set to nil or set to what it is, makes no request")
    func nothing() {
        let plan = plan { draft in
            draft.name = nil
            draft.ikeConfig = nil
            draft.ipsecConfig?.encryptionAlgorithm = .aes
            draft.localSubnet = [CIDRBlock("10.1.0.0/16"), CIDRBlock("10.0.0.0/16")]
            draft.ikeConfig = IkeConfig(preSharedKey: Secret("pgw6dy7d1i8i****"), version: .ikev1)
            draft.tunnels = []
        }
        #expect(plan.request == nil)
        #expect(plan.unsent.changes.isEmpty)
        #expect(plan.unsent.description == "vco-1: nothing changes")
    }

    @Test("A text of other bytes is another, though Swift takes both for equal")
    func equivalentTexts() {
        let (one, two) = ("caf\u{E9}", "cafe\u{301}")
        var stored = Self.stored
        stored.name = one
        stored.ikeConfig = IkeConfig(preSharedKey: Secret(one), remoteId: one)
        let edited = plan(stored) { draft in
            draft.name = two
            draft.ikeConfig = IkeConfig(preSharedKey: Secret(two), remoteId: two)
        }
        #expect(
            edited.unsent.changes.map(\.name) == ["Name", "IkeConfig.Psk", "IkeConfig.RemoteId"]
        )
        #expect(edited.request?.ikeConfig?.remoteId?.utf8.elementsEqual(two.utf8) == true)
        #expect(plan(stored) { $0.name = one }.request == nil)
    }

    @Test("Only what differs is sent, and named as it is sent")
    func differences() {
        let plan = plan { draft in
            draft.name = "osaka"
            draft.ikeConfig?.version = .ikev2
            draft.ikeConfig?.lifetimeInSeconds = 86_400
            draft.ipsecConfig?.lifetimeInSeconds = 3600
            draft.remoteSubnet?.append(CIDRBlock("192.168.1.0/24"))
            draft.enableDpd = false
            draft.autoConfigRoute = true
        }
        #expect(
            plan.request
                == ModifyVpnConnectionAttributeRequest(
                    vpnConnectionId: "vco-1",
                    name: "osaka",
                    remoteSubnet: [CIDRBlock("192.168.0.0/24"), CIDRBlock("192.168.1.0/24")],
                    ikeConfig: IkeConfig(version: .ikev2),
                    ipsecConfig: IpsecConfig(lifetimeInSeconds: 3600),
                    autoConfigRoute: true,
                    enableDpd: false
                )
        )
        #expect(
            plan.unsent.changes.map(\.description) == [
                "Name: tokyo -> osaka", "RemoteSubnet: 192.168.0.0/24 -> 192.168.0.0/24,192.168.1.0/24",
                "IkeConfig.IkeVersion: ikev1 -> ikev2", "IpsecConfig.IpsecLifetime: 86400 -> 3600",
                "AutoConfigRoute: (unknown) -> true", "EnableDpd: true -> false",
            ]
        )
    }

    @Test("A new key is sent, and told as changed only")
    func key() throws {
        let plan = plan { $0.ikeConfig?.preSharedKey = Secret("n3w-h1dden-key") }
        #expect(plan.request?.ikeConfig == IkeConfig(preSharedKey: Secret("n3w-h1dden-key")))
        let change = try #require(plan.unsent.changes.first)
        #expect(change.isSecret)
        #expect(change.description == "IkeConfig.Psk: changed")
        #expect(!everythingPrinted(of: plan.unsent).contains("h1dden"))
        #expect(!everythingPrinted(of: plan.unsent).contains("pgw6"))
    }

    @Test("A changed health check and changed BGP settings are sent whole, without the fields that only responses have")
    func wholeGroups() throws {
        let plan = plan { draft in
            draft.healthCheck?.retryCount = 5
            draft.bgpConfig?.localAsn = 4_294_967_295
        }
        #expect(plan.unsent.changes.map(\.name) == ["BgpConfig.LocalAsn", "HealthCheckConfig.retry"])
        let parameters = try #require(plan.request).parameters()
        #expect(
            parameters["HealthCheckConfig"]
                == #"{"enable":"true","dip":"10.0.0.1","sip":"192.168.0.1","interval":"3","retry":"5"}"#
        )
        #expect(
            parameters["BgpConfig"]
                == #"{"EnableBgp":"true","LocalAsn":"4294967295","TunnelCidr":"169.254.11.0/30"}"#
        )
        let same = self.plan { draft in
            draft.healthCheck?.status = nil
            draft.bgpConfig?.peerAsn = 2
        }
        #expect(same.request == nil)
    }

    @Test("Of two tunnels only those that differ are sent, by their ids")
    func tunnels() throws {
        let plan = plan(Self.twoTunnels) { draft in
            draft.tunnels[1].ikeConfig?.version = .ikev1
            draft.tunnels[1].ipsecConfig?.lifetimeInSeconds = 7200
            draft.tunnels[0].state = nil
        }
        #expect(
            plan.request?.tunnels == [
                TunnelOptions(
                    tunnelId: "tun-2",
                    ikeConfig: IkeConfig(version: .ikev1),
                    ipsecConfig: IpsecConfig(lifetimeInSeconds: 7200)
                )
            ]
        )
        #expect(
            plan.unsent.changes.map(\.description) == [
                "TunnelOptionsSpecification.2.TunnelIkeConfig.IkeVersion: ikev2 -> ikev1",
                "TunnelOptionsSpecification.2.TunnelIpsecConfig.IpsecLifetime: 3600 -> 7200",
            ]
        )
    }

    @Test("Tunnels whose ids the service does not tell are known by their roles or places", arguments: [true, false])
    func tunnelsWithoutIds(haveRoles: Bool) {
        var connection = Self.twoTunnels
        for index in 0..<2 {
            connection.tunnels?[index].tunnelId = nil
            if !haveRoles { connection.tunnels?[index].role = nil }
        }
        #expect(plan(connection) { $0.name = nil }.request == nil)
        let change = plan(connection) { $0.tunnels[1].enableDpd = false }
        #expect(change.unsent.changes.map(\.name) == ["TunnelOptionsSpecification.2.EnableDpd"])
    }

    @Test("A masked key, from wherever it was copied, is no new key", arguments: ["****", "ab****"])
    func otherMask(_ key: String) {
        #expect(plan { $0.ikeConfig?.preSharedKey = Secret(key) }.request == nil)
        #expect(
            plan(VpnConnection(vpnConnectionId: "vco-1")) { $0.ikeConfig = IkeConfig(preSharedKey: Secret(key)) }
                .request == nil
        )
    }

    @Test("What a group sent whole holds of settings that nobody made is left out")
    func blanks() throws {
        let connection = VpnConnection(
            vpnConnectionId: "vco-1",
            healthCheck: HealthCheckConfig(isEnabled: false, destinationIp: "", intervalInSeconds: 0, retryCount: 0),
            bgpConfig: BgpConfig(isEnabled: false, localAsn: 0, tunnelCidr: CIDRBlock(""), localBgpIp: "")
        )
        let plan = plan(connection) { draft in
            draft.healthCheck?.isEnabled = true
            draft.bgpConfig?.localAsn = 65_530
        }
        #expect(plan.request?.healthCheck == HealthCheckConfig(isEnabled: true))
        #expect(plan.request?.bgpConfig == BgpConfig(isEnabled: false, localAsn: 65_530))
    }

    @Test("A plan is reached when the service tells what is wanted")
    func reached() {
        let plan = plan { $0.name = "osaka" }
        var after = Self.stored
        #expect(!plan.isReached(by: after))
        after.name = "osaka"
        #expect(plan.isReached(by: after))
    }

    @Test("Every setting that a change of a connection can send can be edited")
    func complete() {
        var differing = 0
        let plan = plan(VpnConnection(vpnConnectionId: "vco-1")) { draft in
            draft.name = "a1"
            draft.localSubnet = [CIDRBlock("10.0.0.0/8")]
            draft.remoteSubnet = [CIDRBlock("10.0.0.0/8")]
            draft.ikeConfig = Sample.fullRequest.ikeConfig
            draft.ipsecConfig = Sample.fullRequest.ipsecConfig
            draft.healthCheck = Self.stored.healthCheck
            draft.bgpConfig = BgpConfig(isEnabled: true, localAsn: 1, tunnelCidr: CIDRBlock("a"), localBgpIp: "b")
            draft.enableDpd = true
            draft.enableNatTraversal = true
            draft.remoteCaCertificate = "c"
            draft.enableTunnelsBgp = true
            draft.tunnels = [
                TunnelOptions(
                    tunnelId: "t",
                    role: .master,
                    customerGatewayId: "c",
                    enableDpd: true,
                    enableNatTraversal: true,
                    remoteCaCertificate: "c",
                    bgpConfig: BgpConfig(localAsn: 1, tunnelCidr: CIDRBlock("a"), localBgpIp: "b"),
                    ikeConfig: Sample.fullRequest.ikeConfig,
                    ipsecConfig: Sample.fullRequest.ipsecConfig
                )
            ]
            draft.autoConfigRoute = true
            draft.effectImmediately = true
            differing = 9 + 9 + 4 + 5 + 4 + (6 + 9 + 4 + 3 - 1)
        }
        let sent = Set(plan.request?.parameters().all.map { String($0.name.prefix { $0 != "." }) } ?? [])
        #expect(sent == Self.documentedNames)
        #expect(plan.unsent.changes.count == differing)
        #expect(Set(plan.unsent.changes.map(\.name)).count == differing)
    }
}
