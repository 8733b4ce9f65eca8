public import Foundation

/// A VPN gateway.
///
/// A `nil` property was not told, or could not be read.
public struct VpnGateway: Sendable, Hashable, Identifiable {
    /// The id of the VPN gateway.
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
    /// Where the gateway is in its life; a change is done when it is ``VpnGatewayStatus/active`` again.
    ///
    /// Wire name: `Status`.
    public var status: VpnGatewayStatus?
    /// Whether it is paid for.
    ///
    /// Wire name: `BusinessStatus`.
    public var businessStatus: BusinessStatus?
    /// The id of its VPC.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String?
    /// The id of its vSwitch.
    ///
    /// Wire name: `VSwitchId`.
    public var vSwitchId: String?
    /// The id of its second vSwitch; told of a gateway whose connections have two tunnels.
    ///
    /// Wire name: `DisasterRecoveryVSwitchId`.
    public var disasterRecoveryVSwitchId: String?
    /// Its address; the first, of a gateway whose connections have two tunnels.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// Its second address; told of a gateway whose connections have two tunnels.
    ///
    /// Wire name: `DisasterRecoveryInternetIp`.
    public var disasterRecoveryInternetIp: String?
    /// Its address in the vSwitch; told after a change only.
    ///
    /// Wire name: `IntranetIp`.
    public var intranetIp: String?
    /// Its address for SSL-VPN.
    ///
    /// Wire name: `SslVpnInternetIp`.
    public var sslVpnInternetIp: String?
    /// The bandwidth, in Mbit/s.
    ///
    /// Wire name: `Spec`.
    public var spec: String?
    /// Whether IPsec-VPN is on.
    ///
    /// Wire name: `IpsecVpn`.
    public var ipsecVpn: FeatureStatus?
    /// Whether SSL-VPN is on.
    ///
    /// Wire name: `SslVpn`.
    public var sslVpn: FeatureStatus?
    /// How many clients can be connected over SSL-VPN at once.
    ///
    /// Wire name: `SslMaxConnections`.
    public var sslMaxConnections: Int?
    /// Whether BGP is on.
    ///
    /// Wire name: `EnableBgp`.
    public var enableBgp: Bool?
    /// Whether BGP routes are published to the VPC on their own.
    ///
    /// Wire name: `AutoPropagate`.
    public var autoPropagate: Bool?
    /// The network that its connections run over.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// Its generation.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType?
    /// Its cipher suite.
    ///
    /// Wire name: `VpnType`.
    public var vpnType: VpnType?
    /// How it is paid for.
    ///
    /// Wire name: `ChargeType`.
    public var chargeType: ChargeType?
    /// When it was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?
    /// When it expires, to the millisecond.
    ///
    /// Wire name: `EndTime`.
    public var endTime: Date?
    /// The ids of its network interfaces.
    ///
    /// Wire name: `EniInstanceIds`.
    public var eniInstanceIds: [String]?
    /// Its pending order; told only where the request asks for it.
    ///
    /// Wire name: `ReservationData`.
    public var reservation: VpnGatewayReservation?
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// What the service itself has noted of the gateway, such as its version: a JSON object in a text.
    ///
    /// Wire name: `Tag`.
    public var systemTags: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?

    /// What tells VPN gateways apart: ``vpnGatewayId``.
    public var id: String? { vpnGatewayId }

    /// Makes a VPN gateway, as a test's stub would tell of it.
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

    /// Reads the VPN gateway from the part of an answer that holds it.
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
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// Where a VPN gateway is in its life.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum VpnGatewayStatus: OpenEnum, WireScalar {
    /// Being made. Wire value: `init`.
    case initializing
    /// Being prepared. Wire value: `provisioning`.
    case provisioning
    /// Ready. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library does not name.
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
