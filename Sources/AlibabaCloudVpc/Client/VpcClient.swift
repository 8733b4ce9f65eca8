/// A client that manages IPsec-VPN connections on Alibaba Cloud.
///
/// Write your code against this protocol: ``HTTPVpcClient`` calls the service, and tests use a stub instead.
///
/// Each operation has a default implementation that calls ``send(_:)``, and ``send(_:)`` has one that throws a
/// ``VpcError`` with the code `.unsupported`. A conforming type implements only what it supports: a mock implements a
/// few operations, and a client that wraps another one implements ``send(_:)``. A new operation of this library breaks
/// no conforming type. Waits for a resource, such as ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)``, use the
/// clock of an ``HTTPVpcClient``; pass your own to waits with a client that wraps another one.
public protocol VpcClient: Sendable {
    /// Changes the settings of a VPN connection.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnConnectionAttribute(_ request: ModifyVpnConnectionAttributeRequest) async throws
        -> ModifyVpnConnectionAttributeResponse
    /// Creates a VPN connection on a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVpnConnection(_ request: CreateVpnConnectionRequest) async throws -> CreateVpnConnectionResponse
    /// Returns a VPN connection.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnConnection(_ request: DescribeVpnConnectionRequest) async throws -> DescribeVpnConnectionResponse
    /// Returns one page of the VPN connections of a region.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnConnections(_ request: DescribeVpnConnectionsRequest) async throws -> DescribeVpnConnectionsResponse
    /// Deletes a VPN connection.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVpnConnection(_ request: DeleteVpnConnectionRequest) async throws -> DeleteVpnConnectionResponse
    /// Returns the configuration of a VPN connection for the peer device, including its pre-shared keys.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func downloadVpnConnectionConfig(_ request: DownloadVpnConnectionConfigRequest) async throws
        -> DownloadVpnConnectionConfigResponse
    /// Returns one page of the logs of a VPN connection.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnConnectionLogs(_ request: DescribeVpnConnectionLogsRequest) async throws
        -> DescribeVpnConnectionLogsResponse
    /// Diagnoses VPN connections, and returns one page of the results.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func diagnoseVpnConnections(_ request: DiagnoseVpnConnectionsRequest) async throws -> DiagnoseVpnConnectionsResponse

    /// Creates a customer gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createCustomerGateway(_ request: CreateCustomerGatewayRequest) async throws -> CreateCustomerGatewayResponse
    /// Returns a customer gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeCustomerGateway(_ request: DescribeCustomerGatewayRequest) async throws
        -> DescribeCustomerGatewayResponse
    /// Returns one page of the customer gateways of a region.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeCustomerGateways(_ request: DescribeCustomerGatewaysRequest) async throws
        -> DescribeCustomerGatewaysResponse
    /// Changes the settings of a customer gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyCustomerGatewayAttribute(_ request: ModifyCustomerGatewayAttributeRequest) async throws
        -> ModifyCustomerGatewayAttributeResponse
    /// Deletes a customer gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteCustomerGateway(_ request: DeleteCustomerGatewayRequest) async throws -> DeleteCustomerGatewayResponse

    /// Creates a VPN connection for a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVpnAttachment(_ request: CreateVpnAttachmentRequest) async throws -> CreateVpnAttachmentResponse
    /// Changes the settings of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnAttachmentAttribute(_ request: ModifyVpnAttachmentAttributeRequest) async throws
        -> ModifyVpnAttachmentAttributeResponse
    /// Deletes a VPN connection that was created for a transit router, and that isn't attached to one.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVpnAttachment(_ request: DeleteVpnAttachmentRequest) async throws -> DeleteVpnAttachmentResponse
    /// Returns one page of the VPN connections on transit routers.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnAttachments(_ request: DescribeVpnAttachmentsRequest) async throws -> DescribeVpnAttachmentsResponse
    /// Returns one page of the authorizations of a VPN connection for transit routers of other accounts.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnCrossAccountAuthorizations(_ request: DescribeVpnCrossAccountAuthorizationsRequest) async throws
        -> DescribeVpnCrossAccountAuthorizationsResponse

    /// Returns a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnGateway(_ request: DescribeVpnGatewayRequest) async throws -> DescribeVpnGatewayResponse
    /// Returns one page of the VPN gateways of a region.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnGateways(_ request: DescribeVpnGatewaysRequest) async throws -> DescribeVpnGatewaysResponse
    /// Changes the settings of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnGatewayAttribute(_ request: ModifyVpnGatewayAttributeRequest) async throws
        -> ModifyVpnGatewayAttributeResponse
    /// Creates a VPN gateway in a VPC.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVpnGateway(_ request: CreateVpnGatewayRequest) async throws -> CreateVpnGatewayResponse
    /// Deletes a VPN gateway, which must have no VPN connections.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVpnGateway(_ request: DeleteVpnGatewayRequest) async throws -> DeleteVpnGatewayResponse
    /// Returns whether the VPN gateways of a region support BGP.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func checkVpnBgpEnabled(_ request: CheckVpnBgpEnabledRequest) async throws -> CheckVpnBgpEnabledResponse
    /// Moves a resource to another resource group.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func moveVpnResourceGroup(_ request: MoveVpnResourceGroupRequest) async throws -> MoveVpnResourceGroupResponse
    /// Creates an enhanced VPN gateway in a VPC.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createEnhancedVpnGateway(_ request: CreateEnhancedVpnGatewayRequest) async throws
        -> CreateEnhancedVpnGatewayResponse
    /// Changes the settings of an enhanced VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func updateEnhancedVpnGateway(_ request: UpdateEnhancedVpnGatewayRequest) async throws
        -> UpdateEnhancedVpnGatewayResponse
    /// Deletes an enhanced VPN gateway, which must have no VPN connections.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteEnhancedVpnGateway(_ request: DeleteEnhancedVpnGatewayRequest) async throws
        -> DeleteEnhancedVpnGatewayResponse
    /// Starts the diagnosis of a resource of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func diagnoseVpnGateway(_ request: DiagnoseVpnGatewayRequest) async throws -> DiagnoseVpnGatewayResponse
    /// Returns the result of a diagnosis.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func getVpnGatewayDiagnoseResult(_ request: GetVpnGatewayDiagnoseResultRequest) async throws
        -> GetVpnGatewayDiagnoseResultResponse

