// Each operation sends its request as any other.
extension VpcClient {
    /// Sends the request with ``send(_:)``.
    public func modifyVpnConnectionAttribute(
        _ request: ModifyVpnConnectionAttributeRequest
    ) async throws -> ModifyVpnConnectionAttributeResponse {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func createVpnConnection(_ request: CreateVpnConnectionRequest) async throws -> CreateVpnConnectionResponse {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeVpnConnection(_ request: DescribeVpnConnectionRequest) async throws
        -> DescribeVpnConnectionResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeVpnConnections(_ request: DescribeVpnConnectionsRequest) async throws
        -> DescribeVpnConnectionsResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func deleteVpnConnection(_ request: DeleteVpnConnectionRequest) async throws -> DeleteVpnConnectionResponse {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func downloadVpnConnectionConfig(_ request: DownloadVpnConnectionConfigRequest) async throws
        -> DownloadVpnConnectionConfigResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeVpnConnectionLogs(_ request: DescribeVpnConnectionLogsRequest) async throws
        -> DescribeVpnConnectionLogsResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func diagnoseVpnConnections(_ request: DiagnoseVpnConnectionsRequest) async throws
        -> DiagnoseVpnConnectionsResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func createCustomerGateway(_ request: CreateCustomerGatewayRequest) async throws
        -> CreateCustomerGatewayResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeCustomerGateway(_ request: DescribeCustomerGatewayRequest) async throws
        -> DescribeCustomerGatewayResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeCustomerGateways(_ request: DescribeCustomerGatewaysRequest) async throws
        -> DescribeCustomerGatewaysResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func modifyCustomerGatewayAttribute(_ request: ModifyCustomerGatewayAttributeRequest) async throws
        -> ModifyCustomerGatewayAttributeResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func deleteCustomerGateway(_ request: DeleteCustomerGatewayRequest) async throws
        -> DeleteCustomerGatewayResponse
    {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeVpnGateway(_ request: DescribeVpnGatewayRequest) async throws -> DescribeVpnGatewayResponse {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func describeVpnGateways(_ request: DescribeVpnGatewaysRequest) async throws -> DescribeVpnGatewaysResponse {
        try await send(request)
    }

    /// Sends the request with ``send(_:)``.
    public func modifyVpnGatewayAttribute(_ request: ModifyVpnGatewayAttributeRequest) async throws
        -> ModifyVpnGatewayAttributeResponse
    {
        try await send(request)
    }
}

// Lists that come in pages.
extension VpcClient {
    /// The VPN connections that `request` asks for, those of all pages from its page on.
    ///
    /// ```swift
    /// for try await connection in client.vpnConnections() where connection.state == .active {
    ///     print(connection.name ?? "no name")
    /// }
    /// ```
    ///
    /// Nothing is sent before the first element is asked for.
    public func vpnConnections(
        matching request: DescribeVpnConnectionsRequest = DescribeVpnConnectionsRequest()
    ) -> PagedSequence<DescribeVpnConnectionsRequest> {
        PagedSequence(request) { try await describeVpnConnections($0) }
    }

    /// The customer gateways that `request` asks for, those of all pages from its page on.
    ///
    /// Nothing is sent before the first element is asked for.
    public func customerGateways(
        matching request: DescribeCustomerGatewaysRequest = DescribeCustomerGatewaysRequest()
    ) -> PagedSequence<DescribeCustomerGatewaysRequest> {
        PagedSequence(request) { try await describeCustomerGateways($0) }
    }

    /// The VPN gateways that `request` asks for, those of all pages from its page on.
    ///
    /// Nothing is sent before the first element is asked for.
    public func vpnGateways(
        matching request: DescribeVpnGatewaysRequest = DescribeVpnGatewaysRequest()
    ) -> PagedSequence<DescribeVpnGatewaysRequest> {
        PagedSequence(request) { try await describeVpnGateways($0) }
    }
}
