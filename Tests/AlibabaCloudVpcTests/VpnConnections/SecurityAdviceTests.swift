import AlibabaCloudVpc
import Testing

@Suite struct SecurityAdviceTests {
    private static let longKey = Secret("0123456789abcdef")

    /// A weak choice, where it stands, and the stronger one.
    struct Weakness: Sendable, CustomTestStringConvertible {
        var ikeConfig: IkeConfig?
        var ipsecConfig: IpsecConfig?
        let path: String
        let strongerChoice: String
        var testDescription: String { "\(path), \(strongerChoice)" }
    }

    static let weaknesses: [Weakness] =
        [
            Weakness(ikeConfig: IkeConfig(version: .ikev1), path: "ikeConfig.version", strongerChoice: "ikev2"),
            Weakness(ikeConfig: IkeConfig(mode: .aggressive), path: "ikeConfig.mode", strongerChoice: "main"),
            Weakness(
                ikeConfig: IkeConfig(preSharedKey: Secret("0123456789abcde")),
                path: "ikeConfig.preSharedKey",
                strongerChoice: "a random key of at least 32 characters"
            ),
        ]
        + [EncryptionAlgorithm.des, .tripleDes, .unrecognized("des"), .unrecognized("DES")].flatMap { algorithm in
            [
                Weakness(
                    ikeConfig: IkeConfig(encryptionAlgorithm: algorithm),
                    path: "ikeConfig.encryptionAlgorithm",
                    strongerChoice: "aes256"
                ),
                Weakness(
                    ipsecConfig: IpsecConfig(encryptionAlgorithm: algorithm),
                    path: "ipsecConfig.encryptionAlgorithm",
                    strongerChoice: "aes256"
                ),
            ]
        }
        + [AuthenticationAlgorithm.md5, .sha1, .unrecognized("sha")].flatMap { algorithm in
            [
                Weakness(
                    ikeConfig: IkeConfig(authenticationAlgorithm: algorithm),
                    path: "ikeConfig.authenticationAlgorithm",
                    strongerChoice: "sha256"
                ),
                Weakness(
                    ipsecConfig: IpsecConfig(authenticationAlgorithm: algorithm),
                    path: "ipsecConfig.authenticationAlgorithm",
                    strongerChoice: "sha256"
                ),
            ]
        }
        + [DiffieHellmanGroup.group1, .group2].map {
            Weakness(
                ikeConfig: IkeConfig(diffieHellmanGroup: $0),
                path: "ikeConfig.diffieHellmanGroup",
                strongerChoice: "group14"
            )
        }
        + [PerfectForwardSecrecy.group1, .group2, .disabled].map {
            Weakness(
                ipsecConfig: IpsecConfig(perfectForwardSecrecy: $0),
                path: "ipsecConfig.perfectForwardSecrecy",
                strongerChoice: "group14"
            )
        }

