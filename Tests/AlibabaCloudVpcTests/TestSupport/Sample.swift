import AlibabaCloudVpc
import Foundation

/// Values that many tests share.
enum Sample {
    static let preSharedKey = "p@ss\"*~+/=&\\中%é"
    static let securityToken = "CAES+/=*~ tok"
    static let accessKeySecret = "testsecret-0123"

    /// 2026-01-02T03:04:05Z.
    static let timestamp = Date(timeIntervalSince1970: 1_767_323_045)

    static let nonce = "n-1"

    static let credentials = Credentials(accessKeyId: "testid", accessKeySecret: Secret(accessKeySecret))

    /// The access key that a simulated VPC knows where no other is told.
    static let simulatedCredentials = Credentials(accessKeyId: "testid", accessKeySecret: Secret("testsecret"))

    static let temporaryCredentials = Credentials(
        accessKeyId: "testid",
        accessKeySecret: Secret(accessKeySecret),
        securityToken: Secret(securityToken)
    )

    /// A request that sets every field.
    static let fullRequest = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nck****",
        regionId: .cnShanghai,
        name: "vpn连接-1",
        localSubnet: [CIDRBlock("10.0.0.0/8"), CIDRBlock("192.168.1.0/24")],
        remoteSubnet: [CIDRBlock("2001:db8::/32")],
        ikeConfig: IkeConfig(
            preSharedKey: Secret(preSharedKey),
            version: .ikev2,
            mode: .main,
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            diffieHellmanGroup: .group14,
            lifetimeInSeconds: 86_400,
            localId: "116.62.69.64",
            remoteId: "139.196.32.167"
        ),
        ipsecConfig: IpsecConfig(
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            perfectForwardSecrecy: .group14,
            lifetimeInSeconds: 3600
        ),
        autoConfigRoute: true,
        effectImmediately: false,
        clientToken: "token-1"
    )

    /// A request that changes the name and holds no secret.
    static let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
}

/// A caller's own operation, with any parameters.
struct ProbeRequest: VpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = "ModifyVpnConnectionAttribute"

    var regionId: Region?
    var pairs: [(name: String, value: String)] = []

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        for pair in pairs { parameters.append(pair.name, pair.value) }
        return parameters
    }
}
