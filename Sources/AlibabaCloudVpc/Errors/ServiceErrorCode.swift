/// The code with which the service names an error.
///
/// The static members name the codes of the service's documentation; any other code is kept as it came.
public struct ServiceErrorCode: RawRepresentable, Sendable, Hashable {
    /// The code as the service wrote it.
    public let rawValue: String

    /// Keeps the code as it is.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

// Bytes are compared, since Swift's comparison of strings takes seconds for a code of many combining marks.
extension ServiceErrorCode {
    /// Whether two codes are the same, letter for letter.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.hasSameBytes(as: right.rawValue)
    }

    /// Hashes the code's bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
    }
}

extension ServiceErrorCode: CustomStringConvertible {
    /// The code as the service wrote it.
    public var description: String { rawValue }
}

extension ServiceErrorCode {
    /// The code of a response without one: `HTTPStatus.` and the status.
    static func httpStatus(_ status: Int?) -> ServiceErrorCode {
        ServiceErrorCode(rawValue: prefixOfStatus + (status.map(String.init) ?? "unknown"))
    }

    /// Whether the code is made of the status.
    var isOfStatus: Bool { rawValue.hasBytePrefix(Self.prefixOfStatus) }

    private static let prefixOfStatus = "HTTPStatus."
}

// The codes of ModifyVpnConnectionAttribute's page.
extension ServiceErrorCode {
    /// The account is a sub-account without permission for the resource (HTTP 403).
    ///
    /// The spelling is the service's: `Forbbiden.SubUser`.
    public static let forbbidenSubUser = ServiceErrorCode(rawValue: "Forbbiden.SubUser")
    /// The account has no permission for the resource (HTTP 403): `Forbidden`.
    public static let forbidden = ServiceErrorCode(rawValue: "Forbidden")
    /// There is no such VPN connection (HTTP 404): `InvalidVpnConnectionInstanceId.NotFound`.
    public static let invalidVpnConnectionInstanceIdNotFound = ServiceErrorCode(
        rawValue: "InvalidVpnConnectionInstanceId.NotFound"
    )
    /// Another change of the VPN gateway is in progress (HTTP 400): `VpnGateway.Configuring`.
    public static let vpnGatewayConfiguring = ServiceErrorCode(rawValue: "VpnGateway.Configuring")
    /// The VPN gateway is locked because of an overdue payment (HTTP 400): `VpnGateway.FinancialLocked`.
    public static let vpnGatewayFinancialLocked = ServiceErrorCode(rawValue: "VpnGateway.FinancialLocked")
    /// The name breaks the service's rule for names (HTTP 400): `InvalidName`.
    public static let invalidName = ServiceErrorCode(rawValue: "InvalidName")
}

// The codes that many operations share.
extension ServiceErrorCode {
    /// A required parameter is missing: `MissingParameter`, or `MissingParameter.` and its name.
    public static let missingParameter = ServiceErrorCode(rawValue: "MissingParameter")
    /// A parameter has a value that the service does not take: `InvalidParameter`.
    public static let invalidParameter = ServiceErrorCode(rawValue: "InvalidParameter")
    /// The signature lacks a part: `IncompleteSignature`.
    public static let incompleteSignature = ServiceErrorCode(rawValue: "IncompleteSignature")
    /// The signature is not the one that the service computes: `SignatureDoesNotMatch`.
    public static let signatureDoesNotMatch = ServiceErrorCode(rawValue: "SignatureDoesNotMatch")
    /// The nonce was used before: `SignatureNonceUsed`.
    public static let signatureNonceUsed = ServiceErrorCode(rawValue: "SignatureNonceUsed")
    /// The time of the request does not parse, or is not the service's: `IllegalTimestamp`.
    public static let illegalTimestamp = ServiceErrorCode(rawValue: "IllegalTimestamp")
    /// The time of the request is over 15 minutes from the service's: `InvalidTimeStamp.Expired`.
    public static let invalidTimeStampExpired = ServiceErrorCode(rawValue: "InvalidTimeStamp.Expired")
    /// There is no such access key: `InvalidAccessKeyId.NotFound`.
    public static let invalidAccessKeyIdNotFound = ServiceErrorCode(rawValue: "InvalidAccessKeyId.NotFound")
    /// The client token was used with other parameters: `IdempotentParameterMismatch`.
    public static let idempotentParameterMismatch = ServiceErrorCode(rawValue: "IdempotentParameterMismatch")
    /// The request was only to be checked, and would have succeeded: `DryRunOperation`.
    public static let dryRunOperation = ServiceErrorCode(rawValue: "DryRunOperation")
    /// The service failed for a reason that it does not tell: `UnknownError`.
    public static let unknownError = ServiceErrorCode(rawValue: "UnknownError")
    /// A RAM policy forbids the action (HTTP 403): `Forbidden.RAM`.
    public static let forbiddenRAM = ServiceErrorCode(rawValue: "Forbidden.RAM")
    /// The account is a sub-account without permission (HTTP 403), in the usual spelling: `Forbidden.SubUser`.
    public static let forbiddenSubUser = ServiceErrorCode(rawValue: "Forbidden.SubUser")
    /// The caller has no permission (HTTP 403): `NoPermission`.
    public static let noPermission = ServiceErrorCode(rawValue: "NoPermission")
    /// A request with the same client token is still being worked on (HTTP 403): `LastTokenProcessing`.
    public static let lastTokenProcessing = ServiceErrorCode(rawValue: "LastTokenProcessing")
    /// There is no such region (HTTP 404): `InvalidRegionId.NotFound`.
    public static let invalidRegionIdNotFound = ServiceErrorCode(rawValue: "InvalidRegionId.NotFound")
    /// Another operation is in progress (HTTP 409): `OperationConflict`.
    public static let operationConflict = ServiceErrorCode(rawValue: "OperationConflict")
    /// The service failed (HTTP 500): `InternalError`.
    public static let internalError = ServiceErrorCode(rawValue: "InternalError")
    /// The service is not available for now (HTTP 503): `ServiceUnavailable`.
    public static let serviceUnavailable = ServiceErrorCode(rawValue: "ServiceUnavailable")
    /// Too many requests: `Throttling`.
    ///
    /// ``ServiceError/isThrottling`` includes the other codes of throttling.
    public static let throttling = ServiceErrorCode(rawValue: "Throttling")
    /// Too many requests of this user: `Throttling.User`.
    public static let throttlingUser = ServiceErrorCode(rawValue: "Throttling.User")
    /// The VPN connection is being changed: `VpnConnection.Configuring`.
    public static let vpnConnectionConfiguring = ServiceErrorCode(rawValue: "VpnConnection.Configuring")
    /// Another task of the VPN gateway is in progress: `VpnTask.CONFLICT`.
    public static let vpnTaskConflict = ServiceErrorCode(rawValue: "VpnTask.CONFLICT")
    /// Another task is in progress: `TaskConflict`.
    public static let taskConflict = ServiceErrorCode(rawValue: "TaskConflict")
    /// The appliance is being changed: `Appliance.Configuring`.
    public static let applianceConfiguring = ServiceErrorCode(rawValue: "Appliance.Configuring")
}
