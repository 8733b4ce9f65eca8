import AlibabaCloudVpc
import Foundation

// The resources of the simulated service with every property, for the tests of its responses.

extension VpnConnection {
    /// A connection that has every setting.
    static func whole(_ id: String, tunnels: [TunnelOptions]? = nil) -> VpnConnection {
        VpnConnection(
            vpnConnectionId: id,
            vpnGatewayId: "vpn-1",
            customerGatewayId: "cgw-1",
            healthCheck: Sample.healthCheck,
            bgpConfig: .whole,
            enableDpd: true,
            enableNatTraversal: false,
            remoteCaCertificate: Sample.certificate,
            enableTunnelsBgp: true,
            tunnels: tunnels,
            resourceGroupId: "rg-1",
            tags: Sample.tags
        )
    }
}

extension VpnConnection {
    /// A connection for a transit router that has every setting.
    static func onTransitRouter(
        _ id: String,
        isAttached: Bool = false,
        tunnels: [TunnelOptions]? = nil
    ) -> VpnConnection {
        var connection = whole(id)
        connection.vpnGatewayId = nil
        connection.tunnels = tunnels?.enumerated().map { index, tunnel in
            var tunnel = tunnel
            (tunnel.role, tunnel.tunnelIndex) = (nil, index + 1)
            return tunnel
        }
        connection.attachType = isAttached ? .transitRouter : .unattached
        connection.crossAccountAuthorized = true
        connection.transitRouterId = "tr-1"
        connection.transitRouterName = "tokyo"
        connection.tunnelBandwidth = "Standard"
        return connection
    }
}

extension VpnConnection {
    /// The connection without tags.
    var withoutTags: VpnConnection {
        var connection = self
        connection.tags = nil
        return connection
    }
}

extension VcoRouteEntry {
    /// A route that has every property.
    static func whole(_ type: VpnRouteEntryType) -> VcoRouteEntry {
        VcoRouteEntry(
            vpnConnectionId: "vco-1",
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            nextHopTunnelIds: ["tun-1", "tun-2"],
            weight: 100,
            state: .published,
            routeEntryType: type,
            source: "VPN_BGP",
            asPath: "65530",
            community: "65530:1",
            createTime: Sample.timestamp
        )
    }
}

extension VpnCrossAccountAuthorization {
    /// An authorization that has every property.
    static let whole = VpnCrossAccountAuthorization(
        vpnConnectionId: "vco-1",
        aliUid: 1_234_567_890_123_456,
        bindUid: 6_543_210_987_654_321,
        bindProduct: "CEN",
        bindInstance: "cen-1",
        creationTime: Sample.timestamp
    )
}

extension VpnRouteEntry {
    /// A route that has every property.
    static func whole(_ type: VpnRouteEntryType) -> VpnRouteEntry {
        VpnRouteEntry(
            vpnInstanceId: "vpn-1",
            routeDest: CIDRBlock("10.0.0.0/24"),
            nextHop: "vco-1",
            nextHopTunnelId: type == .bgp ? "tun-1" : nil,
            weight: 100,
            state: .normal,
            routeEntryType: type,
            source: "VPN_BGP",
            asPath: "65530",
            community: "65530:1",
            createTime: Sample.timestamp
        )
    }
}

extension VpnPbrRouteEntry {
    /// A route that has every property.
    static let whole = VpnPbrRouteEntry(
        vpnInstanceId: "vpn-1",
        routeSource: CIDRBlock("192.168.0.0/24"),
        routeDest: CIDRBlock("10.0.0.0/24"),
        nextHop: "vco-1",
        nextHopTunnelId: "tun-1",
        weight: 100,
        priority: 10,
        state: .normal,
        createTime: Sample.timestamp
    )
}

extension BgpConfig {
    static let whole = BgpConfig(
        isEnabled: true,
        localAsn: 45_104,
        tunnelCidr: CIDRBlock("169.254.10.0/30"),
        localBgpIp: "169.254.10.1",
        peerAsn: 4_294_967_295,
        peerBgpIp: "169.254.10.2",
        status: .success
    )
}

extension TunnelOptions {
    /// Two tunnels that have every setting.
    static let two = [("tun-1", TunnelRole.master), ("tun-2", .slave)].map { id, role in
        TunnelOptions(
            tunnelId: id,
            role: role,
            customerGatewayId: "cgw-1",
            remoteCaCertificate: Sample.certificate,
            bgpConfig: .whole,
            internetIp: "198.51.100.1",
            zoneNo: "cn-shanghai-a"
        )
    }
}

extension VpnGateway {
    /// A gateway that has every setting.
    static let whole = VpnGateway(
        vpnGatewayId: "vpn-1",
        name: "tokyo",
        description: "东京",
        vpcId: "vpc-1",
        vSwitchId: "vsw-1",
        gatewayType: .enhancedSiteToSite,
        reservation: VpnGatewayReservation(
            orderType: .temporaryUpgrade,
            status: .pending,
            endTime: "2026-02-01T00:00:00Z",
            spec: "10",
            ipsecVpn: .enabled,
            sslVpn: .disabled,
            maxConnections: 5
        ),
        resourceGroupId: "rg-1",
        tags: Sample.tags
    )
}

extension CustomerGateway {
    /// A gateway that has every setting.
    static func whole(_ id: String) -> CustomerGateway {
        CustomerGateway(
            customerGatewayId: id,
            name: "office",
            description: "东京",
            asn: 65_530,
            authKey: Secret("bgp-sesame"),
            resourceGroupId: "rg-1",
            tags: Sample.tags
        )
    }
}

extension VpnCertificateAssociation {
    /// An association that has every property.
    static func whole(_ certificateId: String) -> VpnCertificateAssociation {
        VpnCertificateAssociation(
            vpnGatewayId: "vpn-1",
            certificateId: certificateId,
            certificateType: .encryption,
            associationTime: "2026-01-02T03:04:05Z",
            regionId: "cn-shanghai"
        )
    }
}

extension GetVpnGatewayDiagnoseResultResponse {
    /// A result that has every property.
    static let whole = GetVpnGatewayDiagnoseResultResponse(
        diagnoseId: "diag-1",
        vpnGatewayId: "vpn-1",
        resourceType: "IPsec",
        resourceInstanceId: "vco-1",
        results: [VpnGatewayDiagnoseItem(name: "PskMismatch", level: "Critical", description: "The keys differ.")],
        finishedCount: 1,
        totalCount: 1,
        beginTime: "2026-01-02T03:04:05Z",
        finishTime: "2026-01-02T03:04:06Z"
    )
}
