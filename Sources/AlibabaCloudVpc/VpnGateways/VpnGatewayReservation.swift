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

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
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
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// What a pending order of a VPN gateway does.
///
/// Wire name: `ReservationOrderType`.
///
/// A value that this version of the library does not name keeps its text.
public enum ReservationOrderType: OpenEnum, WireScalar {
    /// Renews, with another specification. Wire value: `RENEWCHANGE`.
    case renewAndChange
    /// Upgrades for a time. Wire value: `TEMP_UPGRADE`.
    case temporaryUpgrade
    /// Renews. Wire value: `RENEW`.
    case renew
    /// A value that this version of the library does not name.
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

/// Whether a pending order of a VPN gateway has come into effect.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum ReservationStatus: OpenEnum, WireScalar {
    /// A renewal that has not. Wire value: `1`.
    case pending
    /// A temporary upgrade that has; the specification before it comes back at its end. Wire value: `2`.
    case inEffect
    /// A value that this version of the library does not name.
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
