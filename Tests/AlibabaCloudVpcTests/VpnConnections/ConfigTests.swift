import Testing

@testable import AlibabaCloudVpc

@Suite struct IpsecConfigTests {
    @Test("All settings go out in a fixed order")
    func full() throws {
        let config = try #require(Sample.fullRequest.ipsecConfig)
        #expect(
            JSONObject(mapping: config).text
                == #"{"IpsecEncAlg":"aes256","IpsecAuthAlg":"sha256","IpsecPfs":"group14","IpsecLifetime":3600}"#
        )
    }

    @Test("Only what is set goes out")
    func partial() {
        #expect(JSONObject(mapping: IpsecConfig(perfectForwardSecrecy: .disabled)).text == #"{"IpsecPfs":"disabled"}"#)
        #expect(JSONObject(mapping: IpsecConfig()).isEmpty)
    }

    @Test("The response's settings are read")
    func reading() {
        let node = ResponseNode.object([
            "IpsecEncAlg": .scalar("3des"), "IpsecAuthAlg": .scalar("sha"), "IpsecPfs": .scalar("disabled"),
            "IpsecLifetime": .scalar("7200"),
        ])
        let expected = IpsecConfig(
            encryptionAlgorithm: .tripleDes,
            authenticationAlgorithm: .sha1,
            perfectForwardSecrecy: .disabled,
            lifetimeInSeconds: 7200
        )
        #expect(IpsecConfig(from: node) == expected)
    }
}

@Suite struct HealthCheckConfigTests {
    @Test("The response's health check is read, its switch a string")
    func reading() {
        let node = ResponseNode.object([
            "Enable": .scalar("true"), "Dip": .scalar("1.1.1.xx"), "Sip": .scalar("2.2.2.xx"),
            "Interval": .scalar("3"), "Retry": .scalar("1"),
        ])
        let expected = HealthCheckConfig(
            isEnabled: true,
            destinationIp: "1.1.1.xx",
            sourceIp: "2.2.2.xx",
            intervalInSeconds: 3,
            retryCount: 1
        )
        #expect(HealthCheckConfig(from: node) == expected)
    }
}
