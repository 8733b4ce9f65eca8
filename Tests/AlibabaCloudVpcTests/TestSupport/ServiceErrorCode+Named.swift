import AlibabaCloudVpc

extension ServiceErrorCode {
    /// Each code that the library names, in the order of its source.
    static let named: [ServiceErrorCode] = [
        .forbbidenSubUser, .forbidden, .invalidVpnConnectionInstanceIdNotFound, .vpnGatewayConfiguring,
        .vpnGatewayFinancialLocked, .invalidName, .forbiddenRelease, .illegalParamLocalSubnet,
        .illegalParamRemoteSubnet, .invalidCustomerGatewayInstanceIdNotFound, .invalidDescription,
        .invalidIpAddressAlreadyExist, .invalidIpAddressWrongFormat, .invalidVpnConnectionAlreadyExists,
        .invalidRouteEntryNotFound, .invalidVpnGatewayInstanceIdNotFound, .quotaExceededPolicyBasedRoute,
        .resourceQuotaFull, .missingParameter, .invalidParameter, .incompleteSignature, .signatureDoesNotMatch,
        .signatureNonceUsed, .illegalTimestamp, .invalidTimeStampExpired, .invalidAccessKeyIdNotFound,
        .idempotentParameterMismatch, .dryRunOperation, .unknownError, .forbiddenRAM, .forbiddenSubUser,
        .noPermission, .lastTokenProcessing, .dependencyViolation, .invalidRegionIdNotFound, .operationConflict,
        .operationFailedLastTokenProcessing, .operationDeniedTaskConflict, .incorrectStatus, .systemBusy,
        .internalServerError, .internalError, .serviceUnavailable, .throttling, .throttlingUser,
        .vpnConnectionConfiguring, .vpnTaskConflict, .taskConflict, .applianceConfiguring,
        .vpnRouteEntryAlreadyExists, .vpnRouteEntryConfiguring,
    ]
}
