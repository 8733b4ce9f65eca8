/// The service's code for an error.
///
/// The static members name the codes in the service's documentation; any other code is kept unchanged.
public struct ServiceErrorCode: RawRepresentable, Sendable, Hashable, Codable {
    /// The code as the service wrote it.
    public let rawValue: String

    /// Creates a code, unchanged.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

// Compared by bytes, because Swift's string comparison takes seconds for a code of many combining marks.
extension ServiceErrorCode {
    /// Returns whether two codes are the same, byte for byte.
    public static func == (left: Self, right: Self) -> Bool {
        left.rawValue.hasSameBytes(as: right.rawValue)
    }

    /// Hashes the code's bytes.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
    }
}

extension ServiceErrorCode: CustomStringConvertible {
    /// The code, with control and format characters escaped.
    public var description: String { rawValue.printable }
}

extension ServiceErrorCode {
    /// Returns the code of a response without one: `HTTPStatus.` and the status, or `HTTPStatus.unknown`.
    static func httpStatus(_ status: Int?) -> ServiceErrorCode {
        ServiceErrorCode(rawValue: prefixOfStatus + (status.map(String.init) ?? "unknown"))
    }

    /// Whether the code is derived from the status.
    var isOfStatus: Bool { rawValue.hasBytePrefix(Self.prefixOfStatus) }

    private static let prefixOfStatus = "HTTPStatus."
}

// The codes on the ModifyVpnConnectionAttribute page.
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
    /// The name violates the service's rule for names (HTTP 400): `InvalidName`.
    public static let invalidName = ServiceErrorCode(rawValue: "InvalidName")
}

// The other codes that the service publishes for the operations of IPsec-VPN.
extension ServiceErrorCode {
    /// A prepaid VPN gateway can't be deleted before its period ends (HTTP 403): `ForbiddenRelease`.
    public static let forbiddenRelease = ServiceErrorCode(rawValue: "ForbiddenRelease")
    /// A CIDR block of `LocalSubnet` is invalid (HTTP 400): `IllegalParam.LocalSubnet`.
    public static let illegalParamLocalSubnet = ServiceErrorCode(rawValue: "IllegalParam.LocalSubnet")
    /// A CIDR block of `RemoteSubnet` is invalid (HTTP 400): `IllegalParam.RemoteSubnet`.
    public static let illegalParamRemoteSubnet = ServiceErrorCode(rawValue: "IllegalParam.RemoteSubnet")
    /// There is no such customer gateway (HTTP 404): `InvalidCustomerGatewayInstanceId.NotFound`.
    public static let invalidCustomerGatewayInstanceIdNotFound = ServiceErrorCode(
        rawValue: "InvalidCustomerGatewayInstanceId.NotFound"
    )
    /// The description violates the service's rule for descriptions (HTTP 400): `InvalidDescription`.
    public static let invalidDescription = ServiceErrorCode(rawValue: "InvalidDescription")
    /// Another customer gateway has the IP address (HTTP 400): `InvalidIpAddress.AlreadyExist`.
    public static let invalidIpAddressAlreadyExist = ServiceErrorCode(rawValue: "InvalidIpAddress.AlreadyExist")
    /// The customer gateway's IP address is invalid (HTTP 400): `InvalidIpAddress.WrongFormat`.
    public static let invalidIpAddressWrongFormat = ServiceErrorCode(rawValue: "InvalidIpAddress.WrongFormat")
    /// The same VPN connection already exists (HTTP 400): `InvalidVpnConnection.AlreadyExists`.
    public static let invalidVpnConnectionAlreadyExists = ServiceErrorCode(
        rawValue: "InvalidVpnConnection.AlreadyExists"
    )
    /// There is no such route (HTTP 404): `InvalidRouteEntry.NotFound`.
    public static let invalidRouteEntryNotFound = ServiceErrorCode(rawValue: "InvalidRouteEntry.NotFound")
    /// There is no such VPN gateway (HTTP 404): `InvalidVpnGatewayInstanceId.NotFound`.
    public static let invalidVpnGatewayInstanceIdNotFound = ServiceErrorCode(
        rawValue: "InvalidVpnGatewayInstanceId.NotFound"
    )
    /// The VPN gateway's quota of policy-based routes is exhausted (HTTP 400): `QuotaExceeded.PolicyBasedRoute`.
    public static let quotaExceededPolicyBasedRoute = ServiceErrorCode(rawValue: "QuotaExceeded.PolicyBasedRoute")
    /// The quota of resources of this type is exhausted (HTTP 400): `Resource.QuotaFull`.
    public static let resourceQuotaFull = ServiceErrorCode(rawValue: "Resource.QuotaFull")
}

