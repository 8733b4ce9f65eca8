/// Which permission is missing, as the service tells with HTTP 403.
///
/// A `nil` property was not told. Wire name: `AccessDeniedDetail`.
public struct AccessDeniedDetail: Sendable, Hashable {
    /// The action that was refused, such as `vpc:ModifyVpnConnectionAttribute`.
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
    /// Details that the service's diagnosis page decodes.
    ///
    /// Wire name: `EncodedDiagnosticMessage`.
    public var encodedDiagnosticMessage: String?
    /// How the permission is missing, such as `ImplicitDeny`.
    ///
    /// Wire name: `NoPermissionType`.
    public var noPermissionType: String?
    /// The kind of policy that decided.
    ///
    /// Wire name: `PolicyType`.
    public var policyType: String?

    /// Makes a detail, as a test's fake service would answer it.
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
    /// The action, the caller and the reason, in one line.
    public var description: String {
        let caller = [authPrincipalType, authPrincipalDisplayName].compactMap(\.self).joined(separator: " ")
        let reason = [noPermissionType, policyType].compactMap(\.self).joined(separator: ", ")
        return "\(authAction ?? "the action") denied to \(caller.isEmpty ? "the caller" : caller)"
            + (reason.isEmpty ? "" : " (\(reason))")
    }
}
