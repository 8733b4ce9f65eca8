import AlibabaCloudVpc
import Testing

/// A request that breaks rules, and the paths that must be reported.
struct InvalidCase: Sendable, CustomTestStringConvertible {
    let paths: [String]
    let request: ModifyVpnConnectionAttributeRequest
    var testDescription: String { paths.joined(separator: ", ") }

    /// A valid renaming with `change` applied.
    init(_ paths: String..., change: (inout ModifyVpnConnectionAttributeRequest) -> Void) {
        var request = Sample.renaming
        change(&request)
        self.paths = paths
        self.request = request
    }
}

@Suite struct ValidationTests {
    @Test("A request with every field set is valid")
    func full() {
        #expect(Sample.fullRequest.validationFailures().isEmpty)
    }

    @Test("The page's own samples are valid")
    func documented() {
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-bp1bbi27hojx80nck****",
            regionId: .cnShanghai,
            name: "IPsec",
            localSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
            remoteSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
            autoConfigRoute: true,
            effectImmediately: false,
            clientToken: "02fb3da4-130e-11e9-8e44-0016e04115b"
        )
        #expect(request.validationFailures().isEmpty)
    }

    @Test(
        "Each setting alone changes something",
        arguments: [
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", localSubnet: [CIDRBlock("1.1.1.0/24")]),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", remoteSubnet: [CIDRBlock("1.1.1.0/24")]),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", ikeConfig: IkeConfig(version: .ikev2)),
            ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: "vco-1",
                ipsecConfig: IpsecConfig(lifetimeInSeconds: 0)
            ),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", autoConfigRoute: false),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", effectImmediately: true),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", additionalParameters: ["EnableDpd": "true"]),
        ]
    )
    func oneSetting(_ request: ModifyVpnConnectionAttributeRequest) {
        #expect(request.validationFailures().isEmpty)
    }

    @Test(
        "A request that changes nothing is refused",
        arguments: [
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1"),
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", regionId: .cnShanghai, clientToken: "t"),
            ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: "vco-1",
                ikeConfig: IkeConfig(),
                ipsecConfig: IpsecConfig()
            ),
        ]
    )
    func nothing(_ request: ModifyVpnConnectionAttributeRequest) {
        #expect(request.validationFailures().map(\.path) == ["request"])
    }

    @Test(
        "Each rule is reported at its path",
        arguments: [
            InvalidCase("vpnConnectionId") { $0.vpnConnectionId = "" },
            InvalidCase("vpnConnectionId") { $0.vpnConnectionId = "vco-1\n" },
            InvalidCase("clientToken") { $0.clientToken = "" },
            InvalidCase("clientToken") { $0.clientToken = String(repeating: "t", count: 65) },
            InvalidCase("clientToken") { $0.clientToken = "tökén" },
            InvalidCase("clientToken") { $0.clientToken = "to\u{7}ken" },
            InvalidCase("localSubnet") { $0.localSubnet = [] },
            InvalidCase("remoteSubnet") { $0.remoteSubnet = [] },
            InvalidCase("localSubnet[1]") { $0.localSubnet = [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0")] },
            InvalidCase("remoteSubnet[0]", "remoteSubnet[2]") {
                $0.remoteSubnet = [CIDRBlock("x"), CIDRBlock("::/0"), CIDRBlock("1.1.1.0/24\n")]
            },
            InvalidCase("ikeConfig.preSharedKey") { $0.ikeConfig = IkeConfig(preSharedKey: Secret("")) },
            InvalidCase("ikeConfig.preSharedKey") { $0.ikeConfig = IkeConfig(preSharedKey: Secret("a b")) },
            InvalidCase("ikeConfig.preSharedKey") { $0.ikeConfig = IkeConfig(preSharedKey: Secret("a\u{3000}b")) },
            InvalidCase("ikeConfig.preSharedKey") {
                $0.ikeConfig = IkeConfig(preSharedKey: Secret("pgw6dy7d1i8i****"))
            },
            InvalidCase("ikeConfig.preSharedKey") {
                $0.ikeConfig = IkeConfig(preSharedKey: Secret(String(repeating: "k", count: 101)))
            },
            InvalidCase("ikeConfig.preSharedKey") { $0.ikeConfig = IkeConfig(preSharedKey: Secret("a\u{1}b")) },
            InvalidCase("ikeConfig.lifetimeInSeconds") { $0.ikeConfig = IkeConfig(lifetimeInSeconds: 86_401) },
            InvalidCase("ikeConfig.lifetimeInSeconds") { $0.ikeConfig = IkeConfig(lifetimeInSeconds: -1) },
            InvalidCase("ikeConfig.lifetimeInSeconds") { $0.ikeConfig = IkeConfig(lifetimeInSeconds: .max) },
            InvalidCase("ikeConfig.localId") { $0.ikeConfig = IkeConfig(localId: String(repeating: "i", count: 101)) },
            InvalidCase("ikeConfig.remoteId") {
                $0.ikeConfig = IkeConfig(remoteId: String(repeating: "i", count: 101))
            },
            InvalidCase("ikeConfig.localId") { $0.ikeConfig = IkeConfig(localId: "a\tb") },
            InvalidCase("ikeConfig.version") { $0.ikeConfig = IkeConfig(version: .unrecognized("a\u{0}b")) },
            InvalidCase("ikeConfig.mode") { $0.ikeConfig = IkeConfig(mode: .unrecognized("\n")) },
            InvalidCase("ikeConfig.encryptionAlgorithm") {
                $0.ikeConfig = IkeConfig(encryptionAlgorithm: .unrecognized("\u{85}"))
            },
            InvalidCase("ikeConfig.authenticationAlgorithm") {
                $0.ikeConfig = IkeConfig(authenticationAlgorithm: .unrecognized("\u{1B}[0m"))
            },
            InvalidCase("ikeConfig.diffieHellmanGroup") {
                $0.ikeConfig = IkeConfig(diffieHellmanGroup: .unrecognized("\r"))
            },
            InvalidCase("ipsecConfig.lifetimeInSeconds") { $0.ipsecConfig = IpsecConfig(lifetimeInSeconds: 86_401) },
            InvalidCase("ipsecConfig.encryptionAlgorithm") {
                $0.ipsecConfig = IpsecConfig(encryptionAlgorithm: .unrecognized("\u{0}"))
            },
            InvalidCase("ipsecConfig.authenticationAlgorithm") {
                $0.ipsecConfig = IpsecConfig(authenticationAlgorithm: .unrecognized("\u{0}"))
            },
            InvalidCase("ipsecConfig.perfectForwardSecrecy") {
                $0.ipsecConfig = IpsecConfig(perfectForwardSecrecy: .unrecognized("\u{0}"))
            },
            InvalidCase("additionalParameters[IkeConfig]") {
                $0.ikeConfig = IkeConfig(version: .ikev2)
                $0.additionalParameters = ["IkeConfig": "{}"]
            },
            InvalidCase("additionalParameters[ClientToken]") { $0.additionalParameters = ["ClientToken": "x"] },
            InvalidCase("additionalParameters[IkeConfig.Psk]") {
                $0.ikeConfig = IkeConfig(version: .ikev2)
                $0.additionalParameters = ["IkeConfig.Psk": "x"]
            },
            InvalidCase("additionalParameters[vpnconnectionid]") { $0.additionalParameters = ["vpnconnectionid": "x"] },
            InvalidCase("additionalParameters[Action]") { $0.additionalParameters = ["Action": "DeleteVpnConnection"] },
            InvalidCase("additionalParameters[RegionId]") { $0.additionalParameters = ["RegionId": "cn-hangzhou"] },
            InvalidCase("additionalParameters[Signature]") { $0.additionalParameters = ["Signature": "x"] },
            InvalidCase("additionalParameters[]") { $0.additionalParameters = ["": "x"] },
            InvalidCase("additionalParameters[X]") { $0.additionalParameters = ["X": "a\u{0}b"] },
            InvalidCase("additionalParameters[Action ]") { $0.additionalParameters = ["Action ": "x"] },
            InvalidCase("additionalParameters[ Action]") { $0.additionalParameters = [" Action": "x"] },
            InvalidCase("additionalParameters[Client Token]") { $0.additionalParameters = ["Client Token": "x"] },
            InvalidCase("additionalParameters[…]") { $0.additionalParameters = ["\u{FEFF}Action": "x"] },
            InvalidCase("additionalParameters[…]") { $0.additionalParameters = ["Act\u{131}on": "x"] },
            InvalidCase("additionalParameters[…]") { $0.additionalParameters = ["Action\u{200B}": "x"] },
        ]
    )
    func rule(_ invalid: InvalidCase) {
        let failures = invalid.request.validationFailures()
        #expect(failures.map(\.path) == invalid.paths)
        #expect(failures.allSatisfy { !$0.message.isEmpty })
    }

    @Test(
        "Names of the documented form are valid",
        arguments: [
            "ab", "Ab.9_-", "vpn连接测试", "测试", "测1", "𠀀x", String(repeating: "n", count: 128),
        ]
    )
    func validName(_ name: String) {
        var request = Sample.renaming
        request.name = name
        #expect(request.validationFailures().isEmpty)
    }

    @Test(
        "Other names are not",
        arguments: [
            "", "a", "1a", "_ab", "-ab", ".ab", "a b", "a/b", "http://abc", "https://abc", "HTTP://abc", "a\u{0}b",
            "a（b）",
            "émile", "ab\n", "a９", String(repeating: "n", count: 129),
        ]
    )
    func invalidName(_ name: String) {
        var request = Sample.renaming
        request.name = name
        let failures = request.validationFailures()
        #expect(!failures.isEmpty)
        #expect(failures.allSatisfy { $0.path == "name" })
    }

    @Test("Lengths count characters, not bytes")
    func characters() {
        var request = Sample.renaming
        request.name = String(repeating: "测", count: 128)
        request.ikeConfig = IkeConfig(
            preSharedKey: Secret(String(repeating: "🔑", count: 100)),
            localId: String(repeating: "é", count: 100),
            remoteId: String(repeating: "中", count: 100)
        )
        request.clientToken = String(repeating: "t", count: 64)
        #expect(request.validationFailures().isEmpty)
        request.ikeConfig?.preSharedKey = Secret(String(repeating: "🔑", count: 101))
        #expect(request.validationFailures().map(\.path) == ["ikeConfig.preSharedKey"])
    }

    @Test("A value that the library does not name is the caller's word")
    func unrecognized() {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig(
            encryptionAlgorithm: .unrecognized("chacha20"),
            diffieHellmanGroup: .unrecognized("group31")
        )
        request.ipsecConfig = IpsecConfig(perfectForwardSecrecy: .unrecognized("group31"))
        #expect(request.validationFailures().isEmpty)
    }

    @Test("All failures are reported at once, and none tells a secret")
    func allAtOnce() {
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "",
            name: "http://x",
            localSubnet: [],
            remoteSubnet: [CIDRBlock("nonsense")],
            ikeConfig: IkeConfig(preSharedKey: Secret("open sesame****\u{1}"), lifetimeInSeconds: 90_000),
            ipsecConfig: IpsecConfig(lifetimeInSeconds: -1),
            clientToken: "ü"
        )
        let failures = request.validationFailures()
        #expect(
            Set(failures.map(\.path)) == [
                "vpnConnectionId", "name", "localSubnet", "remoteSubnet[0]", "ikeConfig.preSharedKey",
                "ikeConfig.lifetimeInSeconds", "ipsecConfig.lifetimeInSeconds", "clientToken",
            ]
        )
        #expect(failures.count { $0.path == "ikeConfig.preSharedKey" } == 3)
        #expect(!everythingPrinted(of: failures).contains("sesame"))
    }

    @Test("A message states the rule")
    func message() {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig(lifetimeInSeconds: 90_000)
        #expect(
            request.validationFailures()
                == [ValidationFailure(path: "ikeConfig.lifetimeInSeconds", message: "must be 0 through 86400 seconds")]
        )
        #expect(
            request.validationFailures().first?.description
                == "ikeConfig.lifetimeInSeconds: must be 0 through 86400 seconds"
        )
    }
}