    @Test("Each weak choice is told with a stronger one, in changes, creations and connections", arguments: weaknesses)
    func weakness(_ weakness: Weakness) throws {
        var change = Sample.renaming
        change.ikeConfig = weakness.ikeConfig
        change.ipsecConfig = weakness.ipsecConfig
        var creation = Sample.creationOfTwoTunnels
        creation.tunnels = [TunnelOptions(ikeConfig: weakness.ikeConfig, ipsecConfig: weakness.ipsecConfig)]
        let connection = VpnConnection(ikeConfig: weakness.ikeConfig, ipsecConfig: weakness.ipsecConfig)
        let advice = try #require(change.securityAdvice().first)
        #expect(change.securityAdvice().count == 1)
        #expect(advice.path == weakness.path)
        #expect(advice.strongerChoice == weakness.strongerChoice)
        #expect(connection.securityAdvice() == [advice])
        #expect(
            creation.securityAdvice() == [
                SecurityAdvice(
                    path: "tunnels[0].\(advice.path)",
                    message: advice.message,
                    strongerChoice: advice.strongerChoice
                )
            ]
        )
        #expect(change.validationFailures().isEmpty)
    }

    @Test(
        "Other choices, and what is not known, are told nothing of",
        arguments: [
            (IkeConfig(), IpsecConfig()),
            (
                IkeConfig(
                    preSharedKey: longKey,
                    version: .ikev2,
                    mode: .main,
                    encryptionAlgorithm: .aes,
                    authenticationAlgorithm: .sha384,
                    diffieHellmanGroup: .group5
                ),
                IpsecConfig(encryptionAlgorithm: .sm4, authenticationAlgorithm: .sm3, perfectForwardSecrecy: .group24)
            ),
            (IkeConfig(preSharedKey: Secret("abc****"), version: .unrecognized("ikev3")), IpsecConfig()),
            (IkeConfig(preSharedKey: Secret(""), version: .ikev2, mode: .aggressive), IpsecConfig()),
        ]
    )
    func nothing(_ ikeConfig: IkeConfig, _ ipsecConfig: IpsecConfig) {
        #expect(VpnConnection(ikeConfig: ikeConfig, ipsecConfig: ipsecConfig).securityAdvice().isEmpty)
    }

    @Test("Advice is given for all weak choices of both tunnels, and holds no key")
    func all() {
        var request = Sample.twoTunnels
        for index in 0..<2 {
            request.tunnels?[index].ikeConfig = IkeConfig(
                preSharedKey: Secret("sesame"),
                version: .ikev1,
                mode: .aggressive,
                encryptionAlgorithm: .des,
                authenticationAlgorithm: .md5,
                diffieHellmanGroup: .group1
            )
            request.tunnels?[index].ipsecConfig = IpsecConfig(
                encryptionAlgorithm: .tripleDes,
                authenticationAlgorithm: .sha1,
                perfectForwardSecrecy: .group2
            )
        }
        let advice = request.securityAdvice()
        #expect(advice.count == 18)
        #expect(advice.count { $0.path.hasPrefix("tunnels[1].") } == 9)
        #expect(!everythingPrinted(of: advice).contains("sesame"))
        #expect(advice[1].description == "tunnels[0].ikeConfig.version: IKE version 1 is obsolete; choose ikev2")
    }

    @Test("Of a connection with two tunnels, only the settings of its tunnels are looked at")
    func inForce() {
        let weak = IkeConfig(preSharedKey: Secret(""), version: .ikev1, encryptionAlgorithm: .des)
        var connection = VpnConnection(
            ikeConfig: weak,
            ipsecConfig: IpsecConfig(perfectForwardSecrecy: .disabled),
            tunnels: [TunnelOptions(ikeConfig: IkeConfig(preSharedKey: Secret(" "), version: .ikev2))]
        )
        #expect(connection.securityAdvice().isEmpty)
        connection.tunnels?[0].ikeConfig?.version = .ikev1
        #expect(connection.securityAdvice().map(\.path) == ["tunnels[0].ikeConfig.version"])
        connection.tunnels = []
        #expect(
            connection.securityAdvice().map(\.path) == [
                "ikeConfig.version", "ikeConfig.encryptionAlgorithm", "ipsecConfig.perfectForwardSecrecy",
            ]
        )
    }

    @Test("The recommended settings have a random key of their own, unless they get one")
    func recommendedKey() {
        let (one, two) = (IkeConfig.recommended(), IkeConfig.recommended())
        #expect(one.preSharedKey?.exposedValue.count == 32)
        #expect(one.preSharedKey != two.preSharedKey)
        #expect(VpnConnection(ikeConfig: one).securityAdvice().isEmpty)
        #expect(IkeConfig.recommended(preSharedKey: Self.longKey).preSharedKey == Self.longKey)
    }

    @Test("The recommended settings are valid by every page, and no advice is given on them")
    func recommended() {
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: .recommended(preSharedKey: Self.longKey),
            ipsecConfig: .recommended
        )
        #expect(request.securityAdvice().isEmpty)
        #expect(request.validationFailures().isEmpty)
        #expect(request.validationFailures(under: .current).isEmpty)
        #expect(request.ikeConfig?.preSharedKey == Self.longKey)
        #expect(request.ikeConfig?.version == .ikev2)
    }
}
