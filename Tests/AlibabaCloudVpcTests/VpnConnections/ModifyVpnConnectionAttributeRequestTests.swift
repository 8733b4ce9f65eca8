import Testing

@testable import AlibabaCloudVpc

@Suite struct ModifyVpnConnectionAttributeRequestTests {
    @Test("All fields go out under their wire names")
    func fullParameters() throws {
        let parameters = Sample.fullRequest.parameters()
        #expect(
            parameters.all.map(\.name) == [
                "VpnConnectionId", "Name", "LocalSubnet", "RemoteSubnet", "IkeConfig", "IpsecConfig", "AutoConfigRoute",
                "EffectImmediately", "ClientToken",
            ]
        )
        #expect(parameters["VpnConnectionId"] == "vco-bp1bbi27hojx80nck****")
        #expect(parameters["Name"] == "vpn连接-1")
        #expect(parameters["LocalSubnet"] == "10.0.0.0/8,192.168.1.0/24")
        #expect(parameters["RemoteSubnet"] == "2001:db8::/32")
        #expect(parameters["IkeConfig"] == Sample.fullRequest.ikeConfig.map { JSONObject(mapping: $0).text })
        #expect(parameters["IpsecConfig"] == Sample.fullRequest.ipsecConfig.map { JSONObject(mapping: $0).text })
        #expect(parameters["AutoConfigRoute"] == "true")
        #expect(parameters["EffectImmediately"] == "false")
        #expect(parameters["ClientToken"] == "token-1")
    }

    @Test("What is nil, and a group without settings, does not go out")
    func partialParameters() {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig()
        #expect(request.parameters().all.map(\.name) == ["VpnConnectionId", "Name"])
    }

    @Test("Additional parameters go out last, by name")
    func additionalParameters() {
        var request = Sample.renaming
        request.additionalParameters = ["Zeta": "z", "EnableDpd": "true", "IpsecConfig": "{}"]
        #expect(
            request.parameters().all.map(\.name) == ["VpnConnectionId", "Name", "EnableDpd", "IpsecConfig", "Zeta"]
        )
        #expect(request.validationFailures().isEmpty)
    }

    @Test("No secret is printed, an additional one neither")
    func printing() {
        var request = Sample.fullRequest
        request.additionalParameters = [
            "TunnelOptionsSpecification.1.TunnelIkeConfig.Psk": "open-sesame", "X": "shown",
        ]
        let printed = everythingPrinted(of: request)
        #expect(!printed.contains("open-sesame"))
        #expect(!printed.contains("p@ss"))
        #expect(printed.contains("shown"))
        #expect(request.additionalParameters["TunnelOptionsSpecification.1.TunnelIkeConfig.Psk"] == "open-sesame")
        #expect(request.parameters().secrets.contains(Secret("open-sesame")))
    }

    @Test(
        "An additional parameter is a secret by its name, or by a name in its value",
        arguments: [
            ("TunnelOptionsSpecification", #"[{"TunnelIkeConfig":{"Psk":"LEAKME"}}]"#), ("PreSharedKey", "LEAKME"),
            ("Pre-Shared-Key", "LEAKME"), ("MyPassphrase", "LEAKME"), ("RemoteCaPrivateKey", "LEAKME"),
        ]
    )
    func additionalSecrets(_ name: String, value: String) throws {
        var request = Sample.renaming
        request.additionalParameters = [name: value]
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)
        #expect(throws: VpcError.self) { try builder.url(for: request) }
        let signed = try builder.signedRequest(for: request)
        #expect(
            !(everythingPrinted(of: request) + everythingPrinted(of: signed) + signed.curlCommand).contains("LEAKME")
        )
    }

    @Test(
        "An additional parameter that names no secret is shown",
        arguments: [
            ("RemoteCaCertificate", "SHOWN"), ("OidcTokenFile", "SHOWN"), ("private_key_path", "SHOWN"),
            ("Description", #"{"oidc-token-file":"SHOWN"}"#), ("EnableDpd", "SHOWN"),
        ]
    )
    func additionalWithoutSecret(_ name: String, value: String) {
        var request = Sample.renaming
        request.additionalParameters = [name: value]
        #expect(request.parameters().secrets.isEmpty)
        #expect(everythingPrinted(of: request).contains("SHOWN"))
    }

    @Test("Two requests are equal when all their fields are")
    func equality() {
        var other = Sample.fullRequest
        #expect(other == Sample.fullRequest)
        other.additionalParameters = ["X": "1"]
        #expect(other != Sample.fullRequest)
    }
}
