import AlibabaCloudVpc
import Foundation

extension SimulatedOperation {
    static let ofCertificates = [
        SimulatedOperation(AssociateVpnGatewayWithCertificateRequest.self) { state, request, call in
            let wanted = try state.association(
                request.vpnGatewayId,
                request.certificateId,
                request.certificateType,
                call
            )
            guard !state.certificates.contains(where: { $0.isSame(as: wanted) }) else {
                throw call.parameters.invalid("CertificateId")
            }
            guard request.dryRun != true else { throw SimulatedFailure.dryRunOperation }
            state.certificates.append(wanted)
            state.store(try state.find(request.vpnGatewayId, for: call) as VpnGateway, changedBy: call)
            return AssociateVpnGatewayWithCertificateResponse()
        },
        SimulatedOperation(DissociateVpnGatewayWithCertificateRequest.self) { state, request, call in
            let wanted = try state.association(
                request.vpnGatewayId,
                request.certificateId,
                request.certificateType,
                call
            )
            guard state.certificates.contains(where: { $0.isSame(as: wanted) }) else {
                throw call.parameters.invalid("CertificateId")
            }
            guard request.dryRun != true else { throw SimulatedFailure.dryRunOperation }
            state.certificates.removeAll { $0.isSame(as: wanted) }
            state.store(try state.find(request.vpnGatewayId, for: call) as VpnGateway, changedBy: call)
            return DissociateVpnGatewayWithCertificateResponse()
        },
        SimulatedOperation(ListVpnCertificateAssociationsRequest.self) { state, request, call in
            let size = request.maxResults ?? 1
            guard size <= 20 else { throw call.parameters.invalid("MaxResults") }
            let all = state.certificates.filter { association in
                association.regionId == call.regionId && request.certificateType.matches(association.certificateType)
                    && request.vpnGatewayIds?.contains(association.vpnGatewayId ?? "") != false
                    && request.certificateIds?.contains(association.certificateId ?? "") != false
            }
            let page = try TokenPage(of: all, token: request.nextToken, size: size, call)
            return ListVpnCertificateAssociationsResponse(
                associations: page.elements,
                nextToken: page.nextToken,
                maxResults: size,
                totalCount: all.count
            )
        },
        SimulatedOperation(DiagnoseVpnGatewayRequest.self) { state, request, call in
            let gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            let connection: VpnConnection = try state.find(request.resourceId, for: call)
            guard connection.vpnGatewayId == gateway.id else { throw call.parameters.invalid("ResourceId") }
            let found = state.diagnoses[request.resourceId] ?? []
            let results = found.map { diagnosis in
                VpnGatewayDiagnoseItem(
                    name: diagnosis.failedReasonCode,
                    level: diagnosis.severity?.rawValue,
                    description: diagnosis.failedReason
                )
            }
            let time = ISO8601DateFormatter().string(from: call.date)
            let result = GetVpnGatewayDiagnoseResultResponse(
                diagnoseId: state.makeId("diag"),
                vpnGatewayId: request.vpnGatewayId,
                resourceType: request.resourceType,
                resourceInstanceId: request.resourceId,
                results: results,
                finishedCount: results.count,
                totalCount: results.count,
                beginTime: time,
                finishTime: time
            )
            state.gatewayDiagnoses.append(result)
            state.store(gateway, changedBy: call)
            return DiagnoseVpnGatewayResponse(diagnoseId: result.diagnoseId)
        },
        SimulatedOperation(GetVpnGatewayDiagnoseResultRequest.self) { state, request, call in
            guard request.diagnoseId != nil || request.vpnGatewayId != nil else {
                throw call.parameters.missing("DiagnoseId")
            }
            let found = state.gatewayDiagnoses.last {
                request.diagnoseId.matches($0.diagnoseId) && request.vpnGatewayId.matches($0.vpnGatewayId)
            }
            guard let found else { throw call.parameters.invalid("DiagnoseId") }
            let _: VpnGateway = try state.find(found.vpnGatewayId ?? "", for: call)
            return found
        },
    ]
}

extension VpnCertificateAssociation {
    fileprivate func isSame(as other: VpnCertificateAssociation) -> Bool {
        vpnGatewayId == other.vpnGatewayId && certificateId == other.certificateId
            && certificateType == other.certificateType
    }
}

extension SimulatedState {
    fileprivate func association(
        _ vpnGatewayId: String,
        _ certificateId: String,
        _ type: VpnCertificateType,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> VpnCertificateAssociation {
        let gateway: VpnGateway = try find(vpnGatewayId, for: call)
        try requireUnlocked(gateway)
        try requireReady(gateway, for: call)
        return VpnCertificateAssociation(
            vpnGatewayId: vpnGatewayId,
            certificateId: certificateId,
            certificateType: type,
            associationTime: ISO8601DateFormatter().string(from: call.date),
            regionId: call.regionId
        )
    }
}
