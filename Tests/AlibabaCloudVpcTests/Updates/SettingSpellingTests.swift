import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

/// The service returns its own spelling of what it received.
@Suite struct SettingSpellingTests {
    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBszCCAVmgAwIBAgIUZ6mJ
        QWxpYmFiYUNsb3Vk
        -----END CERTIFICATE-----

        """

    private static let stored = VpnConnection(
        vpnConnectionId: "vco-1",
        name: "tokyo",
        localSubnet: [CIDRBlock("10.0.0.0/8"), CIDRBlock("2001:db8::/32")],
        remoteSubnet: [CIDRBlock("192.168.1.0/24")],
        ikeConfig: IkeConfig(
            version: .ikev2,
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha1,
            diffieHellmanGroup: .unrecognized("group31"),
            localId: "2001:db8::1",
            remoteId: "peer.example.com"
        ),
        ipsecConfig: IpsecConfig(perfectForwardSecrecy: .disabled),
        healthCheck: HealthCheckConfig(isEnabled: true, destinationIp: "2001:db8::2", sourceIp: "10.0.0.1"),
        bgpConfig: BgpConfig(isEnabled: true, tunnelCidr: CIDRBlock("169.254.11.0/30"), localBgpIp: "169.254.11.1"),
        remoteCaCertificate: certificate
    )

    /// An edit and its name.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout VpnConnectionDraft) -> Void

        init(_ description: String, _ change: @escaping @Sendable (inout VpnConnectionDraft) -> Void) {
            testDescription = description
            self.change = change
        }
    }

    static let spellings = [
        Edit("IPv6 in upper case") { $0.localSubnet = [CIDRBlock("2001:DB8::/32"), CIDRBlock("10.0.0.0/8")] },
        Edit("long IPv6, and a block twice") { draft in
            draft.localSubnet = ["2001:0db8:0:0:0:0:0:0/32", "10.0.0.0/8", "10.0.0.0/8"].map { CIDRBlock($0) }
        },
        Edit("host bits") { $0.remoteSubnet = [CIDRBlock("192.168.1.77/24")] },
        Edit("host bits of a BGP block") { $0.bgpConfig?.tunnelCidr = CIDRBlock("169.254.11.1/30") },
        Edit("CRLF") { draft in
            draft.remoteCaCertificate = certificate.split(separator: "\n").joined(separator: "\r\n")
        },
        Edit("no last line break") { draft in
            draft.remoteCaCertificate = certificate.split(separator: "\n").joined(separator: "\n")
        },
        Edit("other lines, and text around the certificate") { draft in
            draft.remoteCaCertificate = """
                subject=CN = peer
                -----BEGIN CERTIFICATE-----
                MIIBszCCAVmgAwIBAgIUZ6mJQWxpYmFiYUNsb3Vk
                -----END CERTIFICATE-----
                end
                """
        },
        Edit("addresses") { draft in
            draft.ikeConfig?.localId = "2001:DB8:0::1"
            draft.healthCheck?.destinationIp = "2001:0DB8::2"
            draft.healthCheck?.sourceIp = " 10.0.0.1"
            draft.ikeConfig?.remoteId = "peer.example.com "
        },
        Edit("enums") { draft in
            draft.ikeConfig?.version = .unrecognized("IKEv2")
            draft.ikeConfig?.encryptionAlgorithm = .unrecognized("AES256 ")
            draft.ikeConfig?.authenticationAlgorithm = .unrecognized("SHA")
            draft.ikeConfig?.diffieHellmanGroup = .unrecognized("Group31")
            draft.ipsecConfig?.perfectForwardSecrecy = .unrecognized("Disabled")
        },
        Edit("a name with white space around it") { $0.name = " tokyo\n" },
    ]

    @Test("Another spelling of a stored setting is no change", arguments: spellings)
    func spelling(_ edit: Edit) async throws {
        let service = StubService([Self.stored])
        let update = try await service.client.updateVpnConnection("vco-1", edit: edit.change)
        #expect(update.changes.isEmpty)
        #expect(service.sent.isEmpty)
        #expect(service.time.sleeps.isEmpty)
    }

    static let changes = [
        Edit("LocalSubnet") { $0.localSubnet = [CIDRBlock("10.0.0.0/8"), CIDRBlock("2001:db8::/33")] },
        Edit("RemoteSubnet") { $0.remoteSubnet = [CIDRBlock("192.168.1.0/25")] },
        Edit("RemoteSubnet") { $0.remoteSubnet = [CIDRBlock("192.168.1.0/24"), CIDRBlock("192.168.2.0/24")] },
        Edit("RemoteSubnet") { $0.remoteSubnet = [CIDRBlock("::ffff:192.168.1.0/24")] },
        Edit("RemoteCaCertificate") { draft in
            draft.remoteCaCertificate = certificate.split(separator: "W").joined(separator: "w")
        },
        Edit("RemoteCaCertificate") { $0.remoteCaCertificate = certificate + certificate },
        Edit("IkeConfig.LocalId") { $0.ikeConfig?.localId = "2001:db8::2" },
        Edit("IkeConfig.RemoteId") { $0.ikeConfig?.remoteId = "Peer.example.com" },
        Edit("IkeConfig.IkeAuthAlg") { $0.ikeConfig?.authenticationAlgorithm = .unrecognized("SHA256") },
        Edit("IkeConfig.IkePfs") { $0.ikeConfig?.diffieHellmanGroup = .unrecognized("group32") },
        Edit("Name") { $0.name = "Tokyo" },
    ]

    @Test("Another meaning is a change, and is sent as the caller wrote it", arguments: changes)
    func meaning(_ edit: Edit) async throws {
        let service = StubService([Self.stored])
        let update = try await service.client.updateVpnConnection("vco-1", dryRun: true, edit: edit.change)
        #expect(update.changes.map(\.name) == [edit.testDescription])
    }

    @Test("A change whose response is lost is seen to be made, although the service returns another spelling")
    func lostResponse() async throws {
        let subnets = ["2001:DB8:1::1/48", "10.9.8.7/16"].map { CIDRBlock($0) }
        let written = Self.certificate.split(separator: "W").joined(separator: "w\r\n")
        let service = StubService([Self.stored]) { _, isBefore in
            if !isBefore { throw VpcError(code: .transportFailed, message: "lost", mayHaveBeenApplied: true) }
        }
        let update = try await service.client.updateVpnConnection("vco-1") { draft in
            draft.remoteSubnet = subnets
            draft.remoteCaCertificate = written
        }
        #expect(service.sent.map(\.remoteSubnet) == [subnets])
        #expect(service.sent.map(\.remoteCaCertificate) == [written])
        #expect(update.after.remoteSubnet == ["10.9.0.0/16", "2001:db8:1::/48"].map { CIDRBlock($0) })
        #expect(update.after.remoteCaCertificate?.utf8.contains(UInt8(ascii: "\r")) == false)
        #expect(update.wasSent)
    }
}
