/// What the device at the other end of a VPN connection needs to know.
///
/// A `nil` property was not told, or could not be read.
public struct DownloadVpnConnectionConfigResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The settings of the other end.
    ///
    /// Wire name: `VpnConnectionConfig`.
    public var config: VpnConnectionConfig?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        config: VpnConnectionConfig? = nil
    ) {
        self.requestId = requestId
        self.config = config
    }
}
