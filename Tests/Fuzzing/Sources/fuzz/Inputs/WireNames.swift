/// Names that responses have.
enum WireNames {
    /// Those of lists, which read the same with one element as with several.
    static let ofLists = [
        "TunnelOptions", "TunnelConfig", "BgpConfig", "VpnConnection", "CustomerGateway", "VpnGateway", "Logs",
    ]

    /// Those of secrets.
    static let ofSecrets = ["Psk", "AuthKey", "AccessKeySecret", "SecurityToken"]

    /// Those, and all others.
    static let all =
        ofLists + ofSecrets + [
            "Asn", "AttachInstanceId", "AttachType", "AutoConfigRoute", "AutoPropagate", "BgpConfigs", "BgpStatus",
            "BusinessStatus", "ChargeType", "Code", "Count", "CreateTime", "CrossAccountAuthorized", "CustomerGateways",
            "CustomerGatewayId", "Data", "Description", "Dip", "DisasterRecoveryInternetIp",
            "DisasterRecoveryVSwitchId", "EffectImmediately", "Enable", "EnableBgp", "EnableDpd",
            "EnableNatTraversal", "EnableTunnelsBgp", "EndTime", "EniInstanceId", "EniInstanceIds", "Expiration",
            "FailedReason", "FailedReasonCode", "FailedTime", "GatewayType", "HostId", "IkeAuthAlg", "IkeConfig",
            "IkeEncAlg", "IkeLifetime", "IkeMode", "IkePfs", "IkeVersion", "InternetIp", "Interval", "IntranetIp",
            "IpAddress", "IpsecAuthAlg", "IpsecConfig", "IpsecEncAlg", "IpsecLifetime", "IpsecPfs", "IpsecVpn",
            "IsCompleted", "Key", "Local", "LocalAsn", "LocalBgpIp", "LocalId", "LocalSubnet", "Message",
            "MismatchLocalParam", "MismatchRemoteParam", "Name", "NetworkType", "PageNumber", "PageSize", "PeerAsn",
            "PeerBgpIp", "Recommend", "Remote", "RemoteCaCertificate", "RemoteId", "RemoteSubnet", "RequestId",
            "ReservationData", "ReservationEndTime", "ReservationIpsec", "ReservationMaxConnections",
            "ReservationOrderType", "ReservationSpec", "ReservationSsl", "ResourceGroupId", "Retry", "Role",
            "Severity", "Sip", "SourceLog", "Spec", "SslMaxConnections", "SslVpn", "SslVpnInternetIp", "State",
            "Status", "Tag", "Tags", "TotalCount", "TransitRouterId", "TransitRouterName", "TunnelBandwidth",
            "TunnelBgpConfig", "TunnelCidr", "TunnelId", "TunnelIkeConfig", "TunnelIndex", "TunnelIpsecConfig",
            "TunnelOptionsSpecification", "TunnelsConfig", "Value", "VSwitchId", "VcoHealthCheck", "VpcId",
            "VpnBgpConfig", "VpnConnectionConfig", "VpnConnectionId", "VpnConnections", "VpnGatewayId", "VpnGateways",
            "VpnType", "ZoneNo",
        ]
}
