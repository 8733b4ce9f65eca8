/// One of the two tunnels of a VPN connection.
///
/// In a request, a `nil` property keeps the stored value. In a response, a property is `nil` if the service didn't
/// return it.
///
/// Wire names: `TunnelOptionsSpecification` in a request; in a response, `TunnelOptions` inside that.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct TunnelOptions: Sendable, Hashable {
    /// The ID of the tunnel; in a change, the ID of the tunnel to change.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The role of the tunnel: active or standby.
    ///
    /// A tunnel of a connection on a transit router has none.
    ///
    /// Wire name: `Role`.
    public var role: TunnelRole?
    /// The ID of the customer gateway at the peer's end of the tunnel.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// A Boolean value that indicates whether dead peer detection (DPD) is enabled.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// A Boolean value that indicates whether NAT traversal is enabled.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The peer's CA certificate in PEM format; only on gateways of the Chinese commercial cipher suite (国密).
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// The BGP settings of the tunnel.
    ///
    /// Wire name: `TunnelBgpConfig`.
    public var bgpConfig: BgpConfig?
    /// The settings of Phase 1.
    ///
    /// Wire name: `TunnelIkeConfig`.
    public var ikeConfig: IkeConfig?
    /// The settings of Phase 2.
    ///
    /// Wire name: `TunnelIpsecConfig`.
    public var ipsecConfig: IpsecConfig?
    /// The state of the tunnel; returned in responses only, never sent.
    ///
    /// Wire name: `State`.
    public var state: TunnelState?
    /// The negotiation status of the tunnel; returned in responses only, never sent.
    ///
    /// Wire name: `Status`.
    public var status: IkeStatus?
    /// The IP address of the tunnel on the Alibaba Cloud side; returned in responses only, never sent.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// The zone of the tunnel; returned in responses only, never sent.
    ///
    /// Wire name: `ZoneNo`.
    public var zoneNo: String?
    /// The number of the tunnel, 1 or 2, of a connection on a transit router; sent only in requests for such connections.
    ///
    /// Wire name: `TunnelIndex`.
    public var tunnelIndex: Int?

    /// Creates a tunnel; in a request, an omitted setting keeps the stored value.
    public init(
        tunnelId: String? = nil,
        role: TunnelRole? = nil,
        customerGatewayId: String? = nil,
        enableDpd: Bool? = nil,
        enableNatTraversal: Bool? = nil,
        remoteCaCertificate: String? = nil,
        bgpConfig: BgpConfig? = nil,
        ikeConfig: IkeConfig? = nil,
        ipsecConfig: IpsecConfig? = nil,
        state: TunnelState? = nil,
        status: IkeStatus? = nil,
        internetIp: String? = nil,
        zoneNo: String? = nil,
        tunnelIndex: Int? = nil
    ) {
        self.tunnelId = tunnelId
        self.role = role
        self.customerGatewayId = customerGatewayId
        self.enableDpd = enableDpd
        self.enableNatTraversal = enableNatTraversal
        self.remoteCaCertificate = remoteCaCertificate
        self.bgpConfig = bgpConfig
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
        self.state = state
        self.status = status
        self.internetIp = internetIp
        self.zoneNo = zoneNo
        self.tunnelIndex = tunnelIndex
    }
}

extension TunnelOptions: WireGroup {
    package static var unset: Self { Self(tunnelId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map(identity: "TunnelId", &tunnelId)
        wire.map("Role", &role)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("EnableDpd", &enableDpd)
        wire.map("EnableNatTraversal", &enableNatTraversal)
        wire.map("RemoteCaCertificate", &remoteCaCertificate, meaning: .certificate)
        wire.map("TunnelBgpConfig", &bgpConfig)
        wire.map("TunnelIkeConfig", &ikeConfig)
        wire.map("TunnelIpsecConfig", &ipsecConfig)
        wire.map(readOnly: "State", &state)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "InternetIp", &internetIp)
        wire.map(readOnly: "ZoneNo", &zoneNo)
        wire.map(readOnly: "TunnelIndex", &tunnelIndex)
    }

    /// Creates a tunnel from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

/// The role of one of the two tunnels of a VPN connection: whether it carries the traffic.
///
/// Wire name: `Role`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum TunnelRole: OpenEnum, WireScalar {
    /// The active tunnel. Wire value: `master`.
    case master
    /// The standby tunnel. Wire value: `slave`.
    case slave
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [TunnelRole] = [.master, .slave]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .master: "master"
        case .slave: "slave"
        case .unrecognized(let text): text
        }
    }
}

/// The state of a tunnel.
///
/// Wire name: `State`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum TunnelState: OpenEnum, WireScalar {
    /// Ready for use. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [TunnelState] = [.active, .updating, .deleting]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .active: "active"
        case .updating: "updating"
        case .deleting: "deleting"
        case .unrecognized(let text): text
        }
    }
}
