public import AlibabaCloudVpc

/// A tunnel of a simulated dual-tunnel connection; a `nil` setting is not answered.
public struct SimulatedTunnel: Sendable, Hashable {
    /// The id.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String
    /// `master` or `slave`.
    ///
    /// Wire name: `Role`.
    public var role: String
    /// The id of the tunnel's customer gateway.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// Whether dead peers are detected.
    ///
    /// Wire name: `EnableDpd`.
    public var isDpdEnabled: Bool?
    /// Whether NAT is traversed.
    ///
    /// Wire name: `EnableNatTraversal`.
    public var isNatTraversalEnabled: Bool?
    /// The certificate of the peer's authority, in PEM.
    ///
    /// Wire name: `RemoteCaCertificate`.
    public var remoteCaCertificate: String?
    /// The public address of the tunnel.
    ///
    /// Wire name: `InternetIp`.
    public var internetIp: String?
    /// `active` or `updating`.
    ///
    /// Wire name: `State`.
    public var state: String
    /// The zone.
    ///
    /// Wire name: `ZoneNo`.
    public var zone: String?
    /// The BGP settings.
    ///
    /// Wire name: `TunnelBgpConfig`.
    public var bgpConfig: SimulatedBgpConfig?
    /// The settings of Phase 1.
    ///
    /// Wire name: `TunnelIkeConfig`.
    public var ikeConfig: IkeConfig
    /// The settings of Phase 2.
    ///
    /// Wire name: `TunnelIpsecConfig`.
    public var ipsecConfig: IpsecConfig

    /// Makes a tunnel; what is left out of its Phase 1 and Phase 2 settings gets the service's defaults.
    public init(
        tunnelId: String,
        role: String,
        customerGatewayId: String? = nil,
        isDpdEnabled: Bool? = true,
        isNatTraversalEnabled: Bool? = true,
        remoteCaCertificate: String? = nil,
        internetIp: String? = nil,
        state: String = "active",
        zone: String? = nil,
        bgpConfig: SimulatedBgpConfig? = nil,
        ikeConfig: IkeConfig = IkeConfig(),
        ipsecConfig: IpsecConfig = IpsecConfig()
    ) {
        self.tunnelId = tunnelId
        self.role = role
        self.customerGatewayId = customerGatewayId
        self.isDpdEnabled = isDpdEnabled
        self.isNatTraversalEnabled = isNatTraversalEnabled
        self.remoteCaCertificate = remoteCaCertificate
        self.internetIp = internetIp
        self.state = state
        self.zone = zone
        self.bgpConfig = bgpConfig
        self.ikeConfig = ikeConfig
        self.ipsecConfig = ipsecConfig
    }
}

extension SimulatedTunnel {
    /// Changes the settings that `group` has.
    mutating func change(by group: ParameterGroup) throws(SimulatedFailure) {
        if let text = try group.text("Role") {
            guard ["master", "slave"].contains(text) else { throw group.invalid("Role") }
            role = text
        }
        customerGatewayId = try group.text("CustomerGatewayId") ?? customerGatewayId
        isDpdEnabled = try group.boolean("EnableDpd") ?? isDpdEnabled
        isNatTraversalEnabled = try group.boolean("EnableNatTraversal") ?? isNatTraversalEnabled
        remoteCaCertificate = try group.text("RemoteCaCertificate") ?? remoteCaCertificate
        if let bgp = group.group("TunnelBgpConfig") {
            bgpConfig = bgpConfig ?? SimulatedBgpConfig()
            try bgpConfig?.change(by: bgp)
        }
        if let ike = group.group("TunnelIkeConfig") { try ikeConfig.change(by: ike) }
        if let ipsec = group.group("TunnelIpsecConfig") { try ipsecConfig.change(by: ipsec) }
    }

    /// The tunnel as an answer has it.
    var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("TunnelId", tunnelId)
        answer.append("State", state)
        answer.append("Role", role)
        answer.append("ZoneNo", zone)
        answer.append("InternetIp", internetIp)
        answer.append("CustomerGatewayId", customerGatewayId)
        answer.append("EnableDpd", isDpdEnabled)
        answer.append("EnableNatTraversal", isNatTraversalEnabled)
        answer.append("RemoteCaCertificate", remoteCaCertificate)
        answer.append("TunnelBgpConfig", bgpConfig?.answerOfTunnel)
        answer.append("TunnelIkeConfig", ikeConfig.answer)
        answer.append("TunnelIpsecConfig", ipsecConfig.answer)
        return answer
    }
}
