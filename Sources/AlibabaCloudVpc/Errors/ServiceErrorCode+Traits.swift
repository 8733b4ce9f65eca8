extension ServiceErrorCode {
    /// What an error code means for a caller.
    struct Traits: OptionSet, Sendable, Hashable {
        let rawValue: Int

        /// A change is in progress, another one or an earlier attempt of this one: retry with the conflict backoff.
        static let conflict = Traits(rawValue: 1 << 0)
        /// Too many requests: retry after a delay.
        static let throttled = Traits(rawValue: 1 << 1)
        /// The cause may pass: retry after a delay.
        static let transient = Traits(rawValue: 1 << 2)
        /// The service may have made the change although it responded with an error.
        static let outcomeUnknown = Traits(rawValue: 1 << 3)
        /// The caller has no permission.
        static let permissionDenied = Traits(rawValue: 1 << 4)
        /// The service rejected the time of the request.
        static let clockSkew = Traits(rawValue: 1 << 5)
        /// A required parameter is missing.
        static let missingParameter = Traits(rawValue: 1 << 6)
    }

    /// The codes that a row of the table applies to.
    enum Family: Sendable, Hashable {
        case code(ServiceErrorCode)
        case prefix(String)
        case containing(String)

        func contains(_ code: ServiceErrorCode) -> Bool {
            switch self {
            case .code(let other): code == other
            case .prefix(let prefix): code.rawValue.hasBytePrefix(prefix)
            case .containing(let text): code.rawValue.containsBytes(of: text)
            }
        }
    }

    /// The traits of all rows that apply to the code; none for an unknown code.
    var traits: Traits {
        Self.table.reduce(into: []) { traits, row in
            if row.family.contains(self) { traits.formUnion(row.traits) }
        }
    }

    /// The traits of the known codes, in rows that add up.
    ///
    /// The codes that are made of an HTTP status give the traits of any error with that status, see
    /// ``ServiceError/traits``.
    static let table: [(family: Family, traits: Traits)] = [
        (.code(.vpnGatewayConfiguring), .conflict),
        (.code(.vpnConnectionConfiguring), .conflict),
        (.code(.applianceConfiguring), .conflict),
        (.code(.vpnTaskConflict), .conflict),
        (.code(.taskConflict), .conflict),
        (.code(.operationConflict), .conflict),
        (.code(.lastTokenProcessing), [.conflict, .outcomeUnknown]),

        (.containing("Throttling"), .throttled),
        (.code(.httpStatus(429)), .throttled),

        (.code(.internalError), [.transient, .outcomeUnknown]),
        (.code(.serviceUnavailable), [.transient, .outcomeUnknown]),
        (.code(.unknownError), [.transient, .outcomeUnknown]),
        (.code(.httpStatus(408)), [.transient, .outcomeUnknown]),
        (.prefix("HTTPStatus.5"), [.transient, .outcomeUnknown]),
        // Each attempt has a nonce of its own: the connection delivered the request twice.
        (.code(.signatureNonceUsed), [.transient, .outcomeUnknown]),
        // The body of a success, or of a response whose status is unknown.
        (.prefix("HTTPStatus.2"), .outcomeUnknown),
        (.code(.httpStatus(nil)), .outcomeUnknown),

        (.code(.forbidden), .permissionDenied),
        (.code(.forbbidenSubUser), .permissionDenied),
        (.code(.noPermission), .permissionDenied),
        (.prefix("Forbidden."), .permissionDenied),
        (.code(.httpStatus(403)), .permissionDenied),

        (.code(.illegalTimestamp), .clockSkew),
        (.code(.invalidTimeStampExpired), .clockSkew),

        (.code(.missingParameter), .missingParameter),
        (.prefix("MissingParameter."), .missingParameter),
    ]
}
