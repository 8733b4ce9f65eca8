/// A pending order of a VPN gateway.
///
/// A property is `nil` if the service didn't return it.
public struct VpnGatewayReservation: Sendable, Hashable {
    /// The type of the order.
    ///
    /// Wire name: `ReservationOrderType`.
    public var orderType: ReservationOrderType?
    /// The status of the order: whether it's in effect.
    ///
    /// Wire name: `Status`.
    public var status: ReservationStatus?
    /// The time at which a temporary upgrade ends or a renewal begins, as the service formats it.
    ///
    /// Wire name: `ReservationEndTime`.
    public var endTime: String?
    /// The bandwidth, in Mbit/s.
    ///
    /// Wire name: `ReservationSpec`.
    public var spec: String?
    /// Whether IPsec-VPN is enabled.
    ///
    /// Wire name: `ReservationIpsec`.
    public var ipsecVpn: FeatureStatus?
    /// Whether SSL-VPN is enabled.
    ///
    /// Wire name: `ReservationSsl`.
    public var sslVpn: FeatureStatus?
    /// The maximum number of clients that can be connected over SSL-VPN at the same time.
    ///
    /// Wire name: `ReservationMaxConnections`.
    public var maxConnections: Int?

    /// Creates an order, for use in test stubs.
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
    package static var unset: Self { Self(orderType: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("ReservationOrderType", &orderType)
        wire.map("Status", &status)
        wire.map("ReservationEndTime", &endTime)
        wire.map("ReservationSpec", &spec)
        wire.map("ReservationIpsec", &ipsecVpn)
        wire.map("ReservationSsl", &sslVpn)
        wire.map("ReservationMaxConnections", &maxConnections)
    }
}

extension VpnGatewayReservation: Codable {
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

/// The type of a pending order of a VPN gateway.
///
/// Wire name: `ReservationOrderType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum ReservationOrderType: OpenEnum, WireScalar {
    /// A renewal with another specification. Wire value: `RENEWCHANGE`.
    case renewAndChange
    /// A temporary upgrade. Wire value: `TEMP_UPGRADE`.
    case temporaryUpgrade
    /// A renewal. Wire value: `RENEW`.
    case renew
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [ReservationOrderType] = [.renewAndChange, .temporaryUpgrade, .renew]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .renewAndChange: "RENEWCHANGE"
        case .temporaryUpgrade: "TEMP_UPGRADE"
        case .renew: "RENEW"
        case .unrecognized(let text): text
        }
    }
}

/// The status of a pending order of a VPN gateway: whether it's in effect.
///
/// Wire name: `Status`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum ReservationStatus: OpenEnum, WireScalar {
    /// A renewal that isn't in effect yet. Wire value: `1`.
    case pending
    /// A temporary upgrade that's in effect; the previous specification is restored when it ends. Wire value: `2`.
    case inEffect
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [ReservationStatus] = [.pending, .inEffect]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .pending: "1"
        case .inEffect: "2"
        case .unrecognized(let text): text
        }
    }
}
