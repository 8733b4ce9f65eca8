/// Changes the settings of a VPN connection (IPsec-VPN).
///
/// A `nil` property leaves the stored setting as it is. The service carries out the change after it has answered: the
/// connection is ready when it is `active` again. One VPN gateway takes one change at a time.
public struct ModifyVpnConnectionAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = ModifyVpnConnectionAttributeResponse

    /// `ModifyVpnConnectionAttribute`.
    public static let action = "ModifyVpnConnectionAttribute"

    /// The id of the VPN connection, not empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 2 through 128 characters, the first a letter or a Chinese character, then also digits, `.`, `_` and
    /// `-`; not `http://` or `https://` at the start.
    ///
    /// Under ``RequestValidation/current``, any 1 through 100 characters that do not start so.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The CIDR blocks on the side of the VPC, at least one.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the side of the data center, at least one.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// The settings of Phase 1, on a connection with one tunnel.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, on a connection with one tunnel.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// Whether routes are published on their own.
    ///
    /// Wire name: `AutoConfigRoute`.
    public var autoConfigRoute: Bool?
    /// Whether the tunnel is torn down and negotiated again at once (`true`, which interrupts traffic) or when traffic
    /// comes (`false`, the service's default).
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The token that makes the change happen once, 1 through 64 ASCII characters; `nil` to have the client make one
    /// for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The BGP settings, on a connection with one tunnel.
    ///
    /// Wire name: `BgpConfig`.
    public var bgpConfig: BgpConfig?
    /// The health check, on a connection with one tunnel.
    ///
    /// Wire name: `HealthCheckConfig`.
    public var healthCheck: HealthCheckConfig?
    /// Whether dead peers are detected, on a connection with one tunnel.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// Whether the tunnel can run through NAT, on a connection with one tunnel.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The certificate of the other end's authority, PEM text, on a connection with one tunnel; on gateways of the
    /// Chinese commercial cipher suite (国密) only.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// Whether BGP is on, on a connection with two tunnels.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The settings of the tunnels, one or two, on a connection with two tunnels.
    ///
    /// With them go none of ``ikeConfig``, ``ipsecConfig``, ``bgpConfig``, ``healthCheck``, ``enableDpd``,
    /// ``enableNatTraversal`` and ``remoteCaCertificate``.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// The account on whose behalf the request is made; `nil` for the caller's own.
    ///
    /// Wire names: those of ``RequestOwner``.
    public var owner: RequestOwner?
    /// Parameters that this version of the library does not name, by wire name.
    ///
    /// A name that the library sends itself is refused; those of ``bgpConfig`` and all properties behind it, only where
    /// the property is set. Values whose name tells of a secret are not shown.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Makes a change; each setting that is left out stays as it is stored.
    public init(
        vpnConnectionId: String,
        regionId: Region? = nil,
        name: String? = nil,
        localSubnet: [CIDRBlock]? = nil,
        remoteSubnet: [CIDRBlock]? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil,
        autoConfigRoute: Bool? = nil,
        effectImmediately: Bool? = nil,
        clientToken: String? = nil,
        bgpConfig: BgpConfig? = nil,
        healthCheck: HealthCheckConfig? = nil,
        enableDpd: Bool? = nil,
        enableNatTraversal: Bool? = nil,
        remoteCaCertificate: String? = nil,
        enableTunnelsBgp: Bool? = nil,
        tunnels: [TunnelOptions]? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.name = name
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.autoConfigRoute = autoConfigRoute
        self.effectImmediately = effectImmediately
        self.clientToken = clientToken
        self.bgpConfig = bgpConfig
        self.healthCheck = healthCheck
        self.enableDpd = enableDpd
        self.enableNatTraversal = enableNatTraversal
        self.remoteCaCertificate = remoteCaCertificate
        self.enableTunnelsBgp = enableTunnelsBgp
        self.tunnels = tunnels
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyVpnConnectionAttributeRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("Name", &name)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map(json: "IkeConfig", &ikeConfig)
        wire.map(json: "IpsecConfig", &ipsecConfig)
        wire.map("AutoConfigRoute", &autoConfigRoute)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map(json: "BgpConfig", &bgpConfig)
        wire.map(json: "HealthCheckConfig", &healthCheck)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(listInBody: "TunnelOptionsSpecification", &tunnels)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVpnConnectionAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(connectionName: name, at: "name")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(bgpConfig, at: "bgpConfig")
        validator.check(healthCheck, at: "healthCheck")
        validator.check(certificate: remoteCaCertificate, at: "remoteCaCertificate")
        validator.check(tunnels, at: "tunnels")
        validator.checkSettings(
            ofOneTunnel: [
                ("ikeConfig", "IkeConfig"), ("ipsecConfig", "IpsecConfig"), ("bgpConfig", "BgpConfig"),
                ("healthCheck", "HealthCheckConfig"), ("enableDpd", "EnableDpd"),
                ("enableNatTraversal", "EnableNatTraversal"), ("remoteCaCertificate", "RemoteCaCertificate"),
            ],
            ofTwo: [("tunnels", tunnels != nil), ("enableTunnelsBgp", enableTunnelsBgp != nil)]
        )
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self, besides: "VpnConnectionId")
    }
}
