import AlibabaCloudVpc
import Testing

@Suite struct TunnelValidationTests {
    /// A valid change of two tunnels with `change` applied, and the paths that must be reported.
    struct Case: Sendable, CustomTestStringConvertible {
        let paths: [String]
        let request: ModifyVpnConnectionAttributeRequest
        var testDescription: String { paths.joined(separator: ", ") }

        init(_ paths: String..., change: (inout ModifyVpnConnectionAttributeRequest) -> Void) {
            var request = Sample.twoTunnels
            change(&request)
            self.paths = paths
            self.request = request
        }
    }

    @Test(
        "Each rule of tunnels is reported at its path",
        arguments: [
            Case("tunnels") { $0.tunnels = [] },
            Case("tunnels") { $0.tunnels?.append(TunnelOptions(role: .unrecognized("third"), enableDpd: true)) },
            Case("tunnels") { $0.tunnels?[1].role = .master },
            Case("tunnels[0]") { $0.tunnels?[0] = TunnelOptions(tunnelId: "tun-1") },
            Case("tunnels[1]") { $0.tunnels?[1] = TunnelOptions() },
            Case("tunnels[0].tunnelId") { $0.tunnels?[0].tunnelId = " " },
            Case("tunnels[0].role") { $0.tunnels?[0].role = .unrecognized("\n") },
            Case("tunnels[1].customerGatewayId") { $0.tunnels?[1].customerGatewayId = "" },
            Case("tunnels[0].remoteCaCertificate") { $0.tunnels?[0].remoteCaCertificate = "\n" },
            Case("tunnels[0].remoteCaCertificate") { $0.tunnels?[0].remoteCaCertificate = "a\u{0}b" },
            Case("tunnels[0].ikeConfig.preSharedKey") { $0.tunnels?[0].ikeConfig?.preSharedKey = Secret("a b") },
            Case("tunnels[1].ikeConfig.preSharedKey") { $0.tunnels?[1].ikeConfig?.preSharedKey = Secret("pgw****") },
            Case("tunnels[1].ikeConfig.lifetimeInSeconds") { $0.tunnels?[1].ikeConfig?.lifetimeInSeconds = -1 },
            Case("tunnels[1].ipsecConfig.lifetimeInSeconds") { $0.tunnels?[1].ipsecConfig?.lifetimeInSeconds = 90_000 },
            Case("tunnels[0].bgpConfig.isEnabled") { $0.tunnels?[0].bgpConfig?.isEnabled = true },
            Case("tunnels[0].bgpConfig.localAsn") { $0.tunnels?[0].bgpConfig?.localAsn = 0 },
            Case("ikeConfig") { $0.ikeConfig = IkeConfig(version: .ikev2) },
            Case("ipsecConfig") { $0.ipsecConfig = IpsecConfig(lifetimeInSeconds: 0) },
            Case("bgpConfig") { $0.bgpConfig = BgpConfig(isEnabled: false) },
            Case("healthCheck") { $0.healthCheck = HealthCheckConfig(isEnabled: false) },
            Case("enableDpd", "enableNatTraversal", "remoteCaCertificate") {
                $0.enableDpd = false
                $0.enableNatTraversal = false
                $0.remoteCaCertificate = "PEM"
            },
            Case("enableDpd") {
                $0.tunnels = nil
                $0.enableDpd = true
            },
        ]
    )
    func rule(_ invalid: Case) {
        let failures = invalid.request.validationFailures()
        #expect(failures.map(\.path) == invalid.paths)
        #expect(invalid.request.validationFailures(under: .current).map(\.path) == invalid.paths)
        #expect(invalid.request.validationFailures(under: .off).isEmpty)
    }

    @Test("A group that sends nothing excludes nothing")
    func emptyGroup() {
        var request = Sample.twoTunnels
        request.ikeConfig = IkeConfig()
        #expect(request.validationFailures().isEmpty)
    }

