import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct CertificateTests {
    private let scene = Scene(connection: VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "vpn-1"))

    private var client: HTTPVpcClient { scene.client() }

    private func code(of operation: () async throws -> some VpcResponse) async -> ServiceErrorCode? {
        let error = await #expect(throws: VpcError.self) { try await operation() }
        return error?.serviceError?.code
    }

    private func associate(_ id: String, _ type: VpnCertificateType, dryRun: Bool? = nil) async throws
        -> AssociateVpnGatewayWithCertificateResponse
    {
        try await client.associateVpnGatewayWithCertificate(
            AssociateVpnGatewayWithCertificateRequest(
                vpnGatewayId: "vpn-1",
                certificateId: id,
                certificateType: type,
                dryRun: dryRun
            )
        )
    }

    @Test("Associates certificates with a VPN gateway, lists them in pages, and removes the association")
    func life() async throws {
        #expect(await code { try await associate("cert-1", .encryption, dryRun: true) } == .dryRunOperation)
        _ = try await associate("cert-1", .encryption)
        _ = try await associate("cert-2", .signature)
        #expect(await code { try await associate("cert-1", .encryption) } == .invalidParameter)
        var found: [String?] = []
        for try await association in client.vpnCertificateAssociations() { found.append(association.certificateId) }
        #expect(found == ["cert-1", "cert-2"])
        let request = ListVpnCertificateAssociationsRequest(certificateType: .signature)
        let response = try await client.listVpnCertificateAssociations(request)
        #expect(response.totalCount == 1)
        #expect(response.associations?.map(\.vpnGatewayId) == ["vpn-1"])
        let dissociation = DissociateVpnGatewayWithCertificateRequest(
            vpnGatewayId: "vpn-1",
            certificateId: "cert-1",
            certificateType: .encryption
        )
        _ = try await client.dissociateVpnGatewayWithCertificate(dissociation)
        #expect(
            await code { try await client.dissociateVpnGatewayWithCertificate(dissociation) } == .invalidParameter
        )
        let first = ListVpnCertificateAssociationsRequest(vpnGatewayIds: ["vpn-1"])
        #expect(try await client.listVpnCertificateAssociations(first).associations?.map(\.certificateId) == ["cert-2"])
    }

    @Test("Diagnoses a connection of a VPN gateway, and returns the result by its ID")
    func diagnosis() async throws {
        let finding = VpnConnectionDiagnosis(
            severity: .critical,
            failedReasonCode: "PskMismatch",
            failedReason: "The keys differ."
        )
        await scene.vpc.setDiagnoses([finding], of: "vco-1")
        let request = DiagnoseVpnGatewayRequest(vpnGatewayId: "vpn-1", resourceId: "vco-1", resourceType: "IPsec")
        let id = try #require(try await client.diagnoseVpnGateway(request).diagnoseId)
        let result = try await client.getVpnGatewayDiagnoseResult(GetVpnGatewayDiagnoseResultRequest(diagnoseId: id))
        #expect(result.results?.map(\.name) == ["PskMismatch"])
        #expect(result.finishedCount == result.totalCount)
        let latest = GetVpnGatewayDiagnoseResultRequest(vpnGatewayId: "vpn-1", clientToken: "token")
        #expect(try await client.getVpnGatewayDiagnoseResult(latest).diagnoseId == id)
        let again = try #require(try await client.diagnoseVpnGateway(request).diagnoseId)
        // A token doesn't repeat the response of an operation that changes nothing.
        #expect(try await client.getVpnGatewayDiagnoseResult(latest).diagnoseId == again)
        #expect(GetVpnGatewayDiagnoseResultRequest().validationFailures().map(\.path) == ["request"])
        let unknown = GetVpnGatewayDiagnoseResultRequest(diagnoseId: "diag-none")
        #expect(await code { try await client.getVpnGatewayDiagnoseResult(unknown) } == .invalidParameter)
    }
}
