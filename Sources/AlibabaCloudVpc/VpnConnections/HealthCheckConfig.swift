/// The health check of a VPN connection.
///
/// In a request, a `nil` property leaves the stored setting as it is; in an answer, it was not told. Wire names:
/// `HealthCheckConfig` in a request, one JSON object in a text whose names begin with a small letter, `VcoHealthCheck`
/// in an answer.
public struct HealthCheckConfig: Sendable, Hashable {
    /// Whether the health check is on.
    ///
    /// Wire name: `Enable`, in a request `enable`.
    public var isEnabled: Bool?
    /// The address that is probed.
    ///
    /// Wire name: `Dip`, in a request `dip`.
    public var destinationIp: String?
    /// The address from which the probes are sent.
    ///
    /// Wire name: `Sip`, in a request `sip`.
    public var sourceIp: String?
    /// The time between two probes, in seconds; the service's default is 3.
    ///
    /// Wire name: `Interval`, in a request `interval`.
    public var intervalInSeconds: Int?
    /// How many times a probe is sent again; the service's default is 3.
    ///
    /// Wire name: `Retry`, in a request `retry`.
    public var retryCount: Int?
    /// The last result; in an answer only, never sent.
    ///
    /// Wire name: `Status`.
    public var status: HealthCheckStatus?
    /// What happens to the published routes when the check fails; in an answer only, never sent.
    ///
    /// Wire name: `Policy`.
    public var policy: HealthCheckPolicy?

    /// Makes a health check; in a request, each setting that is left out stays as it is stored.
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
        wire.map(isResponse ? "Dip" : "dip", &destinationIp)
        wire.map(isResponse ? "Sip" : "sip", &sourceIp)
        wire.map(isResponse ? "Interval" : "interval", &intervalInSeconds)
        wire.map(isResponse ? "Retry" : "retry", &retryCount)
        wire.map(readOnly: "Status", &status)
        wire.map(readOnly: "Policy", &policy)
    }

    /// Reads the health check from the part of an answer that holds it.
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
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// The last result of a health check.
///
/// Wire name: `Status`.
///
/// A value that this version of the library does not name keeps its text.
public enum HealthCheckStatus: OpenEnum, WireScalar {
    /// The probes are answered. Wire value: `success`.
    case success
    /// They are not. Wire value: `failed`.
    case failed
    /// A value that this version of the library does not name.
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

/// What happens to the published routes when a health check fails.
///
/// Wire name: `Policy`.
///
/// A value that this version of the library does not name keeps its text.
public enum HealthCheckPolicy: OpenEnum, WireScalar {
    /// They are withdrawn. Wire value: `revoke_route`.
    case revokeRoute
    /// They stay. Wire value: `reserve_route`.
    case reserveRoute
    /// A value that this version of the library does not name.
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
