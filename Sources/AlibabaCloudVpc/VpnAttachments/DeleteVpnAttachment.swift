/// A request that deletes a VPN connection that was created for a transit router, and that isn't attached to one.
public struct DeleteVpnAttachmentRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DeleteVpnAttachmentResponse

    /// The name of the operation, `DeleteVpnAttachment`.
    public static let action = "DeleteVpnAttachment"

    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner`` except `OwnerId`, which the operation doesn't have.
    public var owner: RequestOwner?
    /// Parameters that this version of the library doesn't define, by wire name.
    ///
    /// A name that the library sends itself is rejected. Values whose name indicates a secret are redacted when
    /// printed.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Creates a request.
    public init(
        vpnConnectionId: String,
        regionId: Region? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DeleteVpnAttachmentRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("ClientToken", &clientToken)
    }
}

extension DeleteVpnAttachmentRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
    }
}

/// The response to a request that deletes a VPN connection that was created for a transit router.
///
/// A property is `nil` if it's missing from the response or malformed; the connection is being deleted regardless.
public struct DeleteVpnAttachmentResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
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
        code: String? = nil,
        message: String? = nil,
        isSuccess: Bool? = nil
    ) {
        self.requestId = requestId
        self.code = code
        self.message = message
        self.isSuccess = isSuccess
    }
}

extension DeleteVpnAttachmentResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
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
    /// Deletes a VPN connection that was created for a transit router, and that isn't attached to one.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func deleteVpnAttachment(_ request: DeleteVpnAttachmentRequest) async throws
        -> DeleteVpnAttachmentResponse
    {
        try await send(request)
    }
}
