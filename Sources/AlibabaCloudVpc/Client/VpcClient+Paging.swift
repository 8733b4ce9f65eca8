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
