public import Foundation

/// A VPN connection (IPsec-VPN) as the service has stored it.
///
/// A `nil` property was not told, or could not be read.
///
/// It isn't `Codable`, because it can hold a key: keep keys in a store for secrets, and the other properties by themselves.
public struct VpnConnection: Sendable, Hashable, Identifiable {
    /// The id of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The id of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The id of the customer gateway; told of a connection with one tunnel.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// Where the connection is in its life; a change is done when it is ``VpnConnectionState/active`` again.
    ///
    /// Wire name: `State`.
    public var state: VpnConnectionState?
    /// How far its negotiation has come; told of a connection with one tunnel.
    ///
    /// Wire name: `Status`.
    public var status: IkeStatus?
    /// The CIDR blocks on the side of the VPC.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the side of the data center.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// When the connection was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// Whether a change makes the tunnel be negotiated again at once.
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The settings of Phase 1, of a connection with one tunnel; its key may be masked.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2, of a connection with one tunnel.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The health check, of a connection with one tunnel.
    ///
    /// Wire name: `VcoHealthCheck`.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings, of a connection with one tunnel.
    ///
    /// Wire name: `VpnBgpConfig`.
    public var bgpConfig: BgpConfig?
    /// Whether dead peers are detected; told of a connection with one tunnel.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// Whether the tunnel can run through NAT; told of a connection with one tunnel.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The certificate of the other end's authority, PEM text.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// Whether BGP is on; told of a connection with two tunnels.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, of a connection with two; their keys may be masked.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`, in a list of connections `Tag`.
    public var tags: [ResourceTag]?
    /// The network over which the connection runs.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// The address of its gateway; told of a connection on a transit router.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// The bandwidth, in Mbit/s, such as `1000M`.
    ///
    /// Wire name: `Spec`.
    public var spec: String?
    /// The class of bandwidth of each tunnel.
    ///
    /// Wire name: `TunnelBandwidth`.
    public var tunnelBandwidth: String?
    /// The zone in which the connection stands.
    ///
    /// Wire name: `ZoneNo`.
    public var zoneNo: String?
    /// What the connection is attached to.
    ///
    /// Wire name: `AttachType`.
    public var attachType: AttachType?
    /// The id of the Cloud Enterprise Network of its transit router.
    ///
    /// Wire name: `AttachInstanceId`.
    public var attachInstanceId: String?
    /// Whether its transit router belongs to another account.
    ///
    /// Wire name: `CrossAccountAuthorized`.
    public var crossAccountAuthorized: Bool?
    /// The id of the transit router.
    ///
    /// Wire name: `TransitRouterId`.
    public var transitRouterId: String?
    /// The name of the transit router.
    ///
    /// Wire name: `TransitRouterName`.
    public var transitRouterName: String?

    /// What tells connections apart: ``vpnConnectionId``.
    public var id: String? { vpnConnectionId }

    /// Makes a connection, as a test's stub would tell of it.
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

    /// Reads the connection from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
