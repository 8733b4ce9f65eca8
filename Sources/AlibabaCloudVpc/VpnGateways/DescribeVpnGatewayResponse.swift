/// A VPN gateway.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnGatewayResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The VPN gateway.
    public var gateway: VpnGateway

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        gateway: VpnGateway = VpnGateway(vpnGatewayId: nil)
    ) {
        self.requestId = requestId
        self.gateway = gateway
    }
}
