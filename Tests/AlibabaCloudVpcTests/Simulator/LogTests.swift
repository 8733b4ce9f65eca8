import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct LogTests {
    @Test("The log has a line for each request, and no secret")
    func log() async throws {
        let scene = Scene(faults: .script([2: .connectionLostBeforeApplying]))
        var change = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            name: "tokyo",
            clientToken: "token-1"
        )
        change.ikeConfig = IkeConfig(preSharedKey: Secret("open-sesame"), version: .ikev2)
        change.additionalParameters = [
            "TunnelPsk": "open-sesame-2", "Note": "my open-sesame", "Other": #"{"deep":{"Psk":"open-sesame-3"}}"#,
        ]
        let sent = change
        _ = try await scene.client().send(sent)
        await #expect(throws: VpcError.self) { try await scene.client().send(sent) }
        let lines = await scene.vpc.log.split(separator: "\n")
        #expect(
            lines == [
                """
                #1 POST V3 ModifyVpnConnectionAttribute by testid ClientToken=token-1 IkeConfig={IkeVersion:ikev2,\
                Psk:REDACTED} Name=tokyo Note=REDACTED Other=REDACTED RegionId=cn-shanghai TunnelPsk=REDACTED \
                VpnConnectionId=vco-1 -> 200
                """,
                """
                #2 POST ModifyVpnConnectionAttribute ClientToken=token-1 IkeConfig={IkeVersion:ikev2,Psk:REDACTED} \
                Name=tokyo Note=REDACTED Other=REDACTED RegionId=cn-shanghai TunnelPsk=REDACTED VpnConnectionId=vco-1 \
                -> not received (fault: connectionLostBeforeApplying)
                """,
            ]
        )
        let logged = try #require(await scene.vpc.requests.first)
        #expect(logged.parameters["Name"] == "tokyo")
        #expect(logged.unknownParameters == ["Note", "Other", "TunnelPsk"])
        #expect(logged.requestId?.isEmpty == false)
    }

    @Test("A secret with a combining character after it is redacted in the log")
    func accent() async throws {
        let scene = Scene()
        var change = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: Secret("open-sesame"))
        )
        change.additionalParameters = ["Note": "my open-sesame\u{301}"]
        _ = try await scene.client().send(change)
        let logged = try #require(await scene.vpc.requests.first)
        #expect(logged.parameters["Note"] == "REDACTED")
        #expect(await !Data(scene.vpc.log.utf8).contains(Data("open-sesame".utf8)))
    }

    @Test("Printing a simulated VPC shows no secret")
    func printing() async throws {
        let scene = Scene(
            connection: VpnConnection(
                vpnConnectionId: "vco-1",
                ikeConfig: IkeConfig(preSharedKey: Secret("open-sesame"))
            )
        )
        _ = try await scene.client().send(
            ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: "vco-1",
                ikeConfig: IkeConfig(preSharedKey: Secret("simsalabim"), version: .ikev2)
            )
        )
        var text = ""
        dump(scene.vpc, to: &text)
        dump(await scene.connection as Any, to: &text)
        #expect(text.contains("vco-1"))
        for secret in ["open-sesame", "simsalabim", "testsecret"] { #expect(!text.contains(secret)) }
    }

    @Test(
        "Values in the place of names or actions are redacted, and no value breaks a line of the log",
        arguments: [
            #"{"VpnConnectionId":"vco-1","IkeConfig":{"Psk":"open-sesame"}}"#, "accessToken=open-sesame",
            "Name=a%0A%232 POST open&IkeConfig.Psk=open-sesame",
        ]
    )
    func strangeNames(_ body: String) async throws {
        let scene = Scene()
        var request = URLRequest(url: try #require(URL(string: "https://vpc.cn-shanghai.aliyuncs.com/")))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "content-type")
        request.setValue(
            SimulatedVpc.sampleCredentials.accessKeySecret.exposedValue,
            forHTTPHeaderField: "x-acs-action"
        )
        request.httpBody = Data(body.utf8)
        _ = try await scene.vpc.send(request)
        let log = await scene.vpc.log
        #expect(!log.contains("open-sesame"))
        #expect(!log.contains(SimulatedVpc.sampleCredentials.accessKeySecret.exposedValue))
        #expect(log.split(separator: "\n").count == 1)
    }

    @Test(
        "Neither a method nor the id of an access key breaks a line of the log or shows a secret",
        arguments: ["P\n#2 GET", "testsecret", "a\u{2028}b"]
    )
    func strangeHeads(_ text: String) async throws {
        let scene = Scene()
        let head =
            "Action=A&Version=1&Timestamp=T&SignatureNonce=1&Signature=x&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0"
        let id = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let url = "https://vpc.cn-shanghai.aliyuncs.com/?\(head)&AccessKeyId=\(id)&Name=a%E2%80%A8b"
        var request = URLRequest(url: try #require(URL(string: url)))
        _ = try await scene.vpc.send(request)
        request.httpMethod = text
        _ = try await scene.vpc.send(request)
        let requests = await scene.vpc.requests
        #expect(requests.map(\.accessKeyId) == ["REDACTED", nil])
        #expect(requests.map(\.method) == ["GET", "REDACTED"])
        #expect(await scene.vpc.log.split(whereSeparator: \.isNewline).count == 2)
    }
}
