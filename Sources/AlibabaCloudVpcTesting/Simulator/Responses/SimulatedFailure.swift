import AlibabaCloudVpc

/// An error that the service returns.
struct SimulatedFailure: Error, Sendable, Equatable {
    let status: Int
    let code: ServiceErrorCode
    let message: String

    /// The response body of the error.
    func body(requestId: String, hostId: String) -> BodyNode {
        .object([
            ("RequestId", .text(requestId)), ("HostId", .text(hostId)), ("Code", .text(code.rawValue)),
            ("Message", .text(message)),
        ])
    }
}

extension SimulatedFailure {
    /// The message of a code that the table doesn't have.
    static let messageOfOtherCodes = "The service publishes no message for this code."

    /// Creates the error that the table has for a code.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - values: The values in the message, in order; a missing one is `…`.
    ///   - status: The HTTP status; `nil` for that of the table, or 400 if the table doesn't have the code.
    init(_ code: ServiceErrorCode, values: [String] = [], status: Int? = nil) {
        let row = Self.rowOfCode[code]
        self.init(
            status: status ?? row?.status ?? 400,
            code: code,
            message: row.map { Self.message($0.message, values: values) } ?? Self.messageOfOtherCodes
        )
    }

    private init(_ code: String, values: [String] = []) {
        self.init(ServiceErrorCode(rawValue: code), values: values)
    }

    private static let rowOfCode = Dictionary(
        table.map { (ServiceErrorCode(rawValue: $0.code), $0) }
    ) { first, _ in first }

    private static func message(_ template: String, values: [String]) -> String {
        let parts = template.split(separator: "%s", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            index == 0 ? String(part) : (values.count < index ? "…" : values[index - 1]) + part
        }.joined()
    }
}

// The errors of operations.
extension SimulatedFailure {
    static let forbidden = Self(.forbidden)
    static let forbbidenSubUser = Self(.forbbidenSubUser)
    static let forbiddenSubUser = Self(.forbiddenSubUser)
    static let vpnConnectionNotFound = Self(.invalidVpnConnectionInstanceIdNotFound)
    static let vpnGatewayNotFound = Self(.invalidVpnGatewayInstanceIdNotFound)
    static let customerGatewayNotFound = Self(.invalidCustomerGatewayInstanceIdNotFound)
    static let tunnelNotFound = Self("InvalidTunnelId.NotFound")
    static let routeNotFound = Self(.invalidRouteEntryNotFound)
    static let routeExists = Self(.vpnRouteEntryAlreadyExists)
    static let regionNotFound = Self(.invalidRegionIdNotFound)
    static let configuring = Self(.vpnGatewayConfiguring)
    static let connectionConfiguring = Self(.vpnConnectionConfiguring)
    static let financialLocked = Self(.vpnGatewayFinancialLocked)
    static let vpnConnectionExists = Self(.invalidVpnConnectionAlreadyExists)
    static let customerGatewayInUse = Self("DependencyViolation.VpnConnection")
    static let gatewayInUse = Self(
        status: 400,
        code: customerGatewayInUse.code,
        message: "There are vpn connections on specified vpn gateway."
    )
    static let forbiddenRelease = Self(.forbiddenRelease)
    static let ipAddressInUse = Self(.invalidIpAddressAlreadyExist)
    static let invalidIpAddress = Self(.invalidIpAddressWrongFormat)
    static let invalidName = Self(.invalidName)
    static let invalidDescription = Self(.invalidDescription)
    static let dryRunOperation = Self(.dryRunOperation)
    static let idempotentParameterMismatch = Self(.idempotentParameterMismatch)

    static func illegalSubnet(_ name: String, _ text: String) -> Self { Self("IllegalParam.\(name)", values: [text]) }

    static func invalidParameter(_ name: String) -> Self { Self(.invalidParameter, values: [name]) }

    static func missingParameter(_ name: String) -> Self { Self(.missingParameter, values: [name]) }
}

// The errors of the gateway in front of the service.
extension SimulatedFailure {
    static let unknownAction = Self("InvalidAction.NotFound")
    static let unknownVersion = Self("InvalidVersion")
    static let unsupportedMethod = Self("UnsupportedHTTPMethod")
    static let unsupportedMediaType = Self("UnsupportedMediaType")
    static let malformed = Self(status: 400, code: .invalidParameter, message: "The request is not well formed.")
    static let incompleteSignature = Self(.incompleteSignature)
    static let accessKeyNotFound = Self(.invalidAccessKeyIdNotFound)
    static let illegalTimestamp = Self(.illegalTimestamp)
    static let expiredTimestamp = Self(.invalidTimeStampExpired)
    static let nonceUsed = Self(.signatureNonceUsed)
    static let missingSecurityToken = Self("MissingSecurityToken")
    static let wrongSecurityToken = Self("InvalidSecurityToken.MismatchWithAccessKey")
    static let expiredSecurityToken = Self("InvalidSecurityToken.Expired")
    static let throttled = Self(.throttling)
    static let internalError = Self(.internalError)

    static func signatureDoesNotMatch(_ stringToSign: String) -> Self {
        Self(.signatureDoesNotMatch, values: [stringToSign])
    }
}