    /// Associates a certificate with a VPN gateway of the Chinese commercial cipher suite (国密).
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func associateVpnGatewayWithCertificate(_ request: AssociateVpnGatewayWithCertificateRequest) async throws
        -> AssociateVpnGatewayWithCertificateResponse
    /// Removes the association of a certificate with a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func dissociateVpnGatewayWithCertificate(_ request: DissociateVpnGatewayWithCertificateRequest) async throws
        -> DissociateVpnGatewayWithCertificateResponse
    /// Returns one page of the associations of certificates with VPN gateways.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func listVpnCertificateAssociations(_ request: ListVpnCertificateAssociationsRequest) async throws
        -> ListVpnCertificateAssociationsResponse

    /// Creates a destination-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVpnRouteEntry(_ request: CreateVpnRouteEntryRequest) async throws -> CreateVpnRouteEntryResponse
    /// Deletes a destination-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVpnRouteEntry(_ request: DeleteVpnRouteEntryRequest) async throws -> DeleteVpnRouteEntryResponse
    /// Changes the weight of a destination-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnRouteEntryWeight(_ request: ModifyVpnRouteEntryWeightRequest) async throws
        -> ModifyVpnRouteEntryWeightResponse
    /// Publishes a route of a VPN gateway to the VPC, or withdraws it.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func publishVpnRouteEntry(_ request: PublishVpnRouteEntryRequest) async throws -> PublishVpnRouteEntryResponse
    /// Returns one page of the destination-based routes, or of the BGP routes, of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnRouteEntries(_ request: DescribeVpnRouteEntriesRequest) async throws
        -> DescribeVpnRouteEntriesResponse
    /// Creates a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVpnPbrRouteEntry(_ request: CreateVpnPbrRouteEntryRequest) async throws -> CreateVpnPbrRouteEntryResponse
    /// Deletes a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVpnPbrRouteEntry(_ request: DeleteVpnPbrRouteEntryRequest) async throws -> DeleteVpnPbrRouteEntryResponse
    /// Changes the weight, the priority, or both, of a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnPbrRouteEntryAttribute(_ request: ModifyVpnPbrRouteEntryAttributeRequest) async throws
        -> ModifyVpnPbrRouteEntryAttributeResponse
    /// Changes the weight of a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnPbrRouteEntryWeight(_ request: ModifyVpnPbrRouteEntryWeightRequest) async throws
        -> ModifyVpnPbrRouteEntryWeightResponse
    /// Changes the priority of a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVpnPbrRouteEntryPriority(_ request: ModifyVpnPbrRouteEntryPriorityRequest) async throws
        -> ModifyVpnPbrRouteEntryPriorityResponse
    /// Returns one page of the policy-based routes of a VPN gateway.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnPbrRouteEntries(_ request: DescribeVpnPbrRouteEntriesRequest) async throws
        -> DescribeVpnPbrRouteEntriesResponse

    /// Creates a destination-based route of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func createVcoRouteEntry(_ request: CreateVcoRouteEntryRequest) async throws -> CreateVcoRouteEntryResponse
    /// Deletes a destination-based route of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func deleteVcoRouteEntry(_ request: DeleteVcoRouteEntryRequest) async throws -> DeleteVcoRouteEntryResponse
    /// Changes the weight of a destination-based route of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func modifyVcoRouteEntryWeight(_ request: ModifyVcoRouteEntryWeightRequest) async throws
        -> ModifyVcoRouteEntryWeightResponse
    /// Returns one page of the routes of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVcoRouteEntries(_ request: DescribeVcoRouteEntriesRequest) async throws
        -> DescribeVcoRouteEntriesResponse

    /// Adds tags to resources, or changes the values of their tags.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func tagResources(_ request: TagResourcesRequest) async throws -> TagResourcesResponse
    /// Removes tags from resources.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func unTagResources(_ request: UnTagResourcesRequest) async throws -> UnTagResourcesResponse
    /// Returns one page of the tags of resources.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func listTagResources(_ request: ListTagResourcesRequest) async throws -> ListTagResourcesResponse

    /// Returns the regions of the service.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeRegions(_ request: DescribeRegionsRequest) async throws -> DescribeRegionsResponse
    /// Returns the zones of a region.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeZones(_ request: DescribeZonesRequest) async throws -> DescribeZonesResponse
    /// Returns the zones of a region in which VPN gateways can be created.
    ///
    /// - Throws: ``VpcError`` or `CancellationError`.
    func describeVpnGatewayAvailableZones(_ request: DescribeVpnGatewayAvailableZonesRequest) async throws
        -> DescribeVpnGatewayAvailableZonesResponse

    /// Sends a request, which may be for an operation that this library doesn't define.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response
}

extension VpcClient {
    /// Throws an error, because the client doesn't support the operation.
    ///
    /// - Throws: ``VpcError`` with the code `.unsupported`.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        throw VpcError(code: .unsupported, message: "\(Self.self) does not support \(Request.action).")
    }
}
