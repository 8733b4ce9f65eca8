import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ModificationTests {
    private let scene = Scene()

    @Test(
        "A change stores and returns what the request has, and keeps the rest",
        arguments: [
            (SignatureVersion.v1, ParameterPlacement.body, ResponseFormat.json), (.v1, .query, .xml),
            (.v3, .body, .xml),
            (.v3, .query, .json),
        ]
    )
    func absentStays(_ version: SignatureVersion, _ placement: ParameterPlacement, _ format: ResponseFormat)
        async throws
    {
        let before = try #require(await scene.connection)
        let client = scene.client {
            $0.signatureVersion = version
            $0.parameterPlacement = placement
            $0.responseFormat = format
        }
        let response = try await client.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: Scene.connectionId,
                name: "tokyo-办公室",
                ikeConfig: IkeConfig(preSharedKey: Secret("k<&>\"\\中"), version: .ikev2, localId: "a.example.com"),
                effectImmediately: true
            )
        )
        var expected = before
        expected.name = "tokyo-办公室"
        expected.ikeConfig?.preSharedKey = Secret("k<&>\"\\中")
        expected.ikeConfig?.version = .ikev2
        expected.ikeConfig?.localId = "a.example.com"
        expected.effectImmediately = true
        #expect(await scene.connection == expected)
        #expect(response.name == "tokyo-办公室")
        #expect(response.ikeConfig == expected.ikeConfig)
        #expect(response.ipsecConfig == before.ipsecConfig)
        #expect(response.localSubnet == before.localSubnet)
        #expect(response.createTime == before.createTime)
        #expect(response.effectImmediately == true)
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 1)
    }

    @Test("A connection that a test puts gets the documented defaults and a generated key")
    func defaults() async throws {
        let scene = Scene(
            connection: VpnConnection(vpnConnectionId: Scene.connectionId, ikeConfig: IkeConfig())
        )
        let connection = try #require(await scene.connection)
        var expected = IkeConfig(
            version: .ikev1,
            mode: .main,
            encryptionAlgorithm: .aes,
            authenticationAlgorithm: .sha1,
            diffieHellmanGroup: .group2,
            lifetimeInSeconds: 86_400,
            localId: "116.62.69.64",
            remoteId: "139.196.32.167"
        )
        let key = try #require(connection.ikeConfig?.preSharedKey).exposedValue
        #expect(key.count == 16 && key.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) })
        expected.preSharedKey = Secret(key)
        #expect(connection.ikeConfig == expected)
        #expect(
            connection.ipsecConfig
                == IpsecConfig(
                    encryptionAlgorithm: .aes,
                    authenticationAlgorithm: .sha1,
                    perfectForwardSecrecy: .group2,
                    lifetimeInSeconds: 86_400
                )
        )
        let again = Scene(
            connection: VpnConnection(vpnConnectionId: Scene.connectionId, ikeConfig: IkeConfig())
        )
        #expect(await again.connection == connection)
    }

    @Test("The newer settings of a single tunnel are stored and returned")
    func newerSettings() async throws {
        let response = try await scene.response(to: [
            "VpnConnectionId": "vco-1", "AutoConfigRoute": "True", "EnableDpd": "True", "EnableNatTraversal": "FALSE",
            "RemoteCaCertificate": "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----",
            "HealthCheckConfig": #"{"enable":"true","dip":"1.1.1.1","sip":"2.2.2.2","interval":"3","retry":1}"#,
            "BgpConfig":
                #"{"EnableBgp":"true","LocalAsn":"4294967295","TunnelCidr":"169.254.11.0/30","LocalBgpIp":"169.254.11.1"}"#,
            "IpsecConfig": #"{"IpsecPfs":"disabled","IpsecLifetime":3600,"IpsecAuthAlg":"MD5"}"#,
        ])
        #expect(response.status == 200)
        let connection = try #require(await scene.connection)
        #expect(await scene.vpc.autoConfigRoute(of: "vco-1") == true)
        #expect(connection.enableDpd == true)
        #expect(connection.enableNatTraversal == false)
        #expect(connection.remoteCaCertificate?.hasPrefix("-----BEGIN") == true)
        #expect(
            connection.healthCheck
                == HealthCheckConfig(
                    isEnabled: true,
                    destinationIp: "1.1.1.1",
                    sourceIp: "2.2.2.2",
                    intervalInSeconds: 3,
                    retryCount: 1
                )
        )
        #expect(connection.bgpConfig?.localAsn == 4_294_967_295)
        #expect(connection.bgpConfig?.tunnelCidr == CIDRBlock("169.254.11.0/30"))
        #expect(connection.ipsecConfig?.perfectForwardSecrecy == .disabled)
        #expect(connection.ipsecConfig?.authenticationAlgorithm == .md5)
        #expect(connection.ipsecConfig?.encryptionAlgorithm == .aes)
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(
            text.contains(#""VcoHealthCheck":{"Dip":"1.1.1.1","Enable":"true","Interval":3,"Retry":1,"Sip":"2.2.2.2"}"#)
        )
        #expect(text.contains(#""EnableDpd":true,"EnableNatTraversal":false"#))
        #expect(text.contains(#""VpnBgpConfig":{"EnableBgp":"true","TunnelCidr":"169.254.11.0/30""#))
    }

    @Test("Each tunnel keeps what its parameters leave out")
    func tunnels() async throws {
        let tunnels = [
            TunnelOptions(tunnelId: "tun-1", role: .master, customerGatewayId: "cgw-1"),
            TunnelOptions(tunnelId: "tun-2", role: .slave, customerGatewayId: "cgw-2"),
        ]
        let scene = Scene(connection: VpnConnection(vpnConnectionId: Scene.connectionId, tunnels: tunnels))
        let before = try #require(await scene.connection?.tunnels)
        let prefix = "TunnelOptionsSpecification.1."
        let response = try await scene.response(to: [
            "VpnConnectionId": "vco-1", "EnableTunnelsBgp": "true", prefix + "TunnelId": "tun-2",
            prefix + "EnableDpd": "False", prefix + "TunnelIkeConfig.Psk": "tunnel-key",
            prefix + "TunnelIkeConfig.IkeLifetime": "3600", prefix + "TunnelIpsecConfig.IpsecPfs": "group14",
            prefix + "TunnelBgpConfig.LocalAsn": "65530", prefix + "RemoteCaCertificate": "PEM",
        ])
        #expect(response.status == 200)
        var expected = before
        expected[1].enableDpd = false
        expected[1].ikeConfig?.preSharedKey = Secret("tunnel-key")
        expected[1].ikeConfig?.lifetimeInSeconds = 3600
        expected[1].ipsecConfig?.perfectForwardSecrecy = .group14
        expected[1].bgpConfig = BgpConfig(localAsn: 65_530)
        expected[1].remoteCaCertificate = "PEM"
        let connection = try #require(await scene.connection)
        #expect(connection.tunnels == expected)
        #expect(connection.enableTunnelsBgp == true)
        let node = try VpcResponseDecoder().decode(RawResponse.self, from: response).node
        let returned = try #require(node["TunnelOptionsSpecification"]?["TunnelOptions"]).elements
        #expect(returned.map { $0["TunnelId"]?.string } == ["tun-1", "tun-2"])
        #expect(returned[1]["TunnelIkeConfig"]?["Psk"]?.string == "tunnel-key")
    }

    @Test("Tunnels are found by their roles, whatever their numbers")
    func tunnelsByRole() async throws {
        let tunnels = ["tun-1", "tun-2"].map { TunnelOptions(tunnelId: $0, role: $0 == "tun-1" ? .master : .slave) }
        let scene = Scene(connection: VpnConnection(vpnConnectionId: Scene.connectionId, tunnels: tunnels))
        let prefix = "TunnelOptionsSpecification."
        let response = try await scene.response(
            to: [
                "VpnConnectionId": "vco-1", prefix + "2.Role": "slave", prefix + "1.Role": "master",
                prefix + "1.CustomerGatewayId": "cgw-bp1pvpl9r9adju6l5****", prefix + "10.Role": "slave",
                prefix + "10.EnableDpd": "false",
            ],
            format: .xml
        )
        #expect(response.status == 200)
        let changed = try #require(await scene.connection?.tunnels)
        #expect(changed.map(\.role) == [.master, .slave])
        #expect(changed.map(\.enableDpd) == [true, false])
        #expect(changed.map(\.tunnelId) == ["tun-1", "tun-2"])
        #expect(changed[0].customerGatewayId == "cgw-bp1pvpl9r9adju6l5****")
        #expect(Set(changed.map(\.ikeConfig?.preSharedKey)).count == 2)
    }

    @Test(
        "A connection refuses the settings of the other number of tunnels",
        arguments: [
            (true, "IkeConfig", #"{"IkeVersion":"ikev2"}"#), (true, "IpsecConfig", #"{"IpsecLifetime":3600}"#),
            (true, "BgpConfig", #"{"EnableBgp":"true"}"#), (true, "HealthCheckConfig", #"{"enable":"true"}"#),
            (true, "EnableDpd", "true"), (true, "EnableNatTraversal", "true"), (true, "RemoteCaCertificate", "PEM"),
            (false, "EnableTunnelsBgp", "true"), (false, "TunnelOptionsSpecification.1.Role", "master"),
        ]
    )
    func otherKind(hasTwoTunnels: Bool, name: String, value: String) async throws {
        let tunnels = ["tun-1", "tun-2"].map { TunnelOptions(tunnelId: $0, role: $0 == "tun-1" ? .master : .slave) }
        let connection = VpnConnection(vpnConnectionId: Scene.connectionId, tunnels: hasTwoTunnels ? tunnels : nil)
        let scene = Scene(connection: connection)
        let before = await scene.connection
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1", "Name": "another", name: value])
        let error = try #require(scene.refusal(response))
        #expect(error.code == .invalidParameter)
        #expect(error.message.contains("\"\(name.prefix { $0 != "." })\""))
        #expect(await scene.connection == before)
    }

    @Test(
        "A refused request changes nothing",
        arguments: [
            ["IkeConfig": #"{"Psk":"new","IkeVersion":"ikev3"}"#], ["IkeConfig": "ikev1, ikev2"],
            ["IkeConfig": #"{"IkeLifetime":86401}"#],
            ["IkeConfig": #"{"Psk":"\#(String(repeating: "k", count: 101))"}"#],
            ["IkeConfig": #"{"Psk":"a b"}"#], ["IkeConfig": #"{"RemoteId":{"a":1}}"#],
            ["IpsecConfig": #"{"IpsecEncAlg":"rot13"}"#],
            ["EnableDpd": "yes"], ["AutoConfigRoute": ""],
            ["BgpConfig": #"{"LocalAsn":"4294967296"}"#], ["HealthCheckConfig": #"{"interval":"soon"}"#],
            ["TunnelOptionsSpecification.1.Role": "third"], ["TunnelOptionsSpecification.x.Role": "master"],
            ["TunnelOptionsSpecification.1.Role": "master", "EnableDpd": "true"],
            ["ClientToken": String(repeating: "t", count: 65)],
            ["ClientToken": "令牌"],
        ]
    )
    func invalid(_ parameters: [String: String]) async throws {
        let before = await scene.connection
        let others = ["VpnConnectionId": "vco-1", "Name": "another"]
        let response = try await scene.response(to: parameters.merging(others) { first, _ in first })
        let error = try #require(scene.refusal(response))
        #expect(error.code == .invalidParameter)
        #expect(error.httpStatus == 400)
        #expect(error.message.hasPrefix("The specified parameter \""))
        #expect(await scene.connection == before)
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("A parameter that the operation doesn't have is ignored and logged")
    func unknownParameter() async throws {
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1", "Nmae": "tokyo", "OwnerId": "1"])
        #expect(response.status == 200)
        #expect(await scene.vpc.requests.first?.unknownParameters == ["Nmae"])
    }
}
