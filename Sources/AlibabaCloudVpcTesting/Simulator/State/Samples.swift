import AlibabaCloudVpc
import Foundation

// What a resource of a simulated VPC is if a test leaves it out: as in the documentation's samples.

extension VpnConnection {
    static let sample = VpnConnection(
        vpnConnectionId: "vco-bp10lz7aejumd2vxo****",
        vpnGatewayId: "vpn-bp1q8bgx4xnkm2ogj****",
        customerGatewayId: "cgw-bp1pvpl9r9adju6l5****",
        name: "vpn连接测试",
        state: .active,
        status: .ipsecEstablished,
        localSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
        remoteSubnet: [CIDRBlock("2.2.2.0/24")],
        createTime: Date(timeIntervalSince1970: 1_492_753_817),
        effectImmediately: false,
        ikeConfig: IkeConfig(
            preSharedKey: Secret("pgw6dy7d1i8in7x5"),
            localId: "116.62.69.xx",
            remoteId: "139.196.32.xx"
        )
    )

    /// The connection with the sample's properties for those that are `nil`.
    ///
    /// Phase 1 settings that are given aren't the sample's in any part.
    var filledFromSample: VpnConnection {
        var connection = Self.sample
        connection.take(self)
        if let ikeConfig { connection.ikeConfig = ikeConfig }
        return connection
    }
}

extension VpnGateway {
    private static let sample = VpnGateway(
        vpnGatewayId: "vpn-bp1q8bgx4xnkm2ogj****",
        status: .active,
        businessStatus: .normal,
        vpcId: "vpc-bp1m3i0kn1nd4wiw9****",
        internetIp: "116.62.69.64",
        spec: "5M",
        ipsecVpn: .enabled,
        sslVpn: .disabled,
        enableBgp: false,
        autoPropagate: false,
        networkType: .publicNetwork,
        gatewayType: .traditional,
        vpnType: .normal,
        chargeType: .payAsYouGo,
        createTime: Date(timeIntervalSince1970: 1_492_753_580),
        endTime: Date(timeIntervalSince1970: 4_070_880_000)
    )

    /// The gateway with the sample's properties for those that are `nil`.
    var filledFromSample: VpnGateway {
        var gateway = Self.sample
        gateway.take(self)
        return gateway
    }
}

extension CustomerGateway {
    private static let sample = CustomerGateway(
        customerGatewayId: "cgw-bp1pvpl9r9adju6l5****",
        ipAddress: "139.196.32.167",
        createTime: Date(timeIntervalSince1970: 1_492_747_187)
    )

    /// The gateway with the sample's properties for those that are `nil`.
    var filledFromSample: CustomerGateway {
        var gateway = Self.sample
        gateway.take(self)
        return gateway
    }
}
