import AlibabaCloudVpc

extension OperationCase {
    /// The operations on certificates, and on diagnoses of VPN gateways.
    static let ofCertificates: [OperationCase] = [
        OperationCase(
            AssociateVpnGatewayWithCertificateRequest(
                vpnGatewayId: "vpn-1",
                certificateId: "cert-1",
                certificateType: .encryption,
                dryRun: true,
                clientToken: "token"
            ),
            AssociateVpnGatewayWithCertificateRequest(
                vpnGatewayId: "vpn-1",
                certificateId: "cert-1",
                certificateType: .encryption,
                clientToken: "token"
            )
        ) { try await $0.associateVpnGatewayWithCertificate($1) },
        OperationCase(
            DissociateVpnGatewayWithCertificateRequest(
                vpnGatewayId: "vpn-1",
                certificateId: "cert-1",
                certificateType: .encryption,
                dryRun: true,
                clientToken: "token"
            ),
            DissociateVpnGatewayWithCertificateRequest(
                vpnGatewayId: "vpn-1",
                certificateId: "cert-1",
                certificateType: .encryption,
                clientToken: "token"
            )
        ) { try await $0.dissociateVpnGatewayWithCertificate($1) },
        OperationCase(
            ListVpnCertificateAssociationsRequest(
                vpnGatewayIds: ["vpn-1"],
                certificateIds: ["cert-1", "cert-2"],
                certificateType: .encryption,
                nextToken: "1",
                maxResults: 20
            )
        ) { try await $0.listVpnCertificateAssociations($1) },
        OperationCase(
            DiagnoseVpnGatewayRequest(
                vpnGatewayId: "vpn-1",
                resourceId: "vco-1",
                resourceType: "IPsec",
                ipsecExtendInfo: "PrivateSourceIp",
                clientToken: "token"
            )
        ) { try await $0.diagnoseVpnGateway($1) },
        OperationCase(
            GetVpnGatewayDiagnoseResultRequest(
                diagnoseId: "diag-1",
                vpnGatewayId: "vpn-1",
                clientToken: "token"
            )
        ) { try await $0.getVpnGatewayDiagnoseResult($1) },
    ]
}
