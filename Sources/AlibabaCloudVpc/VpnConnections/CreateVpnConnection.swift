public import Foundation

/// Makes a VPN connection (IPsec-VPN) on a VPN gateway.
///
/// The service makes it after it has answered: the connection is ready when it is `active`. One VPN gateway takes one
/// change at a time.
public struct CreateVpnConnectionRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = CreateVpnConnectionResponse

    /// `CreateVpnConnection`.
    public static let action = "CreateVpnConnection"

    /// The id of the VPN gateway, not empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The CIDR blocks on the side of the VPC, at least one; `0.0.0.0/0` on both sides to have routes decide.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]
    /// The CIDR blocks on the side of the data center, at least one.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]
    /// The region of the VPN gateway; `nil` for the client's.
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
    /// The id of the customer gateway; of a connection with one tunnel, which must have it.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The settings of Phase 1, of a connection with one tunnel; `nil` for the service's defaults and a random key.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, of a connection with one tunnel; `nil` for the service's defaults.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The BGP settings, of a connection with one tunnel.
    ///
    /// Wire name: `BgpConfig`.
    public var bgpConfig: BgpConfig?
    /// The health check, of a connection with one tunnel.
    ///
    /// Wire name: `HealthCheckConfig`.
    public var healthCheck: HealthCheckConfig?
    /// Whether dead peers are detected, by a connection with one tunnel; `nil` for the service's default, `true`.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// Whether the tunnel can run through NAT, of a connection with one tunnel; `nil` for the service's default,
    /// `true`.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The certificate of the other end's authority, PEM text, of a connection with one tunnel; on gateways of the
    /// Chinese commercial cipher suite (国密) only.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// Whether BGP is on, of a connection with two tunnels; `nil` for the service's default, `false`.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, of a connection with two.
    ///
    /// With them go none of the properties of a connection with one tunnel.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// Whether routes are published on their own; `nil` for the service's default, `true`.
    ///
    /// Wire name: `AutoConfigRoute`.
    public var autoConfigRoute: Bool?
    /// Whether the tunnel is negotiated at once (`true`) or when traffic comes (`false`, the service's default).
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The tags of the connection, at most 20.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?
    /// Whether the request is only checked: where it would succeed, the service answers the error
    /// ``ServiceErrorCode/dryRunOperation``, and makes nothing.
    ///
    /// Wire name: `DryRun`.
    public var dryRun: Bool?
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

    /// Makes a request for a connection.
    public init(
        vpnGatewayId: String,
        localSubnet: [CIDRBlock],
        remoteSubnet: [CIDRBlock],
        regionId: Region? = nil,
        name: String? = nil,
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
        tags: [ResourceTag]? = nil,
        dryRun: Bool? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.regionId = regionId
        self.name = name
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
        self.tags = tags
        self.dryRun = dryRun
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateVpnConnectionRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "", localSubnet: [], remoteSubnet: []) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map("Name", &name)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map(json: "IkeConfig", &ikeConfig)
        wire.map(json: "IpsecConfig", &ipsecConfig)
        wire.map(json: "BgpConfig", &bgpConfig)
        wire.map(json: "HealthCheckConfig", &healthCheck)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(listInBody: "TunnelOptionsSpecification", &tunnels)
        wire.map("AutoConfigRoute", &autoConfigRoute)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map(list: "Tags", &tags)
        wire.map("DryRun", &dryRun)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateVpnConnectionRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(connectionName: name, at: "name")
        validator.check(optionalId: customerGatewayId, at: "customerGatewayId")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(bgpConfig, at: "bgpConfig")
        validator.check(healthCheck, at: "healthCheck")
        validator.check(certificate: remoteCaCertificate, at: "remoteCaCertificate")
        validator.check(tunnels, at: "tunnels")
        for (index, tunnel) in (tunnels ?? []).enumerated() {
            validator.require(tunnel.tunnelId == nil, "tunnels[\(index)].tunnelId", "must be nil: the service makes it")
        }
        validator.require(
            customerGatewayId != nil || tunnels != nil,
            "customerGatewayId",
            "must be set for a connection with one tunnel, or tunnels for one with two"
        )
        validator.checkSettings(
            ofOneTunnel: [
                ("customerGatewayId", "CustomerGatewayId"),
                ("ikeConfig", "IkeConfig"), ("ipsecConfig", "IpsecConfig"), ("bgpConfig", "BgpConfig"),
                ("healthCheck", "HealthCheckConfig"), ("enableDpd", "EnableDpd"),
                ("enableNatTraversal", "EnableNatTraversal"), ("remoteCaCertificate", "RemoteCaCertificate"),
            ],
            ofTwo: [("tunnels", tunnels != nil), ("enableTunnelsBgp", enableTunnelsBgp != nil)]
        )
        validator.check(tags, at: "tags")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

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

extension CreateVpnConnectionResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("Name", &name)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates a VPN connection on a VPN gateway.
    ///
    /// The service creates it after it responds; ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)`` waits until
    /// it has.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createVpnConnection(_ request: CreateVpnConnectionRequest) async throws -> CreateVpnConnectionResponse {
        try await send(request)
    }
}
