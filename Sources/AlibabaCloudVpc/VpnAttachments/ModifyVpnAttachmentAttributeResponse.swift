public import Foundation

/// A response that contains the settings of a VPN connection on a transit router after a change.
///
/// A property is `nil` if it's missing from the response or malformed; the change has been made regardless. It isn't
/// `Codable`, because it can contain a key.
public struct ModifyVpnAttachmentAttributeResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the VPN gateway; `vpn-not-exist` or empty, because the connection is on a transit router.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ID of the customer gateway, of a connection with one tunnel.
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
    /// The negotiation status, of a connection with one tunnel.
    ///
    /// Wire name: `Status`.
    public var status: IkeStatus?
    /// The CIDR blocks on the VPC side.
    ///
    /// Wire name: `LocalSubnet`.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side.
    ///
    /// Wire name: `RemoteSubnet`.
    public var remoteSubnet: [CIDRBlock]?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// A Boolean value that indicates whether the tunnel is negotiated immediately.
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The settings of Phase 1, of a connection with one tunnel.
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
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled, of a connection with one tunnel.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled, of a connection with one tunnel.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// A Boolean value that indicates whether BGP is enabled, of a connection with two tunnels.
    ///
    /// Wire name: `EnableTunnelsBgp`.
    public var enableTunnelsBgp: Bool?
    /// The tunnels, of a connection with two tunnels.
    ///
    /// Wire name: `TunnelOptionsSpecification`.
    public var tunnels: [TunnelOptions]?
    /// The ID of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The type of network that the connection uses.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// The bandwidth, in the service's own words.
    ///
    /// Wire name: `Spec`.
    public var spec: String?
    /// The type of resource that the connection is attached to.
    ///
    /// Wire name: `AttachType`.
    public var attachType: AttachType?
    /// The ID of the resource that the connection is attached to.
    ///
    /// Wire name: `AttachInstanceId`.
    public var attachInstanceId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnConnectionId: String? = nil,
        vpnGatewayId: String? = nil,
        customerGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
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
        enableTunnelsBgp: Bool? = nil,
        tunnels: [TunnelOptions]? = nil,
        resourceGroupId: String? = nil,
        networkType: NetworkType? = nil,
        spec: String? = nil,
        attachType: AttachType? = nil,
        attachInstanceId: String? = nil
    ) {
        self.requestId = requestId
        self.vpnConnectionId = vpnConnectionId
        self.vpnGatewayId = vpnGatewayId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
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
        self.enableTunnelsBgp = enableTunnelsBgp
        self.tunnels = tunnels
        self.resourceGroupId = resourceGroupId
        self.networkType = networkType
        self.spec = spec
        self.attachType = attachType
        self.attachInstanceId = attachInstanceId
    }
}

extension ModifyVpnAttachmentAttributeResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
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
        wire.map("EnableTunnelsBgp", &enableTunnelsBgp)
        wire.map(list: "TunnelOptionsSpecification", &tunnels)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map("NetworkType", &networkType)
        wire.map("Spec", &spec)
        wire.map("AttachType", &attachType)
        wire.map("AttachInstanceId", &attachInstanceId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Changes the settings of a VPN connection on a transit router.
    ///
    /// The service applies the change after it responds; ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)``
    /// waits until it has.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVpnAttachmentAttribute(_ request: ModifyVpnAttachmentAttributeRequest) async throws
        -> ModifyVpnAttachmentAttributeResponse
    {
        try await send(request)
    }
}
