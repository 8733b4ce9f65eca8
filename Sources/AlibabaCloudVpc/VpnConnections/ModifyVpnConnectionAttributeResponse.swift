public import Foundation

/// A response that contains the settings of a VPN connection after a change.
///
/// A property is `nil` if it's missing from the response or malformed; the change has been made regardless.
public struct ModifyVpnConnectionAttributeResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ID of the customer gateway.
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
    /// The CIDR blocks on the VPC side.
    ///
    /// Wire name: `LocalSubnet`, joined by commas.
    public var localSubnet: [CIDRBlock]?
    /// The CIDR blocks on the data center side.
    ///
    /// Wire name: `RemoteSubnet`, joined by commas.
    public var remoteSubnet: [CIDRBlock]?
    /// The creation time of the VPN connection, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// A Boolean value that indicates whether a change renegotiates the tunnel immediately.
    ///
    /// Wire name: `EffectImmediately`.
    public var effectImmediately: Bool?
    /// The settings of Phase 1; the key may be masked.
    ///
    /// Wire name: `IkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `IpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The health check.
    ///
    /// Wire name: `VcoHealthCheck`.
    public var healthCheck: HealthCheckConfig?
    /// The BGP settings.
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

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnConnectionId: String? = nil,
        vpnGatewayId: String? = nil,
        customerGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
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
        resourceGroupId: String? = nil
    ) {
        self.requestId = requestId
        self.vpnConnectionId = vpnConnectionId
        self.vpnGatewayId = vpnGatewayId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
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
    }
}

extension ModifyVpnConnectionAttributeResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
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
        wire.map(list: "TunnelOptionsSpecification", of: "TunnelOptions", &tunnels)
        wire.map("ResourceGroupId", &resourceGroupId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Changes the settings of a VPN connection.
    ///
    /// A `nil` setting keeps the stored value. The service applies the change after it responds;
    /// ``waitUntilActive(vpnConnectionId:regionId:timeout:clock:)`` waits until it has.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVpnConnectionAttribute(_ request: ModifyVpnConnectionAttributeRequest) async throws
        -> ModifyVpnConnectionAttributeResponse
    {
        try await send(request)
    }
}
