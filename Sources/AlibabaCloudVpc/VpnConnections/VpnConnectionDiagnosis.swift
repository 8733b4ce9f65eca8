public import Foundation

/// A diagnosis result for a VPN connection or one of its tunnels.
///
/// A property is `nil` if the service didn't return it.
public struct VpnConnectionDiagnosis: Sendable, Hashable {
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the tunnel.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The severity of the result.
    ///
    /// Wire name: `Severity`.
    public var severity: DiagnosisSeverity?
    /// The code of the problem.
    ///
    /// Wire name: `FailedReasonCode`.
    public var failedReasonCode: String?
    /// A description of the problem.
    ///
    /// Wire name: `FailedReason`.
    public var failedReason: String?
    /// The time at which the problem occurred, with millisecond precision.
    ///
    /// Wire name: `FailedTime`.
    public var failedTime: Date?
    /// The setting on the Alibaba Cloud side, if the two sides don't match.
    ///
    /// Wire name: `MismatchLocalParam`.
    public var mismatchLocalParam: String?
    /// The setting on the peer's side, if the two sides don't match.
    ///
    /// Wire name: `MismatchRemoteParam`.
    public var mismatchRemoteParam: String?
    /// The log entries that show the problem.
    ///
    /// Wire name: `SourceLog`.
    public var sourceLog: String?

    /// Creates a diagnosis result, for use in test stubs.
    public init(
        vpnConnectionId: String? = nil,
        tunnelId: String? = nil,
        severity: DiagnosisSeverity? = nil,
        failedReasonCode: String? = nil,
        failedReason: String? = nil,
        failedTime: Date? = nil,
        mismatchLocalParam: String? = nil,
        mismatchRemoteParam: String? = nil,
        sourceLog: String? = nil
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.tunnelId = tunnelId
        self.severity = severity
        self.failedReasonCode = failedReasonCode
        self.failedReason = failedReason
        self.failedTime = failedTime
        self.mismatchLocalParam = mismatchLocalParam
        self.mismatchRemoteParam = mismatchRemoteParam
        self.sourceLog = sourceLog
    }
}

extension VpnConnectionDiagnosis: WireGroup {
    package static var unset: Self { Self(vpnConnectionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("TunnelId", &tunnelId)
        wire.map("Severity", &severity)
        wire.map("FailedReasonCode", &failedReasonCode)
        wire.map("FailedReason", &failedReason)
        wire.map(milliseconds: "FailedTime", &failedTime)
        wire.map("MismatchLocalParam", &mismatchLocalParam)
        wire.map("MismatchRemoteParam", &mismatchRemoteParam)
        wire.map("SourceLog", &sourceLog)
    }
}

extension VpnConnectionDiagnosis: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// The time is a number of milliseconds since 1970; a missing property is `nil`.
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

/// The severity of a diagnosis result.
///
/// Wire name: `Severity`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum DiagnosisSeverity: OpenEnum, WireScalar {
    /// Requires attention immediately. Wire value: `Critical`.
    case critical
    /// Requires attention soon. Wire value: `Warn`.
    case warning
    /// Indicates no problem. Wire value: `Normal`.
    case normal
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [DiagnosisSeverity] = [.critical, .warning, .normal]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .critical: "Critical"
        case .warning: "Warn"
        case .normal: "Normal"
        case .unrecognized(let text): text
        }
    }
}
