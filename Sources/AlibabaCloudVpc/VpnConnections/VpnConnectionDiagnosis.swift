public import Foundation

/// What a diagnosis of a VPN connection, or of one of its tunnels, has found.
///
/// A `nil` property was not told.
public struct VpnConnectionDiagnosis: Sendable, Hashable {
    /// The id of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The id of the tunnel.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// How much it matters.
    ///
    /// Wire name: `Severity`.
    public var severity: DiagnosisSeverity?
    /// The code of what is wrong.
    ///
    /// Wire name: `FailedReasonCode`.
    public var failedReasonCode: String?
    /// What is wrong.
    ///
    /// Wire name: `FailedReason`.
    public var failedReason: String?
    /// When it went wrong, to the millisecond.
    ///
    /// Wire name: `FailedTime`.
    public var failedTime: Date?
    /// The setting on the side of Alibaba Cloud, where the two ends do not match.
    ///
    /// Wire name: `MismatchLocalParam`.
    public var mismatchLocalParam: String?
    /// The setting on the other side, where the two ends do not match.
    ///
    /// Wire name: `MismatchRemoteParam`.
    public var mismatchRemoteParam: String?
    /// The entries of the log that show it.
    ///
    /// Wire name: `SourceLog`.
    public var sourceLog: String?

    /// Makes a finding, as a test's stub would tell of it.
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

    /// Reads the value from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

/// How much a finding of a diagnosis matters.
///
/// Wire name: `Severity`.
///
/// A value that this version of the library does not name keeps its text.
public enum DiagnosisSeverity: OpenEnum, WireScalar {
    /// To be looked into at once. Wire value: `Critical`.
    case critical
    /// To be looked into soon. Wire value: `Warn`.
    case warning
    /// Nothing is wrong. Wire value: `Normal`.
    case normal
    /// A value that this version of the library does not name.
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
