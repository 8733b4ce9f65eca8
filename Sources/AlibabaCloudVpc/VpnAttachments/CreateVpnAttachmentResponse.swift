public import Foundation

/// The response to a request that creates a VPN connection for a transit router.
///
/// A property is `nil` if it's missing from the response or malformed; the connection has been created regardless.
public struct CreateVpnAttachmentResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// The result code, in the service's own words.
    ///
    /// Wire name: `Code`.
    public var code: String?
    /// The result in words.
    ///
    /// Wire name: `Message`.
    public var message: String?
    /// A Boolean value that indicates whether the service accepted the request.
    ///
    /// Wire name: `Success`.
    public var isSuccess: Bool?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnConnectionId: String? = nil,
        name: String? = nil,
        createTime: Date? = nil,
        code: String? = nil,
        message: String? = nil,
        isSuccess: Bool? = nil
    ) {
        self.requestId = requestId
        self.vpnConnectionId = vpnConnectionId
        self.name = name
        self.createTime = createTime
        self.code = code
        self.message = message
        self.isSuccess = isSuccess
    }
}

extension CreateVpnAttachmentResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("Name", &name)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map("Code", &code)
        wire.map("Message", &message)
        wire.map("Success", &isSuccess)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates a VPN connection for a transit router.
    ///
    /// The service creates it after it responds; ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)`` waits
    /// until it has.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createVpnAttachment(_ request: CreateVpnAttachmentRequest) async throws
        -> CreateVpnAttachmentResponse
    {
        try await send(request)
    }
}
