/// Tells that a VPN connection is being deleted.
public struct DeleteVpnConnectionResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil
    ) {
        self.requestId = requestId
    }
}
