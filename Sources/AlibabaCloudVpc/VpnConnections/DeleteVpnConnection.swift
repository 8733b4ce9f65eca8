/// Deletes a VPN connection (IPsec-VPN).
public struct DeleteVpnConnectionRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = DeleteVpnConnectionResponse

    /// `DeleteVpnConnection`.
    public static let action = "DeleteVpnConnection"

    /// The id of the VPN connection, not empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The token that makes the change happen once, 1 through 64 ASCII characters; `nil` to have the client make one
    /// for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is made; `nil` for the caller's own.
    ///
    /// Wire names: those of ``RequestOwner``.
    public var owner: RequestOwner?
    /// Parameters that this version of the library does not name, by wire name.
    ///
    /// A name that the library sends itself is refused. Values whose name tells of a secret are not shown.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Makes a request.
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
