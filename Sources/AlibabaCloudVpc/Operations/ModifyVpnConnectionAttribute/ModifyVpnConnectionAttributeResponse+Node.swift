extension ModifyVpnConnectionAttributeResponse {
    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(
            requestId: node["RequestId"]?.string,
            vpnConnectionId: node["VpnConnectionId"]?.string,
            vpnGatewayId: node["VpnGatewayId"]?.string,
            customerGatewayId: node["CustomerGatewayId"]?.string,
            name: node["Name"]?.string,
            description: node["Description"]?.string,
            localSubnet: node["LocalSubnet"]?.string.map(CIDRBlock.list),
            remoteSubnet: node["RemoteSubnet"]?.string.map(CIDRBlock.list),
            createTime: node["CreateTime"]?.dateFromMilliseconds,
            effectImmediately: node["EffectImmediately"]?.boolean,
            ikeConfig: node["IkeConfig"]?.asObject.map(IkeConfig.init(from:)),
            ipsecConfig: node["IpsecConfig"]?.asObject.map(IpsecConfig.init(from:)),
            healthCheck: node["VcoHealthCheck"]?.asObject.map(HealthCheckConfig.init(from:))
        )
    }
}
