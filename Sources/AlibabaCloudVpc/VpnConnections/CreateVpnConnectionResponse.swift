public import Foundation

/// A VPN connection that has been made.
///
/// A `nil` property was not told, or could not be read; the connection has been made all the same.
public struct CreateVpnConnectionResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The id of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// When it was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        vpnConnectionId: String? = nil,
        name: String? = nil,
        createTime: Date? = nil
    ) {
        self.requestId = requestId
        self.vpnConnectionId = vpnConnectionId
        self.name = name
        self.createTime = createTime
    }
}