    @Test(
        "A BGP block is a /30 within 169.254.0.0/16, and none that the service keeps for itself",
        arguments: [
            ("169.254.7.0/30", true), ("169.254.0.4/30", true), ("169.254.255.252/30", true),
            ("169.254.169.248/30", true), ("169.254.10.0/30", true),
            ("169.254.0.0/30", false), ("169.254.1.0/30", false), ("169.254.2.0/30", false),
            ("169.254.3.0/30", false), ("169.254.4.0/30", false), ("169.254.5.0/30", false),
            ("169.254.6.0/30", false), ("169.254.169.252/30", false), ("169.254.169.254/30", false),
            ("169.254.11.0/29", false), ("169.254.11.0/31", false), ("169.253.11.0/30", false),
            ("10.0.0.0/30", false), ("169.254.11.0", false), ("fe80::/30", false), ("", false),
            ("169.254.011.0/30", false), ("169.254.11.0/030", false),
        ]
    )
    func tunnelCidr(_ text: String, isValid: Bool) {
        var request = Sample.renaming
        request.bgpConfig = BgpConfig(tunnelCidr: CIDRBlock(text))
        #expect(request.validationFailures().map(\.path) == (isValid ? [] : ["bgpConfig.tunnelCidr"]))
    }

    @Test(
        "The local BGP address is a host's within the block",
        arguments: [
            ("169.254.11.1", true), ("169.254.11.2", true), ("169.254.11.0", false), ("169.254.11.3", false),
            ("169.254.11.5", false), ("169.254.11", false), ("", false), ("169.254.11.01", false),
            ("169.254.11.1 ", false), ("::1", false),
        ]
    )
    func localBgpIp(_ text: String, isValid: Bool) {
        var request = Sample.renaming
        request.bgpConfig = BgpConfig(tunnelCidr: CIDRBlock("169.254.11.0/30"), localBgpIp: text)
        #expect(request.validationFailures().map(\.path) == (isValid ? [] : ["bgpConfig.localBgpIp"]))
    }

    @Test("Without a block, the local BGP address is any of 169.254.0.0/16")
    func localBgpIpAlone() {
        var request = Sample.renaming
        request.bgpConfig = BgpConfig(localBgpIp: "169.254.11.1")
        #expect(request.validationFailures().isEmpty)
        request.bgpConfig = BgpConfig(localBgpIp: "10.0.0.1")
        #expect(request.validationFailures().map(\.path) == ["bgpConfig.localBgpIp"])
    }

    @Test(
        "The number of an autonomous system is 1 through 4294967295",
        arguments: [
            (0, false), (1, true), (65_535, true), (4_294_967_295, true), (4_294_967_296, false), (-1, false),
            (.min, false), (.max, false),
        ] as [(Int64, Bool)]
    )
    func autonomousSystem(_ number: Int64, isValid: Bool) {
        var request = Sample.renaming
        request.bgpConfig = BgpConfig(localAsn: number)
        #expect(request.validationFailures().map(\.path) == (isValid ? [] : ["bgpConfig.localAsn"]))
    }

    @Test("A health check has at least one second and one retry")
    func healthCheck() {
        var request = Sample.renaming
        request.healthCheck = HealthCheckConfig(destinationIp: "a\tb", intervalInSeconds: 0, retryCount: -1)
        #expect(
            request.validationFailures().map(\.path) == [
                "healthCheck.destinationIp", "healthCheck.intervalInSeconds", "healthCheck.retryCount",
            ]
        )
    }

    @Test("An additional parameter may not repeat a newer field that is set")
    func additional() {
        var request = Sample.twoTunnels
        request.additionalParameters = ["TunnelOptionsSpecification.1.Role": "master", "EnableDpd": "true"]
        #expect(
            request.validationFailures().map(\.path) == [
                "additionalParameters[TunnelOptionsSpecification.1.Role]"
            ]
        )
    }
}