// The codes that many operations share.
extension ServiceErrorCode {
    /// A required parameter is missing: `MissingParameter`, or `MissingParameter.` and the name of the parameter.
    public static let missingParameter = ServiceErrorCode(rawValue: "MissingParameter")
    /// A parameter has a value that the service doesn't accept: `InvalidParameter`.
    public static let invalidParameter = ServiceErrorCode(rawValue: "InvalidParameter")
    /// The signature is incomplete: `IncompleteSignature`.
    public static let incompleteSignature = ServiceErrorCode(rawValue: "IncompleteSignature")
    /// The signature differs from the one that the service computes: `SignatureDoesNotMatch`.
    public static let signatureDoesNotMatch = ServiceErrorCode(rawValue: "SignatureDoesNotMatch")
    /// The nonce was used before: `SignatureNonceUsed`.
    public static let signatureNonceUsed = ServiceErrorCode(rawValue: "SignatureNonceUsed")
    /// The timestamp of the request can't be parsed, or differs from the service's time: `IllegalTimestamp`.
    public static let illegalTimestamp = ServiceErrorCode(rawValue: "IllegalTimestamp")
    /// The timestamp of the request is over 15 minutes from the service's time: `InvalidTimeStamp.Expired`.
    public static let invalidTimeStampExpired = ServiceErrorCode(rawValue: "InvalidTimeStamp.Expired")
    /// There is no such access key: `InvalidAccessKeyId.NotFound`.
    public static let invalidAccessKeyIdNotFound = ServiceErrorCode(rawValue: "InvalidAccessKeyId.NotFound")
    /// The client token was used with other parameters: `IdempotentParameterMismatch`.
    public static let idempotentParameterMismatch = ServiceErrorCode(rawValue: "IdempotentParameterMismatch")
    /// The request was a dry run and would have succeeded: `DryRunOperation`.
    public static let dryRunOperation = ServiceErrorCode(rawValue: "DryRunOperation")
    /// The service failed for an unspecified reason: `UnknownError`.
    public static let unknownError = ServiceErrorCode(rawValue: "UnknownError")
    /// A RAM policy forbids the action (HTTP 403): `Forbidden.RAM`.
    public static let forbiddenRAM = ServiceErrorCode(rawValue: "Forbidden.RAM")
    /// The account is a sub-account without permission (HTTP 403), in the usual spelling: `Forbidden.SubUser`.
    public static let forbiddenSubUser = ServiceErrorCode(rawValue: "Forbidden.SubUser")
    /// The caller has no permission (HTTP 403): `NoPermission`.
    public static let noPermission = ServiceErrorCode(rawValue: "NoPermission")
    /// A request with the same client token is still in progress (HTTP 403): `LastTokenProcessing`.
    public static let lastTokenProcessing = ServiceErrorCode(rawValue: "LastTokenProcessing")
    /// Another resource uses the resource: `DependencyViolation`, or `DependencyViolation.` and the other resource.
    public static let dependencyViolation = ServiceErrorCode(rawValue: "DependencyViolation")
    /// There is no such region (HTTP 404): `InvalidRegionId.NotFound`.
    public static let invalidRegionIdNotFound = ServiceErrorCode(rawValue: "InvalidRegionId.NotFound")
    /// Another operation is in progress (HTTP 409): `OperationConflict`.
    public static let operationConflict = ServiceErrorCode(rawValue: "OperationConflict")
    /// A request with the same client token is still in progress: `OperationFailed.LastTokenProcessing`.
    public static let operationFailedLastTokenProcessing = ServiceErrorCode(
        rawValue: "OperationFailed.LastTokenProcessing"
    )
    /// Another task of the resource is in progress: `OperationDenied.TaskConflict`.
    public static let operationDeniedTaskConflict = ServiceErrorCode(rawValue: "OperationDenied.TaskConflict")
    /// The resource's status doesn't allow the operation now: `IncorrectStatus`, or `IncorrectStatus.` and a resource.
    public static let incorrectStatus = ServiceErrorCode(rawValue: "IncorrectStatus")
    /// The service is busy, and may have carried out the request (HTTP 400 or 503): `SystemBusy`.
    public static let systemBusy = ServiceErrorCode(rawValue: "SystemBusy")
    /// The service failed (HTTP 500): `InternalServerError`.
    public static let internalServerError = ServiceErrorCode(rawValue: "InternalServerError")
    /// The service failed (HTTP 500): `InternalError`.
    public static let internalError = ServiceErrorCode(rawValue: "InternalError")
    /// The service is temporarily unavailable (HTTP 503): `ServiceUnavailable`.
    public static let serviceUnavailable = ServiceErrorCode(rawValue: "ServiceUnavailable")
    /// Too many requests: `Throttling`.
    ///
    /// ``ServiceError/isThrottling`` includes the other throttling codes.
    public static let throttling = ServiceErrorCode(rawValue: "Throttling")
    /// Too many requests from this user: `Throttling.User`.
    public static let throttlingUser = ServiceErrorCode(rawValue: "Throttling.User")
    /// The VPN connection is being changed: `VpnConnection.Configuring`.
    public static let vpnConnectionConfiguring = ServiceErrorCode(rawValue: "VpnConnection.Configuring")
    /// Another task of the VPN gateway is in progress: `VpnTask.CONFLICT`.
    public static let vpnTaskConflict = ServiceErrorCode(rawValue: "VpnTask.CONFLICT")
    /// Another task is in progress: `TaskConflict`.
    public static let taskConflict = ServiceErrorCode(rawValue: "TaskConflict")
    /// The appliance is being changed: `Appliance.Configuring`.
    public static let applianceConfiguring = ServiceErrorCode(rawValue: "Appliance.Configuring")
    /// The same route already exists (HTTP 400): `VpnRouteEntry.AlreadyExists`.
    public static let vpnRouteEntryAlreadyExists = ServiceErrorCode(rawValue: "VpnRouteEntry.AlreadyExists")
    /// The route is being changed: `VpnRouteEntry.Configuring`.
    public static let vpnRouteEntryConfiguring = ServiceErrorCode(rawValue: "VpnRouteEntry.Configuring")
}
