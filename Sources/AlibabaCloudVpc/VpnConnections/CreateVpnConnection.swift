public import Foundation

/// A request that creates a VPN connection (IPsec-VPN) on a VPN gateway.
///
/// The service creates the connection after it responds; the connection is ready when its state is `active`. A VPN
/// gateway accepts one change at a time.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct CreateVpnConnectionRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateVpnConnectionResponse

    /// The name of the operation, `CreateVpnConnection`.
    public static let action = "CreateVpnConnection"

    /// The ID of the VPN gateway; must not be empty.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The CIDR blocks on the VPC side, at least one; `0.0.0.0/0` on both sides lets routes select the traffic.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]
    /// The CIDR blocks on the data center side, at least one.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 2 through 128 letters, Chinese characters, digits, `.`, `_` and `-`, the first a letter or a Chinese
    /// character; must not start with `http://` or `https://`.
    ///
    /// Under ``RequestValidation/current``, any 1 through 100 characters that don't start with `http://` or `https://`.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The ID of the customer gateway, for a connection with one tunnel only, which requires it.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The settings of Phase 1, for a connection with one tunnel; `nil` uses the service's defaults and a random key.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, for a connection with one tunnel; `nil` uses the service's defaults.
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
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled, for a connection with one tunnel;
    /// `nil` uses the service's default, `true`.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled, for a connection with one tunnel; `nil` uses
    /// the service's default, `true`.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format, for a connection with one tunnel; only on gateways of the Chinese
    /// commercial cipher suite (国密).
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// A Boolean value that indicates whether BGP is enabled, for a connection with two tunnels; `nil` uses the
    /// service's default, `false`.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, for a connection with two tunnels.
    ///
    /// Can't be combined with any property of a connection with one tunnel.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// A Boolean value that indicates whether routes are published automatically; `nil` uses the service's default,
    /// `true`.
    ///
    /// Wire name: `AutoConfigRoute`.
    public var autoConfigRoute: Bool?
    /// A Boolean value that indicates whether the tunnel is negotiated immediately (`true`) or when traffic arrives
    /// (`false`, the service's default).
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The tags of the connection, at most 20.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?
    /// A Boolean value that indicates whether the request is a dry run, which the service only checks.
    ///
    /// If the request would succeed, the service returns the error ``ServiceErrorCode/dryRunOperation``, and creates
    /// nothing.
    ///
    /// Wire name: `DryRun`.
    public var dryRun: Bool?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner``.
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
            ofOneTunnel: [("customerGatewayId", "CustomerGatewayId")]
                + RequestValidator.settingsOfOneTunnel(certificate: "RemoteCaCertificate"),
            ofTwo: [("tunnels", tunnels != nil), ("enableTunnelsBgp", enableTunnelsBgp != nil)]
        )
        validator.check(tags, at: "tags")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that creates a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed; the connection has been created regardless.
public struct CreateVpnConnectionResponse: VpcResponse, Hashable {
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

    /// Creates a response, for use in test stubs.
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

    /// Creates a response from its root node; missing and malformed properties are `nil`.
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
