import Foundation

@testable import AlibabaCloudVpc

/// A type of response, and how it is read.
struct ResponseType: Sendable {
    let name: String
    /// Reads the part of a response that holds the fields.
    let read: @Sendable (ResponseNode) throws -> AnyHashable
    /// Reads a body.
    let decode: @Sendable (Data) throws -> AnyHashable

    init<Response: VpcResponse & Hashable>(_ type: Response.Type) {
        name = "\(type)"
        read = { AnyHashable(try Response(from: $0)) }
        decode = { AnyHashable(try VpcResponseDecoder().decode(Response.self, from: $0)) }
    }

    /// The responses of all operations.
    static let all: [ResponseType] = [
        ResponseType(ModifyVpnConnectionAttributeResponse.self),
        ResponseType(CreateVpnConnectionResponse.self),
        ResponseType(DescribeVpnConnectionResponse.self),
        ResponseType(DescribeVpnConnectionsResponse.self),
        ResponseType(DeleteVpnConnectionResponse.self),
        ResponseType(DownloadVpnConnectionConfigResponse.self),
        ResponseType(DescribeVpnConnectionLogsResponse.self),
        ResponseType(DiagnoseVpnConnectionsResponse.self),
        ResponseType(CreateCustomerGatewayResponse.self),
        ResponseType(DescribeCustomerGatewayResponse.self),
        ResponseType(DescribeCustomerGatewaysResponse.self),
        ResponseType(ModifyCustomerGatewayAttributeResponse.self),
        ResponseType(DeleteCustomerGatewayResponse.self),
        ResponseType(DescribeVpnGatewayResponse.self),
        ResponseType(DescribeVpnGatewaysResponse.self),
        ResponseType(ModifyVpnGatewayAttributeResponse.self),
        ResponseType(CreateVpnRouteEntryResponse.self),
        ResponseType(DeleteVpnRouteEntryResponse.self),
        ResponseType(ModifyVpnRouteEntryWeightResponse.self),
        ResponseType(PublishVpnRouteEntryResponse.self),
        ResponseType(DescribeVpnRouteEntriesResponse.self),
        ResponseType(CreateVpnPbrRouteEntryResponse.self),
        ResponseType(DeleteVpnPbrRouteEntryResponse.self),
        ResponseType(ModifyVpnPbrRouteEntryAttributeResponse.self),
        ResponseType(ModifyVpnPbrRouteEntryWeightResponse.self),
        ResponseType(ModifyVpnPbrRouteEntryPriorityResponse.self),
        ResponseType(DescribeVpnPbrRouteEntriesResponse.self),
        ResponseType(CreateVpnGatewayResponse.self),
        ResponseType(DeleteVpnGatewayResponse.self),
        ResponseType(CheckVpnBgpEnabledResponse.self),
        ResponseType(MoveVpnResourceGroupResponse.self),
        ResponseType(CreateEnhancedVpnGatewayResponse.self),
        ResponseType(UpdateEnhancedVpnGatewayResponse.self),
        ResponseType(DeleteEnhancedVpnGatewayResponse.self),
        ResponseType(TagResourcesResponse.self),
        ResponseType(UnTagResourcesResponse.self),
        ResponseType(ListTagResourcesResponse.self),
        ResponseType(AssociateVpnGatewayWithCertificateResponse.self),
        ResponseType(DissociateVpnGatewayWithCertificateResponse.self),
        ResponseType(ListVpnCertificateAssociationsResponse.self),
        ResponseType(DiagnoseVpnGatewayResponse.self),
        ResponseType(GetVpnGatewayDiagnoseResultResponse.self),
        ResponseType(CreateVcoRouteEntryResponse.self),
        ResponseType(DeleteVcoRouteEntryResponse.self),
        ResponseType(ModifyVcoRouteEntryWeightResponse.self),
        ResponseType(DescribeVcoRouteEntriesResponse.self),
        ResponseType(CreateVpnAttachmentResponse.self),
        ResponseType(ModifyVpnAttachmentAttributeResponse.self),
        ResponseType(DeleteVpnAttachmentResponse.self),
        ResponseType(DescribeVpnAttachmentsResponse.self),
        ResponseType(DescribeVpnCrossAccountAuthorizationsResponse.self),
        ResponseType(DescribeRegionsResponse.self),
        ResponseType(DescribeZonesResponse.self),
        ResponseType(DescribeVpnGatewayAvailableZonesResponse.self),
    ]
}
