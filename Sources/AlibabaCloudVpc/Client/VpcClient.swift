/// Manages IPsec-VPN connections on Alibaba Cloud.
///
/// Write a service against this protocol: ``HTTPVpcClient`` talks to the service, and tests put a stub in its place.
/// Each operation has a default that calls ``send(_:)``, and ``send(_:)`` one that throws, so that a conformer need
/// only have what it supports, and a new operation breaks none.
public protocol VpcClient: Sendable {
    /// Time and waits, as ``waitUntilActive(vpnConnectionId:regionId:timeout:)`` takes them; by default the system's.
    var environment: CallEnvironment { get }

    /// Is told how a wait for a VPN connection goes; by default nobody.
    var observer: (any VpcClientObserver)? { get }

    /// Changes the settings of a VPN connection; `nil` ones stay as they are stored.
    ///
    /// The service carries out the change after it has answered.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func modifyVpnConnectionAttribute(
        _ request: ModifyVpnConnectionAttributeRequest
    ) async throws -> ModifyVpnConnectionAttributeResponse

    /// Makes a VPN connection on a VPN gateway.
    ///
    /// The service makes it after it has answered.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func createVpnConnection(_ request: CreateVpnConnectionRequest) async throws -> CreateVpnConnectionResponse

    /// Reads a VPN connection.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeVpnConnection(_ request: DescribeVpnConnectionRequest) async throws -> DescribeVpnConnectionResponse

    /// Reads a page of the VPN connections of a region; ``vpnConnections(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeVpnConnections(_ request: DescribeVpnConnectionsRequest) async throws -> DescribeVpnConnectionsResponse

    /// Deletes a VPN connection.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func deleteVpnConnection(_ request: DeleteVpnConnectionRequest) async throws -> DeleteVpnConnectionResponse

    /// Reads what the device at the other end of a VPN connection needs to know, pre-shared keys among it.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func downloadVpnConnectionConfig(_ request: DownloadVpnConnectionConfigRequest) async throws
        -> DownloadVpnConnectionConfigResponse

    /// Reads a page of the logs of a VPN connection.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeVpnConnectionLogs(_ request: DescribeVpnConnectionLogsRequest) async throws
        -> DescribeVpnConnectionLogsResponse

    /// Reads a page of what a diagnosis finds in VPN connections.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func diagnoseVpnConnections(_ request: DiagnoseVpnConnectionsRequest) async throws -> DiagnoseVpnConnectionsResponse

    /// Makes a customer gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func createCustomerGateway(_ request: CreateCustomerGatewayRequest) async throws -> CreateCustomerGatewayResponse

    /// Reads a customer gateway.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeCustomerGateway(_ request: DescribeCustomerGatewayRequest) async throws
        -> DescribeCustomerGatewayResponse

    /// Reads a page of the customer gateways of a region; ``customerGateways(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeCustomerGateways(_ request: DescribeCustomerGatewaysRequest) async throws
        -> DescribeCustomerGatewaysResponse

    /// Changes a customer gateway; `nil` settings stay as they are stored.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func modifyCustomerGatewayAttribute(_ request: ModifyCustomerGatewayAttributeRequest) async throws
        -> ModifyCustomerGatewayAttributeResponse

    /// Deletes a customer gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func deleteCustomerGateway(_ request: DeleteCustomerGatewayRequest) async throws -> DeleteCustomerGatewayResponse

    /// Reads a VPN gateway.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeVpnGateway(_ request: DescribeVpnGatewayRequest) async throws -> DescribeVpnGatewayResponse

    /// Reads a page of the VPN gateways of a region; ``vpnGateways(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    func describeVpnGateways(_ request: DescribeVpnGatewaysRequest) async throws -> DescribeVpnGatewaysResponse

    /// Changes a VPN gateway; `nil` settings stay as they are stored.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func modifyVpnGatewayAttribute(_ request: ModifyVpnGatewayAttributeRequest) async throws
        -> ModifyVpnGatewayAttributeResponse

    /// Sends any operation, those of a caller's own included.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response
}

extension VpcClient {
    /// The system's.
    public var environment: CallEnvironment { .system }

    /// Nobody.
    public var observer: (any VpcClientObserver)? { nil }

    /// Throws ``VpcError`` of the code `.unsupported`.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        throw VpcError(code: .unsupported, message: "\(Self.self) does not support \(Request.action).")
    }
}
