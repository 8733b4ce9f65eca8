public import Foundation

/// A VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnGateway: Sendable, Hashable, Identifiable {
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The status of the gateway; a change is complete when it's ``VpnGatewayStatus/active`` again.
    ///
    /// Wire name: `Status`.
    public var status: VpnGatewayStatus?
    /// The payment status.
    ///
    /// Wire name: `BusinessStatus`.
    public var businessStatus: BusinessStatus?
    /// The ID of the VPC.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String?
    /// The ID of the vSwitch.
    ///
    /// Wire name: `VSwitchId`.
    public var vSwitchId: String?
    /// The ID of the second vSwitch; returned only for a gateway whose connections have two tunnels.
    ///
    /// Wire name: `DisasterRecoveryVSwitchId`.
    public var disasterRecoveryVSwitchId: String?
    /// The IP address; for a gateway whose connections have two tunnels, the first of its two addresses.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// The second IP address; returned only for a gateway whose connections have two tunnels.
    ///
    /// Wire name: `DisasterRecoveryInternetIp`.
    public var disasterRecoveryInternetIp: String?
    /// The IP address in the vSwitch; returned only after a change.
    ///
    /// Wire name: `IntranetIp`.
    public var intranetIp: String?
    /// The IP address for SSL-VPN.
    ///
    /// Wire name: `SslVpnInternetIp`.
    public var sslVpnInternetIp: String?
    /// The bandwidth, in Mbit/s.
    ///
    /// Wire name: `Spec`.
    public var spec: String?
    /// Whether IPsec-VPN is enabled.
    ///
    /// Wire name: `IpsecVpn`.
    public var ipsecVpn: FeatureStatus?
    /// Whether SSL-VPN is enabled.
    ///
    /// Wire name: `SslVpn`.
    public var sslVpn: FeatureStatus?
    /// The maximum number of clients that can be connected over SSL-VPN at the same time.
    ///
    /// Wire name: `SslMaxConnections`.
    public var sslMaxConnections: Int?
    /// A Boolean value that indicates whether BGP is enabled.
    ///
    /// Wire name: `EnableBgp`.
    public var enableBgp: Bool?
    /// A Boolean value that indicates whether BGP routes are published to the VPC automatically.
    ///
    /// Wire name: `AutoPropagate`.
    public var autoPropagate: Bool?
    /// The type of network that the gateway's connections use.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// The generation of the gateway.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType?
    /// The cipher suite of the gateway.
    ///
    /// Wire name: `VpnType`.
    public var vpnType: VpnType?
    /// The billing method of the gateway.
    ///
    /// Wire name: `ChargeType`.
    public var chargeType: ChargeType?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// The expiration time, with millisecond precision.
    ///
    /// Wire name: `EndTime`.
    public var endTime: Date?
    /// The IDs of the network interfaces.
    ///
    /// Wire name: `EniInstanceIds`.
    public var eniInstanceIds: [String]?
    /// The pending order; returned only if the request asks for it.
    ///
    /// Wire name: `ReservationData`.
    public var reservation: VpnGatewayReservation?
    /// The ID of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The service's own metadata about the gateway, such as its version: a JSON object in a string.
    ///
    /// Wire name: `Tag`.
    public var systemTags: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?

    /// The stable identity of the VPN gateway, ``vpnGatewayId``.
    public var id: String? { vpnGatewayId }

    /// Creates a VPN gateway, for use in test stubs.
    public init(
        vpnGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
        status: VpnGatewayStatus? = nil,
        businessStatus: BusinessStatus? = nil,
        vpcId: String? = nil,
        vSwitchId: String? = nil,
        disasterRecoveryVSwitchId: String? = nil,
        internetIp: String? = nil,
        disasterRecoveryInternetIp: String? = nil,
        intranetIp: String? = nil,
        sslVpnInternetIp: String? = nil,
        spec: String? = nil,
        ipsecVpn: FeatureStatus? = nil,
        sslVpn: FeatureStatus? = nil,
        sslMaxConnections: Int? = nil,
        enableBgp: Bool? = nil,
        autoPropagate: Bool? = nil,
        networkType: NetworkType? = nil,
        gatewayType: VpnGatewayType? = nil,
        vpnType: VpnType? = nil,
        chargeType: ChargeType? = nil,
        createTime: Date? = nil,
        endTime: Date? = nil,
        eniInstanceIds: [String]? = nil,
        reservation: VpnGatewayReservation? = nil,
        resourceGroupId: String? = nil,
        systemTags: String? = nil,
        tags: [ResourceTag]? = nil
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.name = name
        self.description = description
        self.status = status
        self.businessStatus = businessStatus
        self.vpcId = vpcId
        self.vSwitchId = vSwitchId
        self.disasterRecoveryVSwitchId = disasterRecoveryVSwitchId
        self.internetIp = internetIp
        self.disasterRecoveryInternetIp = disasterRecoveryInternetIp
        self.intranetIp = intranetIp
        self.sslVpnInternetIp = sslVpnInternetIp
        self.spec = spec
        self.ipsecVpn = ipsecVpn
        self.sslVpn = sslVpn
        self.sslMaxConnections = sslMaxConnections
        self.enableBgp = enableBgp
        self.autoPropagate = autoPropagate
        self.networkType = networkType
        self.gatewayType = gatewayType
        self.vpnType = vpnType
        self.chargeType = chargeType
        self.createTime = createTime
        self.endTime = endTime
        self.eniInstanceIds = eniInstanceIds
        self.reservation = reservation
        self.resourceGroupId = resourceGroupId
        self.systemTags = systemTags
        self.tags = tags
    }
}

