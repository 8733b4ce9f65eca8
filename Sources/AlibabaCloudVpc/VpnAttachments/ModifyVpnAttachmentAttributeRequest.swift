/// A request that changes the settings of a VPN connection (IPsec-VPN) on a transit router.
///
/// A `nil` property keeps the stored value. The service applies the change after it responds; the connection is ready
/// when its state is `active` again.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct ModifyVpnAttachmentAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ModifyVpnAttachmentAttributeResponse

    /// The name of the operation, `ModifyVpnAttachmentAttribute`.
    public static let action = "ModifyVpnAttachmentAttribute"

    /// The ID of the VPN connection; must not be empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 1 through 100 characters; must not start with `http://` or `https://`.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The CIDR blocks on the VPC side, at least one.
    ///
    /// Wire name: `LocalSubnet`.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side, at least one.
    ///
    /// Wire name: `RemoteSubnet`.
    public var remoteSubnet: [CIDRBlock]?
    /// The ID of the customer gateway, for a connection with one tunnel.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The settings of Phase 1, for a connection with one tunnel.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, for a connection with one tunnel.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The BGP settings, for a connection with one tunnel.
    ///
    /// Wire name: `BgpConfig`.
    public var bgpConfig: BgpConfig?
    /// The health check, for a connection with one tunnel.
    ///
    /// Wire name: `HealthCheckConfig`.
    public var healthCheck: HealthCheckConfig?
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled, for a connection with one tunnel.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled, for a connection with one tunnel.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format, for a connection with one tunnel; only on gateways of the Chinese
    /// commercial cipher suite (国密).
    ///
    /// Wire name: `RemoteCaCert`.
    public var remoteCaCertificate: String?
    /// A Boolean value that indicates whether BGP is enabled, for a connection with two tunnels.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The settings of the tunnels, one or two, for a connection with two tunnels.
    ///
    /// Each is identified by its ``TunnelOptions/tunnelId`` or its ``TunnelOptions/tunnelIndex``, and none has a role
    /// or a certificate. Can't be combined with any property of a connection with one tunnel.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// A Boolean value that indicates whether routes are published automatically.
    ///
    /// Wire name: `AutoConfigRoute`.
    public var autoConfigRoute: Bool?
    /// A Boolean value that indicates whether the tunnel is torn down and renegotiated immediately (`true`, which
    /// interrupts traffic) or when traffic arrives (`false`, the service's default).
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The type of network that the connection uses.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
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
        name: String? = nil,
        localSubnet: [CIDRBlock]? = nil,
        remoteSubnet: [CIDRBlock]? = nil,
        customerGatewayId: String? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil,
        bgpConfig: BgpConfig? = nil,
        healthCheck: HealthCheckConfig? = nil,
        enableDpd: Bool? = nil,
        enableNatTraversal: Bool? = nil,
        remoteCaCertificate: String? = nil,
        enableTunnelsBgp: Bool? = nil,
        tunnels: [TunnelOptions]? = nil,
        autoConfigRoute: Bool? = nil,
        effectImmediately: Bool? = nil,
        networkType: NetworkType? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.name = name
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.customerGatewayId = customerGatewayId
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.bgpConfig = bgpConfig
        self.healthCheck = healthCheck
        self.enableDpd = enableDpd
        self.enableNatTraversal = enableNatTraversal
        self.remoteCaCertificate = remoteCaCertificate
        self.enableTunnelsBgp = enableTunnelsBgp
        self.tunnels = tunnels
        self.autoConfigRoute = autoConfigRoute
        self.effectImmediately = effectImmediately
        self.networkType = networkType
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyVpnAttachmentAttributeRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("Name", &name, meaning: .name)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map(json: "IkeConfig", &ikeConfig)
        wire.map(json: "IpsecConfig", &ipsecConfig)
        wire.map(json: "BgpConfig", &bgpConfig)
        wire.map(attachmentHealthCheck: &healthCheck)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCert", &remoteCaCertificate, meaning: .certificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(attachmentTunnels: &tunnels)
        wire.map("AutoConfigRoute", &autoConfigRoute)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map("NetworkType", &networkType)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVpnAttachmentAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(shortText: name, at: "name")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(bgpConfig, at: "bgpConfig")
        validator.check(healthCheck, at: "healthCheck")
        validator.check(certificate: remoteCaCertificate, at: "remoteCaCertificate")
        validator.check(attachmentTunnels: tunnels, areNew: false)
        validator.check(networkType, at: "networkType")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
        validator.checkSettings(
            ofOneTunnel: [("customerGatewayId", "CustomerGatewayId")]
                + RequestValidator.settingsOfOneTunnel(certificate: "RemoteCaCert"),
            ofTwo: [("tunnels", tunnels != nil), ("enableTunnelsBgp", enableTunnelsBgp != nil)]
        )
        validator.checkChange(of: self, besides: "VpnConnectionId")
    }
}
