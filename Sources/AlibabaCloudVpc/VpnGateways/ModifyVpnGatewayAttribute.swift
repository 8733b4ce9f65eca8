/// Changes a VPN gateway.
///
/// A `nil` property leaves the stored setting as it is.
public struct ModifyVpnGatewayAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = ModifyVpnGatewayAttributeResponse

    /// `ModifyVpnGatewayAttribute`.
    public static let action = "ModifyVpnGatewayAttribute"

    /// The id of the VPN gateway, not empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region of the VPN gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 2 through 100 characters, the first a letter, then also digits, `.`, `_` and `-`.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description: 1 through 100 characters.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// Whether BGP routes are published to the VPC on their own.
    ///
    /// Wire name: `AutoPropagate`.
    public var autoPropagate: Bool?
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

    /// Makes a change; each setting that is left out stays as it is stored.
    public init(
        vpnGatewayId: String,
        regionId: Region? = nil,
        name: String? = nil,
        description: String? = nil,
        autoPropagate: Bool? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.name = name
        self.description = description
        self.autoPropagate = autoPropagate
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}
