import AlibabaCloudVpc
import Foundation

/// The requests that are measured.
enum Sample {
    static let timestamp = Date(timeIntervalSince1970: 1_767_323_045)
    static let nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"

    static let credentials = Credentials(
        accessKeyId: "LTAI5tSampleSampleSample",
        accessKeySecret: Secret("SampleSampleSampleSampleSample")
    )

    /// The region, the connection's id and a name.
    static let small = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nckwx1a",
        regionId: .cnShanghai,
        name: "tokyo-office"
    )

    /// Every setting of a connection with one tunnel.
    static let full = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nckwx1a",
        regionId: .cnShanghai,
        name: "vpn连接-1",
        localSubnet: [CIDRBlock("10.0.0.0/8"), CIDRBlock("192.168.1.0/24")],
        remoteSubnet: [CIDRBlock("172.16.0.0/12"), CIDRBlock("192.168.2.0/24")],
        ikeConfig: ikeConfig,
        ipsecConfig: ipsecConfig,
        autoConfigRoute: true,
        effectImmediately: false,
        clientToken: "02fb3da4-130e-11e9-8e44-0016e04115b1",
        bgpConfig: BgpConfig(
            isEnabled: true,
            localAsn: 65_530,
            tunnelCidr: CIDRBlock("169.254.11.0/30"),
            localBgpIp: "169.254.11.1"
        ),
        healthCheck: HealthCheckConfig(
            isEnabled: true,
            destinationIp: "192.168.1.1",
            sourceIp: "10.1.1.1",
            intervalInSeconds: 3,
            retryCount: 3
        ),
        enableDpd: true,
        enableNatTraversal: true,
        remoteCaCertificate: certificate
    )

    /// Every setting of a connection with two tunnels.
    static let dual = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nckwx1a",
        regionId: .cnShanghai,
        name: "vpn连接-1",
        localSubnet: full.localSubnet,
        remoteSubnet: full.remoteSubnet,
        autoConfigRoute: true,
        effectImmediately: false,
        clientToken: full.clientToken,
        enableTunnelsBgp: true,
        tunnels: [tunnel(.master, 1), tunnel(.slave, 2)]
    )

    /// The same as ``full`` with so many subnets on each side.
    static func full(subnets count: Int) -> ModifyVpnConnectionAttributeRequest {
        var request = full
        request.localSubnet = (0..<count).map { CIDRBlock("10.\($0 % 256).0.0/16") }
        request.remoteSubnet = (0..<count).map { CIDRBlock("172.16.\($0 % 256).0/24") }
        return request
    }

    /// The same as ``dual`` with certificates of so many lines.
    static func dual(certificateLines count: Int) -> ModifyVpnConnectionAttributeRequest {
        var request = dual
        for index in request.tunnels?.indices ?? 0..<0 {
            request.tunnels?[index].remoteCaCertificate = certificate(lines: count)
        }
        return request
    }

    private static let ikeConfig = IkeConfig(
        preSharedKey: Secret("pgw6dy7d1i8in7x5+/="),
        version: .ikev2,
        mode: .main,
        encryptionAlgorithm: .aes256,
        authenticationAlgorithm: .sha256,
        diffieHellmanGroup: .group14,
        lifetimeInSeconds: 86_400,
        localId: "116.62.69.64",
        remoteId: "139.196.32.167"
    )

    private static let ipsecConfig = IpsecConfig(
        encryptionAlgorithm: .aes256,
        authenticationAlgorithm: .sha256,
        perfectForwardSecrecy: .group14,
        lifetimeInSeconds: 86_400
    )

    private static let certificate = certificate(lines: 12)

    private static func certificate(lines count: Int) -> String {
        let line = "MIIB7zCCAZWgAwIBAgIUK5b8ZwPm0G5v+Sample/Sample0SampleSampleSampleS\n"
        return "-----BEGIN CERTIFICATE-----\n" + String(repeating: line, count: count) + "-----END CERTIFICATE-----\n"
    }

    private static func tunnel(_ role: TunnelRole, _ number: Int) -> TunnelOptions {
        TunnelOptions(
            tunnelId: "tun-opsqc4d97wni27****\(number)",
            role: role,
            customerGatewayId: "cgw-p0w2jemrcj5u61un8****\(number)",
            enableDpd: true,
            enableNatTraversal: true,
            remoteCaCertificate: certificate,
            bgpConfig: BgpConfig(
                localAsn: 65_530,
                tunnelCidr: CIDRBlock("169.254.1\(number).0/30"),
                localBgpIp: "169.254.1\(number).1"
            ),
            ikeConfig: ikeConfig,
            ipsecConfig: ipsecConfig
        )
    }
}
