/// A pending order of a VPN gateway.
///
/// A `nil` property was not told.
public struct VpnGatewayReservation: Sendable, Hashable {
    /// What the order does.
    ///
    /// Wire name: `ReservationOrderType`.
    public var orderType: ReservationOrderType?
    /// Whether it has come into effect.
    ///
    /// Wire name: `Status`.
    public var status: ReservationStatus?
    /// When a temporary upgrade ends, or a renewal begins, as the service writes it.
    ///
    /// Wire name: `ReservationEndTime`.
    public var endTime: String?
    /// The bandwidth, in Mbit/s.
    ///
    /// Wire name: `ReservationSpec`.
    public var spec: String?
    /// Whether IPsec-VPN is on.
    ///
    /// Wire name: `ReservationIpsec`.
    public var ipsecVpn: FeatureStatus?
    /// Whether SSL-VPN is on.
    ///
    /// Wire name: `ReservationSsl`.
    public var sslVpn: FeatureStatus?
    /// How many clients can be connected over SSL-VPN at once.
    ///
    /// Wire name: `ReservationMaxConnections`.
    public var maxConnections: Int?

    /// Makes an order, as a test's stub would tell of it.
    public init(
        orderType: ReservationOrderType? = nil,
        status: ReservationStatus? = nil,
        endTime: String? = nil,
        spec: String? = nil,
        ipsecVpn: FeatureStatus? = nil,
        sslVpn: FeatureStatus? = nil,
        maxConnections: Int? = nil
    ) {
        self.orderType = orderType
        self.status = status
        self.endTime = endTime
        self.spec = spec
        self.ipsecVpn = ipsecVpn
        self.sslVpn = sslVpn
        self.maxConnections = maxConnections
    }
}

extension VpnGatewayReservation: WireGroup {
    init() {
        self.init(orderType: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ReservationOrderType", &orderType)
        wire.map("Status", &status)
        wire.map("ReservationEndTime", &endTime)
        wire.map("ReservationSpec", &spec)
        wire.map("ReservationIpsec", &ipsecVpn)
        wire.map("ReservationSsl", &sslVpn)
        wire.map("ReservationMaxConnections", &maxConnections)
    }

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
