import Foundation

/// The configuration of a role to assume.
///
/// A `nil` property is read from the environment, or is the service's default.
struct AssumedRole: Sendable, Hashable {
    var arn: String?
    var sessionName: String?
    var durationInSeconds: Int?
    var policy: String?
    var externalId: String?
    var stsRegion: Region?
    /// The host of STS, which replaces the endpoint of the region.
    var stsEndpoint: String?
    var usesVPCEndpoint: Bool?

    /// Appends the parameters that both operations have.
    func append(to parameters: inout RequestParameters) {
        parameters.append("RoleArn", arn)
        parameters.append("RoleSessionName", sessionName)
        parameters.append("DurationSeconds", durationInSeconds ?? 3600)
        parameters.append("Policy", policy)
        parameters.append("ExternalId", externalId)
    }

    /// Returns the role, completed with the values in the environment.
    func completed(in environment: CredentialsEnvironment) -> AssumedRole {
        var role = self
        role.arn = arn?.nonBlank ?? environment.variable(.roleArn)
        role.sessionName =
            sessionName?.nonBlank ?? environment.variable(.roleSessionName)
            ?? "alibabacloud-vpc-swift-\(Int64(clamping: environment.dependencies.now().timeIntervalSince1970))"
        return role
    }

    /// Returns every rule that the role breaks.
    func validationFailures() -> [ValidationFailure] {
        var validator = RequestValidator(validation: .documented)
        validator.require(arn != nil, "roleArn", "must be set")
        validator.check(arn, at: "roleArn", length: 1...2048)
        if let sessionName {
            validator.require(
                (2...64).contains(sessionName.utf8.count) && sessionName.utf8.allSatisfy(Self.isOfSessionName),
                "roleSessionName",
                "must have 2 through 64 characters, each of which is a-z, A-Z, 0-9, '.', '@', '-', or '_'"
            )
        }
        if let durationInSeconds {
            validator.require(
                (900...43_200).contains(durationInSeconds),
                "durationInSeconds",
                "must be 900 through 43200 seconds"
            )
        }
        validator.check(externalId, at: "externalId", length: 2...1224)
        return validator.failures
    }

    private static func isOfSessionName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || ".@-_".utf8.contains(byte)
    }
}

extension Int64 {
    /// Creates the integer part of `value`, or the nearest representable number; 0 for NaN.
    fileprivate init(clamping value: Double) {
        self = Int64(exactly: value.rounded(.down)) ?? (value > 0 ? .max : value < 0 ? .min : 0)
    }
}

/// A request to assume a role.
struct AssumeRoleRequest: Sendable {
    /// The caller's proof of identity.
    enum Caller: Sendable {
        /// The credentials that sign the request (`AssumeRole`).
        case credentials(any CredentialsProvider)
        /// A token of an OpenID Connect identity provider (`AssumeRoleWithOIDC`). The request isn't signed.
        case openIDConnect(providerArn: String, token: Secret)
    }

    let role: AssumedRole
    let caller: Caller

    /// The operation's name.
    var action: String {
        switch caller {
        case .credentials: "AssumeRole"
        case .openIDConnect: "AssumeRoleWithOIDC"
        }
    }

    /// The provider of the credentials that sign the request; `nil` for a request that isn't signed.
    var credentials: (any CredentialsProvider)? {
        guard case .credentials(let provider) = caller else { return nil }
        return provider
    }

    /// Returns the operation's own parameters.
    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        role.append(to: &parameters)
        if case .openIDConnect(let providerArn, let token) = caller {
            parameters.append("OIDCProviderArn", providerArn)
            parameters.append("OIDCToken", token)
        }
        return parameters
    }
}

/// The response of `AssumeRole` and `AssumeRoleWithOIDC`.
struct AssumeRoleResponse: VpcResponse {
    let requestId: String?
    /// The part of the response that contains the credentials; an empty object if there's none.
    let credentials: ResponseNode

    init(from node: ResponseNode) {
        requestId = node["RequestId"]?.string
        credentials = node["Credentials"]?.asObject ?? .object([:])
    }
}
