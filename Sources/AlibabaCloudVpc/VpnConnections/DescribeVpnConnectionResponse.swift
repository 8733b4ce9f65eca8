/// A VPN connection.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnConnectionResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The connection.
    public var connection: VpnConnection

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        connection: VpnConnection = VpnConnection(vpnConnectionId: nil)
    ) {
        self.requestId = requestId
        self.connection = connection
    }
}
