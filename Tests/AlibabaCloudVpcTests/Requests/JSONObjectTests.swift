import Testing

@testable import AlibabaCloudVpc

@Suite struct JSONObjectTests {
    @Test("Objects and arrays nest, and what is printed has no secret of any of them")
    func nesting() {
        var inner = JSONObject()
        inner.append("Psk", Secret("open\"sesame"))
        inner.append("IkeVersion", IkeVersion.ikev2)
        var object = JSONObject()
        object.append("Name", "é")
        object.append("Config", inner)
        object.append("Tunnels", [inner, JSONObject()])
        object.append("Cidrs", ["10.0.0.0/8", "a\"b"])
        object.append("Empty", JSONObject())
        object.append("None", nil as [String]?)
        func text(_ key: String) -> String {
            #"{"Name":"é","Config":{"Psk":"\#(key)","IkeVersion":"ikev2"},"#
                + #""Tunnels":[{"Psk":"\#(key)","IkeVersion":"ikev2"},{}],"Cidrs":["10.0.0.0/8","a\"b"]}"#
        }
        #expect(object.text == text(#"open\"sesame"#))
        #expect(object.description == text("REDACTED"))
        #expect(!everythingPrinted(of: object).contains("sesame"))
    }

    @Test("A group inside a group of JSON is an object, a list of them an array")
    func groups() {
        let tunnel = TunnelOptions(
            tunnelId: "tun-1",
            enableDpd: true,
            ikeConfig: IkeConfig(preSharedKey: Secret("open-sesame"), lifetimeInSeconds: 1),
            state: .active
        )
        let object = JSONObject(mapping: tunnel)
        #expect(
            object.text == #"{"TunnelId":"tun-1","EnableDpd":"true","#
                + #""TunnelIkeConfig":{"Psk":"open-sesame","IkeLifetime":1}}"#
        )
        #expect(object.description.contains("REDACTED"))
        let request = CreateVpnConnectionRequest(
            vpnGatewayId: "vpn-1",
            localSubnet: [],
            remoteSubnet: [],
            tunnels: [tunnel]
        )
        #expect(JSONObject(mapping: request).text.contains(#""TunnelOptionsSpecification":[{"TunnelId":"tun-1","#))
    }
}
