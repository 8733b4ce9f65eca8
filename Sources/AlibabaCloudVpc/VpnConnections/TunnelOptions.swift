/// One of the two tunnels of a VPN connection.
///
/// In a request, a `nil` property leaves the stored setting as it is; in an answer, it was not told. Wire names:
/// `TunnelOptionsSpecification` in a request, `TunnelOptions` inside that in an answer.
///
/// It isn't `Codable`, because it can hold a key: keep keys in a store for secrets, and the other properties by themselves.
public struct TunnelOptions: Sendable, Hashable {
    /// The id of the tunnel; a change names the tunnel that it changes.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// Whether the tunnel is the active one or the standby.
    ///
    /// Wire name: `Role`.
    public var role: TunnelRole?
    /// The id of the customer gateway at the tunnel's other end.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// Whether dead peers are detected.
    ///
    /// Wire name: `EnableDpd`.
    public var enableDpd: Bool?
    /// Whether the tunnel can run through NAT.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var enableNatTraversal: Bool?
    /// The certificate of the other end's authority, PEM text; on gateways of the Chinese commercial cipher suite (国密)
    /// only.
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
    /// Where the tunnel is in its life; in an answer only, never sent.
    ///
    /// Wire name: `State`.
    public var state: TunnelState?
    /// How far its negotiation has come; in an answer only, never sent.
    ///
    /// Wire name: `Status`.
    public var status: IkeStatus?
    /// The tunnel's address on the side of Alibaba Cloud; in an answer only, never sent.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// The zone in which the tunnel stands; in an answer only, never sent.
    ///
    /// Wire name: `ZoneNo`.
    public var zoneNo: String?
    /// Whether this is tunnel 1 or 2, on a transit router; in an answer only, never sent.
    ///
    /// Wire name: `TunnelIndex`.
    public var tunnelIndex: Int?

    /// Makes a tunnel; in a request, each setting that is left out stays as it is stored.
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
        wire.map("RemoteCaCertificate", &remoteCaCertificate)
        wire.map("TunnelBgpConfig", &bgpConfig)
        wire.map("TunnelIkeConfig", &ikeConfig)
        wire.map("TunnelIpsecConfig", &ipsecConfig)
        wire.map(readOnly: "State", &state)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "InternetIp", &internetIp)
        wire.map(readOnly: "ZoneNo", &zoneNo)
        wire.map(readOnly: "TunnelIndex", &tunnelIndex)
    }

    /// Reads the tunnel from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

/// Which of the two tunnels of a VPN connection carries the traffic.
///
/// Wire name: `Role`.
///
/// A value that this version of the library does not name keeps its text.
public enum TunnelRole: OpenEnum, WireScalar {
    /// The active tunnel. Wire value: `master`.
    case master
    /// The standby tunnel. Wire value: `slave`.
    case slave
    /// A value that this version of the library does not name.
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

/// Where a tunnel is in its life.
///
/// Wire name: `State`.
///
/// A value that this version of the library does not name keeps its text.
public enum TunnelState: OpenEnum, WireScalar {
    /// Ready. Wire value: `active`.
    case active
    /// Being changed. Wire value: `updating`.
    case updating
    /// Being deleted. Wire value: `deleting`.
    case deleting
    /// A value that this version of the library does not name.
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
