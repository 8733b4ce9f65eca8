extension ServiceErrorCode {
    /// The meaning of an error code for a caller.
    struct Traits: OptionSet, Sendable, Hashable {
        let rawValue: Int

        /// A change is in progress, another one or an earlier attempt of this one: retry with the conflict backoff.
        static let conflict = Traits(rawValue: 1 << 0)
        /// Too many requests: retry after a delay.
        static let throttled = Traits(rawValue: 1 << 1)
        /// The cause may be transient: retry after a delay.
        static let transient = Traits(rawValue: 1 << 2)
        /// The service may have made the change although it responded with an error.
        static let outcomeUnknown = Traits(rawValue: 1 << 3)
        /// The caller has no permission.
        static let permissionDenied = Traits(rawValue: 1 << 4)
        /// The service rejected the timestamp of the request.
        static let clockSkew = Traits(rawValue: 1 << 5)
        /// A required parameter is missing.
        static let missingParameter = Traits(rawValue: 1 << 6)
        /// The service rejected the request and changed nothing.
        static let rejected = Traits(rawValue: 1 << 7)
    }

    /// The codes that a row of the table applies to, in any case of ASCII letters.
    enum Family: Sendable, Hashable {
        case code(ServiceErrorCode)
        case prefix(String)
        case suffix(String)
        case containing(String)

        /// The row with its strings in lowercase.
        fileprivate var lowercase: Family {
            switch self {
            case .code(let code): .code(ServiceErrorCode(rawValue: code.rawValue.lowercasedASCII))
            case .prefix(let prefix): .prefix(prefix.lowercasedASCII)
            case .suffix(let suffix): .suffix(suffix.lowercasedASCII)
            case .containing(let part): .containing(part.lowercasedASCII)
            }
        }

        /// Returns whether the row applies to a code in lowercase.
        func contains(lowercase code: String) -> Bool {
            switch self {
            case .code(let other): code.hasSameBytes(as: other.rawValue)
            case .prefix(let prefix): code.hasBytePrefix(prefix)
            case .suffix(let suffix): code.hasByteSuffix(suffix)
            case .containing(let part): code.containsBytes(of: part)
            }
        }
    }

    /// The traits of all rows that apply to the code; empty for an unknown code.
    ///
    /// The outcome of a rejection is known, whatever else its code contains.
    var traits: Traits {
        let code = rawValue.lowercasedASCII
        var traits = Traits()
        for row in Self.table where row.family.contains(lowercase: code) { traits.formUnion(row.traits) }
        return traits.contains(.rejected) ? traits.subtracting([.transient, .outcomeUnknown]) : traits
    }

    /// The traits of the known codes.
    ///
    /// A code has the traits of every row that applies to it. The rows of codes derived from an HTTP status also apply
    /// to any other error with that status, see ``ServiceError/traits``. The strings are in lowercase.
    static let table: [(family: Family, traits: Traits)] = rows.map { ($0.lowercase, $1) }

    private static let rows: [(Family, Traits)] = [
        (.suffix(".Configuring"), .conflict),
        (.suffix("TaskConflict"), .conflict),
        (.code(.vpnTaskConflict), .conflict),
        (.prefix("OperationConflict"), .conflict),
        (.prefix("IncorrectStatus"), .conflict),
        (.suffix("LastTokenProcessing"), [.conflict, .outcomeUnknown]),

        (.containing("Throttling"), .throttled),
        (.code(.httpStatus(429)), .throttled),

        (.prefix("Internal"), [.transient, .outcomeUnknown]),
        (.prefix("ServiceUnavailable"), [.transient, .outcomeUnknown]),
        (.prefix("SystemBusy"), [.transient, .outcomeUnknown]),
        (.prefix("SystemError"), [.transient, .outcomeUnknown]),
        (.prefix("ServerBusy"), [.transient, .outcomeUnknown]),
        (.prefix("ServiceBusy"), [.transient, .outcomeUnknown]),
        (.containing("Timeout"), [.transient, .outcomeUnknown]),
        (.containing("TimedOut"), [.transient, .outcomeUnknown]),
        (.code(.unknownError), [.transient, .outcomeUnknown]),
        (.code(.httpStatus(408)), [.transient, .outcomeUnknown]),
        (.prefix("HTTPStatus.5"), [.transient, .outcomeUnknown]),
        // Each attempt has its own nonce, so the connection delivered the request twice.
        (.code(.signatureNonceUsed), [.transient, .outcomeUnknown]),

        (.code(.forbidden), .permissionDenied),
        (.code(.forbbidenSubUser), .permissionDenied),
        (.code(.noPermission), .permissionDenied),
        (.prefix("Forbidden."), .permissionDenied),
        (.code(.httpStatus(403)), .permissionDenied),

        (.code(.illegalTimestamp), .clockSkew),
        (.code(.invalidTimeStampExpired), .clockSkew),

        (.code(.missingParameter), .missingParameter),
        (.prefix("MissingParameter."), .missingParameter),

        (.prefix("Invalid"), .rejected),
        (.prefix("Illegal"), .rejected),
        (.prefix("Incomplete"), .rejected),
        (.prefix("Missing"), .rejected),
        (.prefix("Forbidden"), .rejected),
        (.prefix("Unauthorized"), .rejected),
        (.prefix("Unsupported"), .rejected),
        (.prefix("OperationUnsupported"), .rejected),
        (.prefix("QuotaExceeded"), .rejected),
        (.suffix("QuotaFull"), .rejected),
        (.suffix("FinancialLocked"), .rejected),
        (.prefix("DependencyViolation"), .rejected),
        (.suffix("NotFound"), .rejected),
        (.suffix("NotExist"), .rejected),
        (.suffix("AlreadyExists"), .rejected),
        (.suffix("NotSupported"), .rejected),
        (.code(.signatureDoesNotMatch), .rejected),
        (.code(.idempotentParameterMismatch), .rejected),
        (.code(.dryRunOperation), .rejected),
    ]
}
