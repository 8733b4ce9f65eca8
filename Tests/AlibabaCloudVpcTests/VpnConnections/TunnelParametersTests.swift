import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct TunnelParametersTests {
    @Test("The settings of a connection with one tunnel go out under their wire names")
    func oneTunnel() {
        let parameters = Sample.oneTunnel.parameters()
        #expect(
            parameters.all.map(\.name) == [
                "VpnConnectionId", "Name", "LocalSubnet", "RemoteSubnet", "IkeConfig", "IpsecConfig", "AutoConfigRoute",
                "EffectImmediately", "BgpConfig", "HealthCheckConfig", "EnableDpd", "EnableNatTraversal",
                "RemoteCaCertificate", "ClientToken", "OwnerAccount", "OwnerId", "ResourceOwnerAccount",
                "ResourceOwnerId",
            ]
        )
        #expect(
            parameters["BgpConfig"] == #"{"EnableBgp":"true","LocalAsn":"4294967295","TunnelCidr":"169.254.11.0/30","#
                + #""LocalBgpIp":"169.254.11.1"}"#
        )
        #expect(
            parameters["HealthCheckConfig"]
                == #"{"enable":"true","dip":"10.0.0.1","sip":"10.1.0.1","interval":"3","retry":"5"}"#
        )
        #expect(parameters["EnableDpd"] == "true")
        #expect(parameters["EnableNatTraversal"] == "false")
        #expect(parameters["RemoteCaCertificate"] == Sample.certificate)
        #expect(parameters["OwnerId"] == "1234567890123456")
        #expect(Sample.oneTunnel.validationFailures().isEmpty)
    }

    @Test("Two tunnels go out flattened, numbered from 1, the local id under one name")
    func twoTunnels() {
        let parameters = Sample.twoTunnels.parameters()
        let first = parameters.all.filter { $0.name.hasPrefix("TunnelOptionsSpecification.1.") }
        #expect(
            first.map { $0.name.dropFirst("TunnelOptionsSpecification.1.".count) } == [
                "TunnelId", "Role", "CustomerGatewayId", "EnableDpd", "EnableNatTraversal", "RemoteCaCertificate",
                "TunnelBgpConfig.LocalAsn", "TunnelBgpConfig.TunnelCidr", "TunnelBgpConfig.LocalBgpIp",
                "TunnelIkeConfig.Psk", "TunnelIkeConfig.IkeVersion", "TunnelIkeConfig.IkeMode",
                "TunnelIkeConfig.IkeEncAlg", "TunnelIkeConfig.IkeAuthAlg", "TunnelIkeConfig.IkePfs",
                "TunnelIkeConfig.IkeLifetime", "TunnelIkeConfig.LocalId", "TunnelIkeConfig.RemoteId",
                "TunnelIpsecConfig.IpsecEncAlg", "TunnelIpsecConfig.IpsecAuthAlg", "TunnelIpsecConfig.IpsecPfs",
                "TunnelIpsecConfig.IpsecLifetime",
            ]
        )
        #expect(parameters["EnableTunnelsBgp"] == "true")
        #expect(parameters["TunnelOptionsSpecification.2.Role"] == "slave")
        #expect(parameters["TunnelOptionsSpecification.2.TunnelIkeConfig.Psk"] == Sample.tunnelKey(2))
        #expect(parameters["TunnelOptionsSpecification.2.TunnelIkeConfig.IkeLifetime"] == "86400")
        #expect(Sample.twoTunnels.validationFailures().isEmpty)
    }

    @Test("The fields of a tunnel that only responses have aren't sent")
    func responseOnly() {
        var request = Sample.twoTunnels
        request.tunnels?[0].state = .active
        request.tunnels?[0].status = .ipsecEstablished
        request.tunnels?[0].internetIp = "47.0.0.1"
        request.tunnels?[0].zoneNo = "cn-shanghai-b"
        request.tunnels?[0].tunnelIndex = 1
        request.tunnels?[0].bgpConfig?.peerAsn = 65_531
        request.tunnels?[0].bgpConfig?.peerBgpIp = "169.254.11.2"
        request.tunnels?[0].bgpConfig?.status = .success
        request.tunnels?[0].bgpConfig?.authKey = Secret("authentic")
        #expect(request.parameters() == Sample.twoTunnels.parameters())
        var single = Sample.oneTunnel
        single.healthCheck?.status = .failed
        single.healthCheck?.policy = .revokeRoute
        single.bgpConfig?.peerAsn = 1
        #expect(single.parameters() == Sample.oneTunnel.parameters())
    }

    @Test("No key of a tunnel is printed")
    func printing() throws {
        var request = Sample.twoTunnels
        request.tunnels?[1].ikeConfig?.preSharedKey = Secret("open-sesame")
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)
        let signed = try builder.signedRequest(for: request)
        let printed = everythingPrinted(of: request) + everythingPrinted(of: signed) + signed.curlCommand
        #expect(!printed.contains("open-sesame"))
        #expect(request.parameters().secrets.contains(Secret("open-sesame")))
        let error = #expect(throws: VpcError.self) { try builder.url(for: request) }
        #expect(
            error?.validationFailures.map(\.path) == [
                "parameters[TunnelOptionsSpecification.1.TunnelIkeConfig.Psk]",
                "parameters[TunnelOptionsSpecification.2.TunnelIkeConfig.Psk]",
            ]
        )
    }

    @Test("Tunnels stand in the body even where the others stand in the query", arguments: SignatureVersion.allCases)
    func placement(_ version: SignatureVersion) throws {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.temporaryCredentials,
            signatureVersion: version,
            parameterPlacement: .query
        )
        let request = try builder.urlRequest(for: Sample.twoTunnels, timestamp: Sample.timestamp, nonce: Sample.nonce)
        let query = try #require(request.url?.query(percentEncoded: true))
        let body = String(decoding: try #require(request.httpBody), as: UTF8.self)
        #expect(query.contains("VpnConnectionId=vco-1"))
        #expect(query.contains("EnableTunnelsBgp=true"))
        #expect(!query.contains("TunnelOptionsSpecification"))
        #expect(body.split(separator: "&").allSatisfy { $0.hasPrefix("TunnelOptionsSpecification.") })
        #expect(request.value(forHTTPHeaderField: "content-type") == "application/x-www-form-urlencoded")
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
        #expect(received["TunnelOptionsSpecification.1.TunnelIkeConfig.Psk"] == Sample.tunnelKey(1))
        let url = try builder.url(
            for: Sample.twoTunnels,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce,
            secretsInURL: .allowed
        )
        #expect(url.absoluteString.contains("TunnelOptionsSpecification.2.TunnelId=tun-2"))
    }

    @Test("Without tunnels, a request whose parameters stand in the query has no body")
    func noBody() throws {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            parameterPlacement: .query
        )
        #expect(
            try builder.urlRequest(for: Sample.oneTunnel, timestamp: Sample.timestamp, nonce: Sample.nonce).httpBody
                == nil
        )
    }
}
