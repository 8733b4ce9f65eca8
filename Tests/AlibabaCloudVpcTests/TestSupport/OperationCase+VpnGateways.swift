import AlibabaCloudVpc

extension OperationCase {
    /// The operations that create, change, and delete VPN gateways.
    static let ofVpnGateways: [OperationCase] = [
        OperationCase(
            CreateVpnGatewayRequest(
                vpcId: "vpc-1",
                bandwidth: 10,
                vSwitchId: "vsw-1",
                disasterRecoveryVSwitchId: "vsw-2",
                name: "tokyo",
                networkType: .publicNetwork,
                enableIpsec: true,
                enableSsl: true,
                sslConnections: 10,
                instanceChargeType: .subscription,
                period: 12,
                autoPay: true,
                vpnType: .normal,
                resourceGroupId: "rg-1",
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.createVpnGateway($1) },
        OperationCase(
            DeleteVpnGatewayRequest(
                vpnGatewayId: "vpn-1",
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.deleteVpnGateway($1) },
        OperationCase(
            CheckVpnBgpEnabledRequest(
                clientToken: "token",
                owner: Sample.ownerWithoutId
            )
        ) { try await $0.checkVpnBgpEnabled($1) },
        OperationCase(
            MoveVpnResourceGroupRequest(
                instanceId: "vpn-1",
                resourceType: .vpnGateway,
                newResourceGroupId: "rg-2",
                owner: Sample.owner
            )
        ) { try await $0.moveVpnResourceGroup($1) },
        OperationCase(
            CreateEnhancedVpnGatewayRequest(
                vpcId: "vpc-1",
                disasterRecoveryVSwitchId: "vsw-2",
                gatewayType: .enhancedSiteToSite,
                vSwitchId: "vsw-1",
                name: "tokyo",
                networkType: .publicNetwork,
                vpnType: .normal,
                resourceGroupId: "rg-1",
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.createEnhancedVpnGateway($1) },
        OperationCase(
            UpdateEnhancedVpnGatewayRequest(
                vpnGatewayId: "vpn-1",
                name: "tokyo",
                description: "东京",
                autoPropagate: true,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.updateEnhancedVpnGateway($1) },
        OperationCase(
            DeleteEnhancedVpnGatewayRequest(
                vpnGatewayId: "vpn-1",
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.deleteEnhancedVpnGateway($1) },
    ]
}
