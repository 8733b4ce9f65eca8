/// Assumes a role with the token of an OpenID Connect provider; it is not signed.
struct AssumeRoleWithOIDCRequest: VpcRequest {
    typealias Response = AssumeRoleResponse
    static let isReadOnly = true
    static let action = "AssumeRoleWithOIDC"

    let role: AssumedRole
    let providerArn: String
    let token: Secret

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        role.append(to: &parameters)
        parameters.append("OIDCProviderArn", providerArn)
        parameters.append("OIDCToken", token)
        return parameters
    }

    func validationFailures() -> [ValidationFailure] { role.validationFailures() }
}
