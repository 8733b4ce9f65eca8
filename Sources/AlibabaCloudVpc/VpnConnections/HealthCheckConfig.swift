/// The health check of a VPN connection.
///
/// In a request, a `nil` property keeps the stored value. In a response, a property is `nil` if the service didn't
/// return it.
///
/// Wire names: `HealthCheckConfig` in a request (in a string, a JSON object whose names start with a lowercase letter),
/// `VcoHealthCheck` in a response.
public struct HealthCheckConfig: Sendable, Hashable {
    /// A Boolean value that indicates whether the health check is enabled.
    ///
    /// Wire name: `Enable`; `enable` in a request.
    public var isEnabled: Bool?
    /// The destination address of the probes.
    ///
    /// Wire name: `Dip`; `dip` in a request.
    public var destinationIp: String?
    /// The source address of the probes.
    ///
    /// Wire name: `Sip`; `sip` in a request.
    public var sourceIp: String?
    /// The interval between two probes, in seconds; the service's default is 3.
    ///
    /// Wire name: `Interval`; `interval` in a request.
    public var intervalInSeconds: Int?
    /// The number of times that a probe is retried; the service's default is 3.
    ///
    /// Wire name: `Retry`; `retry` in a request.
    public var retryCount: Int?
    /// The latest result; returned in responses only, never sent.
    ///
    /// Wire name: `Status`.
    public var status: HealthCheckStatus?
    /// The action on published routes when the health check fails; sent only in requests for connections on transit routers,
    /// whose default is ``HealthCheckPolicy/revokeRoute``.
    ///
    /// Wire name: `Policy`.
    public var policy: HealthCheckPolicy?

    /// Creates a health check; in a request, an omitted setting keeps the stored value.
    public init(
        isEnabled: Bool? = nil,
        destinationIp: String? = nil,
        sourceIp: String? = nil,
        intervalInSeconds: Int? = nil,
        retryCount: Int? = nil,
        status: HealthCheckStatus? = nil,
        policy: HealthCheckPolicy? = nil
    ) {
        self.isEnabled = isEnabled
        self.destinationIp = destinationIp
        self.sourceIp = sourceIp
        self.intervalInSeconds = intervalInSeconds
        self.retryCount = retryCount
        self.status = status
        self.policy = policy
    }
}

extension HealthCheckConfig: WireGroup {
    package static var quotesNumbersInJSON: Bool { true }

    package static var isReplacedWhole: Bool { true }

    package static var unset: Self { Self(isEnabled: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        let isResponse = Wire.form == .response
        wire.map(isResponse ? "Enable" : "enable", &isEnabled)
        wire.map(isResponse ? "Dip" : "dip", &destinationIp, meaning: .address)
        wire.map(isResponse ? "Sip" : "sip", &sourceIp, meaning: .address)
        wire.map(isResponse ? "Interval" : "interval", &intervalInSeconds)
        wire.map(isResponse ? "Retry" : "retry", &retryCount)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "Policy", &policy)
    }

    /// Creates a health check from the part of a response that contains it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension HealthCheckConfig: Codable {
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

/// The latest result of a health check.
///
/// Wire name: `Status`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum HealthCheckStatus: OpenEnum, WireScalar {
    /// The probes receive responses. Wire value: `success`.
    case success
    /// The probes receive no responses. Wire value: `failed`.
    case failed
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [HealthCheckStatus] = [.success, .failed]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .success: "success"
        case .failed: "failed"
        case .unrecognized(let text): text
        }
    }
}

/// The action on published routes when a health check fails.
///
/// Wire name: `Policy`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum HealthCheckPolicy: OpenEnum, WireScalar {
    /// The routes are withdrawn. Wire value: `revoke_route`.
    case revokeRoute
    /// The routes are kept. Wire value: `reserve_route`.
    case reserveRoute
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [HealthCheckPolicy] = [.revokeRoute, .reserveRoute]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .revokeRoute: "revoke_route"
        case .reserveRoute: "reserve_route"
        case .unrecognized(let text): text
        }
    }
}
