public import Foundation

/// A VPN connection (IPsec-VPN) as it's stored by the service.
///
/// A property is `nil` if it's missing from the response or malformed.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct VpnConnection: Sendable, Hashable, Identifiable {
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ID of the customer gateway; returned only for a connection with one tunnel.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The state of the connection; a change is complete when it's ``VpnConnectionState/active`` again.
    ///
    /// Wire name: `State`.
    public var state: VpnConnectionState?
    /// The negotiation status of the connection; returned only for a connection with one tunnel.
    ///
    /// Wire name: `Status`.
    public var status: IkeStatus?
    /// The CIDR blocks on the VPC side.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// The creation time of the connection, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// A Boolean value that indicates whether a change renegotiates the tunnel immediately.
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The settings of Phase 1, for a connection with one tunnel; the key may be masked.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, for a connection with one tunnel.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The health check, for a connection with one tunnel.
    ///
    /// Wire name: `VcoHealthCheck`.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings, for a connection with one tunnel.
    ///
    /// Wire name: `VpnBgpConfig`.
    public var bgpConfig: BgpConfig?
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled; returned only for a connection with
    /// one tunnel.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled; returned only for a connection with one tunnel.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// A Boolean value that indicates whether BGP is enabled; returned only for a connection with two tunnels.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, for a connection with two tunnels; their keys may be masked.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// The ID of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`; `Tag` in a list of connections.
    public var tags: [ResourceTag]?
    /// The type of network that the connection uses.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// The gateway's IP address; returned only for a connection attached to a transit router.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// The bandwidth, in Mbit/s, such as `1000M`.
    ///
    /// Wire name: `Spec`.
    public var spec: String?
    /// The bandwidth class of each tunnel.
    ///
    /// Wire name: `TunnelBandwidth`.
    public var tunnelBandwidth: String?
    /// The zone of the connection.
    ///
    /// Wire name: `ZoneNo`.
    public var zoneNo: String?
    /// The type of resource that the connection is attached to.
    ///
    /// Wire name: `AttachType`.
    public var attachType: AttachType?
    /// The ID of the Cloud Enterprise Network (CEN) of the transit router.
    ///
    /// Wire name: `AttachInstanceId`.
    public var attachInstanceId: String?
    /// A Boolean value that indicates whether the transit router belongs to another account.
    ///
    /// Wire name: `CrossAccountAuthorized`.
    public var crossAccountAuthorized: Bool?
    /// The ID of the transit router.
    ///
    /// Wire name: `TransitRouterId`.
    public var transitRouterId: String?
    /// The name of the transit router.
    ///
    /// Wire name: `TransitRouterName`.
    public var transitRouterName: String?

    /// The stable identity of the connection, ``vpnConnectionId``.
    public var id: String? { vpnConnectionId }

    /// A Boolean value that indicates whether the connection has two tunnels, whose settings are in ``tunnels``.
    ///
    /// The settings of a connection with one tunnel, such as ``ikeConfig``, aren't in force then, even if the service
    /// returns some.
    public var hasTwoTunnels: Bool { !(tunnels ?? []).isEmpty }

    /// Creates a connection, for use in test stubs.
    public init(
        vpnConnectionId: String? = nil,
        vpnGatewayId: String? = nil,
        customerGatewayId: String? = nil,
        name: String? = nil,
        state: VpnConnectionState? = nil,
        status: IkeStatus? = nil,
        localSubnet: [CIDRBlock]? = nil,
        remoteSubnet: [CIDRBlock]? = nil,
        createTime: Date? = nil,
        effectImmediately: Bool? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil,
        healthCheck: HealthCheckConfig? = nil,
        bgpConfig: BgpConfig? = nil,
        enableDpd: Bool? = nil,
        enableNatTraversal: Bool? = nil,
        remoteCaCertificate: String? = nil,
        enableTunnelsBgp: Bool? = nil,
        tunnels: [TunnelOptions]? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil,
        networkType: NetworkType? = nil,
        internetIp: String? = nil,
        spec: String? = nil,
        tunnelBandwidth: String? = nil,
        zoneNo: String? = nil,
        attachType: AttachType? = nil,
        attachInstanceId: String? = nil,
        crossAccountAuthorized: Bool? = nil,
        transitRouterId: String? = nil,
        transitRouterName: String? = nil
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.vpnGatewayId = vpnGatewayId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.state = state
        self.status = status
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.createTime = createTime
        self.effectImmediately = effectImmediately
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.healthCheck = healthCheck
        self.bgpConfig = bgpConfig
        self.enableDpd = enableDpd
        self.enableNatTraversal = enableNatTraversal
        self.remoteCaCertificate = remoteCaCertificate
        self.enableTunnelsBgp = enableTunnelsBgp
        self.tunnels = tunnels
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.networkType = networkType
        self.internetIp = internetIp
        self.spec = spec
        self.tunnelBandwidth = tunnelBandwidth
        self.zoneNo = zoneNo
        self.attachType = attachType
        self.attachInstanceId = attachInstanceId
        self.crossAccountAuthorized = crossAccountAuthorized
        self.transitRouterId = transitRouterId
        self.transitRouterName = transitRouterName
    }
}

extension VpnConnection {
    /// Whether the connection is attached to a transit router, or was created for one.
    package var isOnTransitRouter: Bool { attachType == .transitRouter || attachType == .unattached }
}

extension VpnConnection: WireGroup {
    package static var unset: Self { Self(vpnConnectionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("State", &state)
        wire.map("Status", &status)
        wire.map("LocalSubnet", &localSubnet)
        wire.map("RemoteSubnet", &remoteSubnet)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map("EffectImmediately", &effectImmediately)
        wire.map("IkeConfig", &ikeConfig)
        wire.map("IpsecConfig", &ipsecConfig)
        wire.map("VcoHealthCheck", &healthCheck)
        wire.map("VpnBgpConfig", &bgpConfig)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(list: "TunnelOptionsSpecification", of: "TunnelOptions", &tunnels)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tags", of: "Tag", &tags)
        wire.map(list: "Tag", of: "Tag", &tags)
        wire.map("NetworkType", &networkType)
        wire.map("InternetIp", &internetIp)
        wire.map("Spec", &spec)
        wire.map("TunnelBandwidth", &tunnelBandwidth)
        wire.map("ZoneNo", &zoneNo)
        wire.map("AttachType", &attachType)
        wire.map("AttachInstanceId", &attachInstanceId)
        wire.map("CrossAccountAuthorized", &crossAccountAuthorized)
        wire.map("TransitRouterId", &transitRouterId)
        wire.map("TransitRouterName", &transitRouterName)
    }

    /// Creates a connection from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
