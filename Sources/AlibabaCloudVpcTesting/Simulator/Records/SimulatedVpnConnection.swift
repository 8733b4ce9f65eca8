public import AlibabaCloudVpc
public import Foundation

/// A VPN connection of a ``SimulatedVpc``; a `nil` setting is not answered.
///
/// What is left out of its settings of Phase 1 and Phase 2 gets the service's defaults, a generated key among them.
public struct SimulatedVpnConnection: Sendable, Hashable {
    /// The states of a connection.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It is being made.
        case initializing = "init"
        /// It is being attached.
        case attaching
        /// It is attached.
        case attached
        /// It is being detached.
        case detaching
        /// A payment is overdue.
        case financialLocked
        /// It is being set up.
        case provisioning
        /// It is being changed.
        case updating
        /// It is being upgraded.
        case upgrading
        /// It is deleted.
        case deleted
        /// It works.
        case active
    }

    /// The id.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region; requests of another region do not find the connection.
    public var regionId: Region
    /// The id of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The id of the customer gateway.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The CIDR blocks on the side of the VPC.
    ///
    /// Wire name: `LocalSubnet`.
    public var localSubnet: [CIDRBlock]
    /// The CIDR blocks on the side of the data center.
    ///
    /// Wire name: `RemoteSubnet`.
    public var remoteSubnet: [CIDRBlock]
    /// When the connection was made.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date
    /// Whether a change makes the tunnel be negotiated again at once.
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool
    /// Whether routes are published on their own; not answered.
    ///
    /// Wire name: `AutoConfigRoute`.
    public var autoConfigRoute: Bool?
    /// The settings of Phase 1.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig
    /// The health check.
    ///
    /// Wire name: `HealthCheckConfig`, in answers `VcoHealthCheck`.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings.
    ///
    /// Wire name: `BgpConfig`, in answers `VpnBgpConfig`.
    public var bgpConfig: SimulatedBgpConfig?
    /// Whether dead peers are detected.
    ///
    /// Wire name: `EnableDpd`.
    public var isDpdEnabled: Bool?
    /// Whether NAT is traversed.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var isNatTraversalEnabled: Bool?
    /// Whether the tunnels use BGP.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var isTunnelsBgpEnabled: Bool?
    /// The certificate of the peer's authority, in PEM.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// The tunnels of a dual-tunnel connection; empty for one of a single tunnel.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [SimulatedTunnel]
    /// The state, as it is when nothing is being changed.
    ///
    /// Wire name: `State`.
    public var state: State
    /// Whether the tunnel stands, such as `ipsec_sa_established`.
    ///
    /// Wire name: `Status`.
    public var status: String
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`, in lists `Tag`.
    public var tags: [ResourceTag]
    /// What `DescribeVpnConnectionLogs` answers, those of its period.
    public var logs: [SimulatedLogLine]
    /// What `DiagnoseVpnConnections` answers; the connection's id is filled in.
    public var diagnoses: [VpnConnectionDiagnosis]

    /// Makes a connection; what is left out is as in the documentation's sample of an answer.
    public init(
        vpnConnectionId: String = "vco-bp10lz7aejumd2vxo****",
        regionId: Region = .cnShanghai,
        vpnGatewayId: String = "vpn-bp1q8bgx4xnkm2ogj****",
        customerGatewayId: String? = "cgw-bp1pvpl9r9adju6l5****",
        name: String? = "vpn连接测试",
        description: String? = nil,
        localSubnet: [CIDRBlock] = [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
        remoteSubnet: [CIDRBlock] = [CIDRBlock("2.2.2.0/24")],
        createTime: Date = Date(timeIntervalSince1970: 1_492_753_817),
        effectImmediately: Bool = false,
        autoConfigRoute: Bool? = nil,
        ikeConfig: IkeConfig = IkeConfig(
            preSharedKey: Secret("pgw6dy7d1i8in7x5"),
            localId: "116.62.69.xx",
            remoteId: "139.196.32.xx"
        ),
        ipsecConfig: IpsecConfig = IpsecConfig(),
        healthCheck: HealthCheckConfig? = nil,
        bgpConfig: SimulatedBgpConfig? = nil,
        isDpdEnabled: Bool? = nil,
        isNatTraversalEnabled: Bool? = nil,
        isTunnelsBgpEnabled: Bool? = nil,
        remoteCaCertificate: String? = nil,
        tunnels: [SimulatedTunnel] = [],
        state: State = .active,
        status: String = "ipsec_sa_established",
        resourceGroupId: String? = nil,
        tags: [ResourceTag] = [],
        logs: [SimulatedLogLine] = [],
        diagnoses: [VpnConnectionDiagnosis] = []
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.vpnGatewayId = vpnGatewayId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
        self.localSubnet = localSubnet
        self.remoteSubnet = remoteSubnet
        self.createTime = createTime
        self.effectImmediately = effectImmediately
        self.autoConfigRoute = autoConfigRoute
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.healthCheck = healthCheck
        self.bgpConfig = bgpConfig
        self.isDpdEnabled = isDpdEnabled
        self.isNatTraversalEnabled = isNatTraversalEnabled
        self.isTunnelsBgpEnabled = isTunnelsBgpEnabled
        self.remoteCaCertificate = remoteCaCertificate
        self.tunnels = tunnels
        self.state = state
        self.status = status
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.logs = logs
        self.diagnoses = diagnoses
    }
}
