import AlibabaCloudVpc

/// The BGP settings of a simulated connection or tunnel; a `nil` one is not answered.
public struct SimulatedBgpConfig: Sendable, Hashable {
    /// Whether BGP is on.
    ///
    /// Wire name: `EnableBgp`.
    public var isEnabled: Bool?
    /// The AS number on the side of the VPC, 1 through 4,294,967,295.
    ///
    /// Wire name: `LocalAsn`.
    public var localAsn: Int64?
    /// The BGP address on the side of the VPC.
    ///
    /// Wire name: `LocalBgpIp`.
    public var localBgpIp: String?
    /// The AS number of the customer gateway.
    ///
    /// Wire name: `PeerAsn`.
    public var peerAsn: Int64?
    /// The BGP address of the customer gateway.
    ///
    /// Wire name: `PeerBgpIp`.
    public var peerBgpIp: String?
    /// Whether the BGP session stands: `success` or `false`.
    ///
    /// Wire name: `Status`.
    public var status: String?
    /// The CIDR block of the tunnel's own addresses.
    ///
    /// Wire name: `TunnelCidr`.
    public var tunnelCidr: String?

    /// Makes settings.
    public init(
        isEnabled: Bool? = nil,
        localAsn: Int64? = nil,
        localBgpIp: String? = nil,
        peerAsn: Int64? = nil,
        peerBgpIp: String? = nil,
        status: String? = nil,
        tunnelCidr: String? = nil
    ) {
        self.isEnabled = isEnabled
        self.localAsn = localAsn
        self.localBgpIp = localBgpIp
        self.peerAsn = peerAsn
        self.peerBgpIp = peerBgpIp
        self.status = status
        self.tunnelCidr = tunnelCidr
    }
}

extension SimulatedBgpConfig {
    /// Changes the settings that `group` has.
    mutating func change(by group: ParameterGroup) throws(SimulatedFailure) {
        isEnabled = try group.boolean("EnableBgp") ?? isEnabled
        localAsn = try group.integer("LocalAsn", in: 1...4_294_967_295) ?? localAsn
        localBgpIp = try group.text("LocalBgpIp") ?? localBgpIp
        if let block = try group.blocks("TunnelCidr") { tunnelCidr = block.map(\.rawValue).joined(separator: ",") }
    }

    /// The settings of a connection as an answer has them.
    ///
    /// - Parameter tellsSwitch: Whether it says if BGP is on, as a list does not.
    /// - Returns: The object.
    func answer(tellsSwitch: Bool) -> AnswerObject {
        var answer = AnswerObject()
        if tellsSwitch { answer.append("EnableBgp", isEnabled.map { $0 ? "true" : "false" }) }
        answer.append("Status", status)
        appendAddresses(to: &answer)
        return answer
    }

    /// The settings of a tunnel as an answer has them.
    var answerOfTunnel: AnswerObject {
        var answer = AnswerObject()
        appendAddresses(to: &answer)
        return answer
    }

    private func appendAddresses(to answer: inout AnswerObject) {
        answer.append("TunnelCidr", tunnelCidr)
        answer.append("LocalBgpIp", localBgpIp)
        answer.append("LocalAsn", localAsn)
        answer.append("PeerBgpIp", peerBgpIp)
        answer.append("PeerAsn", peerAsn)
    }
}
