/// The missing permission, which the service reports with HTTP 403.
///
/// A property is `nil` if the response doesn't contain it. Wire name: `AccessDeniedDetail`.
public struct AccessDeniedDetail: Sendable, Hashable, Codable {
    /// The action that was denied, such as `vpc:ModifyVpnConnectionAttribute`.
    ///
    /// Wire name: `AuthAction`.
    public var authAction: String?
    /// The name of the caller.
    ///
    /// Wire name: `AuthPrincipalDisplayName`.
    public var authPrincipalDisplayName: String?
    /// The account that owns the caller.
    ///
    /// Wire name: `AuthPrincipalOwnerId`.
    public var authPrincipalOwnerId: String?
    /// The kind of the caller, such as `SubUser`.
    ///
    /// Wire name: `AuthPrincipalType`.
    public var authPrincipalType: String?
    /// Encoded details that the service's diagnosis page decodes.
    ///
    /// Wire name: `EncodedDiagnosticMessage`.
    public var encodedDiagnosticMessage: String?
    /// The way in which the permission is missing, such as `ImplicitDeny`.
    ///
    /// Wire name: `NoPermissionType`.
    public var noPermissionType: String?
    /// The kind of policy that denied the action.
    ///
    /// Wire name: `PolicyType`.
    public var policyType: String?

    /// Creates a detail, such as one that a fake service of a test returns.
    public init(
        authAction: String? = nil,
        authPrincipalDisplayName: String? = nil,
        authPrincipalOwnerId: String? = nil,
        authPrincipalType: String? = nil,
        encodedDiagnosticMessage: String? = nil,
        noPermissionType: String? = nil,
        policyType: String? = nil
    ) {
        self.authAction = authAction
        self.authPrincipalDisplayName = authPrincipalDisplayName
        self.authPrincipalOwnerId = authPrincipalOwnerId
        self.authPrincipalType = authPrincipalType
        self.encodedDiagnosticMessage = encodedDiagnosticMessage
        self.noPermissionType = noPermissionType
        self.policyType = policyType
    }
}

extension AccessDeniedDetail: CustomStringConvertible {
    /// The action, the caller, and the reason, in one line, with control and format characters escaped.
    public var description: String {
        let caller = [authPrincipalType, authPrincipalDisplayName].compactMap(\.self).joined(separator: " ")
        let reason = [noPermissionType, policyType].compactMap(\.self).joined(separator: ", ")
        let text = "\(authAction ?? "the action") denied to \(caller.isEmpty ? "the caller" : caller)"
        return (text + (reason.isEmpty ? "" : " (\(reason))")).printable
    }
}

extension AccessDeniedDetail {
    /// The wire name of each property.
    private enum CodingKeys: String, CodingKey {
        case authAction = "AuthAction"
        case authPrincipalDisplayName = "AuthPrincipalDisplayName"
        case authPrincipalOwnerId = "AuthPrincipalOwnerId"
        case authPrincipalType = "AuthPrincipalType"
        case encodedDiagnosticMessage = "EncodedDiagnosticMessage"
        case noPermissionType = "NoPermissionType"
        case policyType = "PolicyType"
    }

    private typealias Field = (key: CodingKeys, text: any WritableKeyPath<AccessDeniedDetail, String?> & Sendable)

    private static let fields: [Field] = [
        (.authAction, \.authAction),
        (.authPrincipalDisplayName, \.authPrincipalDisplayName),
        (.authPrincipalOwnerId, \.authPrincipalOwnerId),
        (.authPrincipalType, \.authPrincipalType),
        (.encodedDiagnosticMessage, \.encodedDiagnosticMessage),
        (.noPermissionType, \.noPermissionType),
        (.policyType, \.policyType),
    ]

    /// Creates a detail from the part of a response that contains it, without removing secrets.
    init(from node: ResponseNode) {
        self.init()
        for field in Self.fields { self[keyPath: field.text] = node.text(field.key.rawValue)?.ifShort }
    }

    /// Returns the same detail without the secrets that `scrubber` finds.
    func scrubbed(by scrubber: SecretScrubber) -> AccessDeniedDetail {
        var detail = self
        for field in Self.fields { detail[keyPath: field.text] = self[keyPath: field.text].map(scrubber.scrub) }
        return detail
    }

    /// Returns whether two details have the same strings, byte for byte.
    public static func == (left: Self, right: Self) -> Bool { left.exactTexts == right.exactTexts }

    /// Hashes the bytes of the strings.
    public func hash(into hasher: inout Hasher) { hasher.combine(exactTexts) }

    private var exactTexts: [ExactText?] { Self.fields.map { self[keyPath: $0.text].map(ExactText.init) } }
}