extension VpnGateway: WireGroup {
    package static var unset: Self { Self(vpnGatewayId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("Status", &status)
        wire.map("BusinessStatus", &businessStatus)
        wire.map("VpcId", &vpcId)
        wire.map("VSwitchId", &vSwitchId)
        wire.map("DisasterRecoveryVSwitchId", &disasterRecoveryVSwitchId)
        wire.map("InternetIp", &internetIp)
        wire.map("DisasterRecoveryInternetIp", &disasterRecoveryInternetIp)
        wire.map("IntranetIp", &intranetIp)
        wire.map("SslVpnInternetIp", &sslVpnInternetIp)
        wire.map("Spec", &spec)
        wire.map("IpsecVpn", &ipsecVpn)
        wire.map("SslVpn", &sslVpn)
        wire.map("SslMaxConnections", &sslMaxConnections)
        wire.map("EnableBgp", &enableBgp)
        wire.map("AutoPropagate", &autoPropagate)
        wire.map("NetworkType", &networkType)
        wire.map("GatewayType", &gatewayType)
        wire.map("VpnType", &vpnType)
        wire.map("ChargeType", &chargeType)
        wire.map(milliseconds: "CreateTime", &createTime)
        wire.map(milliseconds: "EndTime", &endTime)
        wire.map(list: "EniInstanceIds", of: "EniInstanceId", &eniInstanceIds)
        wire.map("ReservationData", &reservation)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map("Tag", &systemTags)
        wire.map(list: "Tags", of: "Tag", &tags)
    }

    /// Creates a VPN gateway from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnGateway: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// The status of a VPN gateway.
///
/// Wire name: `Status`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnGatewayStatus: OpenEnum, WireScalar {
    /// Being created. Wire value: `init`.
    case initializing
    /// Being prepared. Wire value: `provisioning`.
    case provisioning
    /// Ready for use. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnGatewayStatus] = [.initializing, .provisioning, .active, .updating, .deleting]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .initializing: "init"
        case .provisioning: "provisioning"
        case .active: "active"
        case .updating: "updating"
        case .deleting: "deleting"
        case .unrecognized(let text): text
        }
    }
}
