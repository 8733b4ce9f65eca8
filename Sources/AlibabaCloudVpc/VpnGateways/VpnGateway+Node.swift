extension VpnGateway: WireGroup {
    init() {
        self.init(vpnGatewayId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("Status", &status)
        wire.map("BusinessStatus", &businessStatus)
        wire.map("VpcId", &vpcId)
        wire.map("VSwitchId", &vSwitchId)
        wire.map("DisasterRecoveryVSwitchId", &disasterRecoveryVSwitchId)
        wire.map("InternetIp", &internetIp)
        wire.map("DisasterRecoveryInternetIp", &disasterRecoveryInternetIp)
        wire.map("IntranetIp", &intranetIp)
        wire.map("SslVpnInternetIp", &sslVpnInternetIp)
        wire.map("Spec", &spec)
        wire.map("IpsecVpn", &ipsecVpn)
        wire.map("SslVpn", &sslVpn)
        wire.map("SslMaxConnections", &sslMaxConnections)
        wire.map("EnableBgp", &enableBgp)
        wire.map("AutoPropagate", &autoPropagate)
        wire.map("NetworkType", &networkType)
        wire.map("GatewayType", &gatewayType)
        wire.map("VpnType", &vpnType)
        wire.map("ChargeType", &chargeType)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map(milliseconds: "EndTime", &endTime)
        wire.map(list: "EniInstanceIds", of: "EniInstanceId", &eniInstanceIds)
        wire.map("ReservationData", &reservation)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map("Tag", &systemTags)
        wire.map(list: "Tags", of: "Tag", &tags)
    }

    /// Reads the VPN gateway from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
