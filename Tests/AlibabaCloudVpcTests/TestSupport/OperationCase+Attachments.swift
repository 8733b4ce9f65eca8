import AlibabaCloudVpc

extension OperationCase {
    /// The operations on VPN connections on transit routers.
    static let ofAttachments: [OperationCase] = [
        OperationCase(
            CreateVpnAttachmentRequest(
                localSubnet: [CIDRBlock("10.0.0.0/8")],
                remoteSubnet: [CIDRBlock("192.168.0.0/16")],
                name: "tokyo",
                customerGatewayId: "cgw-1",
                ikeConfig: Sample.oneTunnelAlone.ikeConfig,
                ipsecConfig: Sample.fullRequest.ipsecConfig,
                bgpConfig: Sample.bgpConfig,
                healthCheck: Sample.attachmentHealthCheck,
                enableDpd: true,
                enableNatTraversal: true,
                remoteCaCertificate: Sample.certificate,
                autoConfigRoute: true,
                effectImmediately: true,
                networkType: .privateNetwork,
                tunnelBandwidth: "Standard",
                resourceGroupId: "rg-1",
                tags: Sample.tags,
                dryRun: true,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            ),
            CreateVpnAttachmentRequest(
                localSubnet: [CIDRBlock("10.0.0.0/8")],
                remoteSubnet: [CIDRBlock("192.168.0.0/16")],
                enableTunnelsBgp: true,
                tunnels: Sample.attachmentTunnels(areNew: true),
                clientToken: "token"
            )
        ) { try await $0.createVpnAttachment($1) },
        OperationCase(
            ModifyVpnAttachmentAttributeRequest(
                vpnConnectionId: "vco-2",
                name: "tokyo",
                localSubnet: [CIDRBlock("10.0.0.0/8")],
                remoteSubnet: [CIDRBlock("192.168.0.0/16")],
                customerGatewayId: "cgw-1",
                ikeConfig: Sample.oneTunnelAlone.ikeConfig,
                ipsecConfig: Sample.fullRequest.ipsecConfig,
                bgpConfig: Sample.bgpConfig,
                healthCheck: Sample.attachmentHealthCheck,
                enableDpd: true,
                enableNatTraversal: true,
                remoteCaCertificate: Sample.certificate,
                autoConfigRoute: true,
                effectImmediately: true,
                networkType: .privateNetwork,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            ),
            ModifyVpnAttachmentAttributeRequest(
                vpnConnectionId: "vco-1",
                enableTunnelsBgp: true,
                tunnels: Sample.attachmentTunnels(areNew: false),
                clientToken: "token"
            )
        ) { try await $0.modifyVpnAttachmentAttribute($1) },
        OperationCase(
            DeleteVpnAttachmentRequest(
                vpnConnectionId: "vco-1",
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.deleteVpnAttachment($1) },
        OperationCase(
            DescribeVpnAttachmentsRequest(
                vpnConnectionId: "vco-1",
                attachType: .transitRouter,
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnAttachments($1) },
        OperationCase(
            DescribeVpnCrossAccountAuthorizationsRequest(
                vpnConnectionId: "vco-1",
                pageNumber: 1,
                pageSize: 50,
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.describeVpnCrossAccountAuthorizations($1) },
    ]
}
