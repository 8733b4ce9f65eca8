public import AlibabaCloudVpc
public import Foundation

/// A VPN gateway of a ``SimulatedVpc``; a `nil` setting is not answered.
public struct SimulatedVpnGateway: Sendable, Hashable {
    /// The states of a gateway.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It is being made.
        case initializing = "init"
        /// It is being set up.
        case provisioning
        /// It works.
        case active
        /// It is being changed.
        case updating
        /// It is being deleted.
        case deleting
    }

    /// The id.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The region; requests of another region do not find the gateway.
    public var regionId: Region
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The public address, which is also the default of a connection's local identity.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String
    /// The id of the VPC.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String
    /// The id of the vSwitch.
    ///
    /// Wire name: `VSwitchId`.
    public var vSwitchId: String?
    /// The state, as it is when nothing is being changed.
    ///
    /// Wire name: `Status`.
    public var status: Status
    /// Whether a payment is overdue, so that nothing of the gateway can be changed.
    ///
    /// Wire name: `BusinessStatus`, `FinancialLocked` or `Normal`.
    public var isFinancialLocked: Bool
    /// The bandwidth, such as `5M`.
    ///
    /// Wire name: `Spec`.
    public var specification: String
    /// When the gateway was made.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date
    /// When the gateway ends.
    ///
    /// Wire name: `EndTime`.
    public var endTime: Date
    /// Whether routes of BGP are propagated.
    ///
    /// Wire name: `AutoPropagate`.
    public var propagatesRoutes: Bool
    /// Whether BGP is on.
    ///
    /// Wire name: `EnableBgp`.
    public var isBgpEnabled: Bool
    /// `Traditional` or `Enhanced.SiteToSite`.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]
    /// The order that is pending, answered where a request asks for it.
    ///
    /// Wire name: `ReservationData`.
    public var reservation: VpnGatewayReservation?

    /// Makes a gateway; what is left out is as in the service's samples.
    public init(
        vpnGatewayId: String = "vpn-bp1q8bgx4xnkm2ogj****",
        regionId: Region = .cnShanghai,
        name: String? = nil,
        description: String? = nil,
        internetIp: String = "116.62.69.64",
        vpcId: String = "vpc-bp1m3i0kn1nd4wiw9****",
        vSwitchId: String? = nil,
        status: Status = .active,
        isFinancialLocked: Bool = false,
        specification: String = "5M",
        createTime: Date = Date(timeIntervalSince1970: 1_492_753_580),
        endTime: Date = Date(timeIntervalSince1970: 4_070_880_000),
        propagatesRoutes: Bool = false,
        isBgpEnabled: Bool = false,
        gatewayType: VpnGatewayType = .traditional,
        resourceGroupId: String? = nil,
        tags: [ResourceTag] = [],
        reservation: VpnGatewayReservation? = nil
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.regionId = regionId
        self.name = name
        self.description = description
        self.internetIp = internetIp
        self.vpcId = vpcId
        self.vSwitchId = vSwitchId
        self.status = status
        self.isFinancialLocked = isFinancialLocked
        self.specification = specification
        self.createTime = createTime
        self.endTime = endTime
        self.propagatesRoutes = propagatesRoutes
        self.isBgpEnabled = isBgpEnabled
        self.gatewayType = gatewayType
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.reservation = reservation
    }
}
