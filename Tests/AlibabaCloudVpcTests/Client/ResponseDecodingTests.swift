import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct ResponseDecodingTests {
    typealias Response = ModifyVpnConnectionAttributeResponse

    private func decode(_ text: String) throws -> Response {
        try VpcResponseDecoder().decode(Response.self, from: Data(text.utf8))
    }

    /// What the seed page's samples say; the two differ in the request's id.
    private func documented(requestId: String) -> Response {
        Response(
            requestId: requestId,
            vpnConnectionId: "vco-bp10lz7aejumd2vxo****",
            vpnGatewayId: "vpn-bp1q8bgx4xnkm2ogj****",
            customerGatewayId: "cgw-bp1pvpl9r9adju6l5****",
            name: "vpn连接测试",
            localSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
            remoteSubnet: [CIDRBlock("2.2.2.0/24")],
            createTime: Date(timeIntervalSince1970: 1_492_753_817),
            effectImmediately: false,
            ikeConfig: IkeConfig(
                preSharedKey: Secret("pgw6dy7d1i8i****"),
                version: .ikev1,
                mode: .main,
                encryptionAlgorithm: .aes,
                authenticationAlgorithm: .sha1,
                diffieHellmanGroup: .group2,
                lifetimeInSeconds: 86_400,
                localId: "116.62.69.xx",
                remoteId: "139.196.32.xx"
            ),
            ipsecConfig: IpsecConfig(
                encryptionAlgorithm: .aes,
                authenticationAlgorithm: .sha1,
                perfectForwardSecrecy: .group2,
                lifetimeInSeconds: 86_400
            )
        )
    }

    @Test("The documentation's JSON sample is read whole")
    func documentedJSON() throws {
        let response = try decode(Fixture.text("ModifyVpnConnectionAttribute.json"))
        #expect(response == documented(requestId: "7DB79D0C-5F27-4AB5-995B-79BE55102F90"))
    }

    @Test("The documentation's XML sample is read whole")
    func documentedXML() throws {
        let response = try decode(Fixture.text("ModifyVpnConnectionAttribute.xml"))
        #expect(response == documented(requestId: "57070A3D-38F2-40A6-A1C9-DB14542EF54D"))
    }

    @Test("Both samples read as one value, but for the request's id")
    func sameValue() throws {
        var json = try decode(Fixture.text("ModifyVpnConnectionAttribute.json"))
        json.requestId = nil
        var xml = try decode(Fixture.text("ModifyVpnConnectionAttribute.xml"))
        xml.requestId = nil
        #expect(json == xml)
    }

    @Test("Every field of the documentation is read, the same from JSON and XML")
    func full() throws {
        let json = try decode(Fixture.text("FullResponse.json"))
        let xml = try decode(Fixture.text("FullResponse.xml"))
        #expect(json == xml)
        #expect(json.description == "描述 <1> & \"2\"")
        #expect(json.createTime == Date(timeIntervalSince1970: 1_492_753_817.123))
        #expect(json.effectImmediately == true)
        let healthCheck = HealthCheckConfig(
            isEnabled: true,
            destinationIp: "1.1.1.xx",
            sourceIp: "2.2.2.xx",
            intervalInSeconds: 3,
            retryCount: 1
        )
        #expect(json.healthCheck == healthCheck)
    }

    @Test("The format is seen from the bytes, whatever the header says")
    func format() throws {
        let json = HTTPTransportResponse(
            status: 200,
            headers: ["Content-Type": "text/xml"],
            body: Data("\u{FEFF} \n{\"Name\":\"a\"}".utf8)
        )
        let xml = HTTPTransportResponse(
            status: 200,
            headers: ["Content-Type": "application/json"],
            body: Data("\u{FEFF}\r\n<R><Name>a</Name></R>".utf8)
        )
        #expect(try VpcResponseDecoder().decode(Response.self, from: json).name == "a")
        #expect(try VpcResponseDecoder().decode(Response.self, from: xml).name == "a")
    }

    @Test(
        "Numbers and Booleans are read from values and from strings",
        arguments: [
            #"{"EffectImmediately":true,"CreateTime":1492753817000,"IkeConfig":{"IkeLifetime":86400}}"#,
            #"{"EffectImmediately":"true","CreateTime":"1492753817000","IkeConfig":{"IkeLifetime":"86400"}}"#,
            #"{"EffectImmediately":"True","CreateTime":1.492753817E12,"IkeConfig":{"IkeLifetime":86400.0}}"#,
            "<R><EffectImmediately>true</EffectImmediately><CreateTime>1492753817000</CreateTime>"
                + "<IkeConfig><IkeLifetime>\n86400\n</IkeLifetime></IkeConfig></R>",
        ]
    )
    func spellings(_ text: String) throws {
        let response = try decode(text)
        #expect(response.effectImmediately == true)
        #expect(response.createTime == Date(timeIntervalSince1970: 1_492_753_817))
        #expect(response.ikeConfig?.lifetimeInSeconds == 86_400)
    }

    @Test("What is missing or null is nil, what is not known is passed over")
    func missing() throws {
        #expect(try decode("{}") == Response())
        #expect(try decode("<ModifyVpnConnectionAttributeResponse/>") == Response())
        #expect(
            try decode(#"{"Name":null,"IkeConfig":null,"Future":{"a":[1,{"b":2}]},"RequestId":"r"}"#)
                == Response(requestId: "r")
        )
        #expect(
            try decode("<R><Future><a>1</a></Future><RequestId>r</RequestId></R>") == Response(requestId: "r")
        )
    }

    @Test(
        "A value of a wrong kind is nil, and the rest is read",
        arguments: [
            #"{"Name":{"a":1},"LocalSubnet":["1.1.1.0/24"],"CreateTime":"soon","EffectImmediately":"maybe","#
                + #""IkeConfig":"none","IpsecConfig":[1],"VcoHealthCheck":7,"RequestId":"r"}"#,
            "<R><Name><a>1</a></Name><LocalSubnet><a>1.1.1.0/24</a></LocalSubnet><CreateTime>soon</CreateTime>"
                + "<EffectImmediately>maybe</EffectImmediately><IkeConfig>none</IkeConfig><IpsecConfig>1</IpsecConfig>"
                + "<VcoHealthCheck>7</VcoHealthCheck><RequestId>r</RequestId></R>",
        ]
    )
    func wrongKinds(_ text: String) throws {
        #expect(try decode(text) == Response(requestId: "r"))
    }

    @Test("A number where a text is expected reads as its text, as XML would have it")
    func numberAsText() throws {
        #expect(try decode(#"{"Name":42}"#).name == "42")
        #expect(try decode("<R><Name>42</Name></R>").name == "42")
    }

    @Test("A number that no machine type can hold doesn't make the response unreadable")
    func hugeNumber() throws {
        let response = try decode(#"{"CreateTime":1e400,"IkeConfig":{"IkeLifetime":1e400},"Name":"tokyo"}"#)
        #expect(response == Response(name: "tokyo", ikeConfig: IkeConfig()))
    }

    @Test("Values that the library does not name are kept")
    func newValues() throws {
        let response = try decode(#"{"IkeConfig":{"IkeEncAlg":"chacha20","IkeVersion":"IKEv3"},"LocalSubnet":"x,y"}"#)
        #expect(response.ikeConfig?.encryptionAlgorithm == .unrecognized("chacha20"))
        #expect(response.ikeConfig?.version?.rawValue == "IKEv3")
        #expect(response.localSubnet == [CIDRBlock("x"), CIDRBlock("y")])
    }

    @Test("No way to print a response shows its key")
    func printing() throws {
        let response = try decode(#"{"IkeConfig":{"Psk":"open-sesame"},"Name":"tokyo"}"#)
        #expect(response.ikeConfig?.preSharedKey == Secret("open-sesame"))
        #expect(!everythingPrinted(of: response).contains("sesame"))
        #expect(everythingPrinted(of: response).contains("tokyo"))
    }
}
